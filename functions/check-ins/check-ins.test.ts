import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { checkIns } from '@shared/contract/check-ins';
import type { InputOf } from '@shared/contract/method';
import { readQrText } from '@shared/domain/check-in-code';
import { documents } from '../_runtime/documents';
import { settingsStore } from '../_runtime/roster/settings-store';
import { serve } from '../_runtime/serve';
import { presetRulesOf, ruleStore } from '../points/rules/rule-store';
import type { ActivityDocument } from './activity-store';
import { routes } from './index';

const at = (time: string): string => `2026-11-20T${time}.000Z`;
const memberCount = 90;
const memberId = (index: number): string => `m-${String(index).padStart(2, '0')}`;

let backend: Backend;
let now = at('02:00:00');
const client = clientOf(serve(routes, { now: () => now }), { now: () => now });

const window = { startsAt: at('01:00:00'), endsAt: at('04:00:00') };
const openInput = { kind: 'themedPartyDay', title: 'Party day', ...window } as const;
const open = (more: Partial<InputOf<typeof checkIns.openActivity>> = {}) =>
  client.ask(checkIns.openActivity, 'secretary', {
    ...openInput,
    ruleId: `${villageCode}-party-day`,
    ...more,
  });
const codeOf = async (activityId: string): Promise<string> =>
  (await client.ask(checkIns.getCode, 'secretary', { activityId })).code;
const wrongFor = (code: string): string => ((Number(code) + 1) % 100_000_000).toString().padStart(8, '0');

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('villager'),
    aPerson('elsewhere', ['member', 'secretary'], { villageCode: otherVillageCode }),
    ...Array.from({ length: memberCount }, (_, index) => aPerson(memberId(index), ['member'])),
  ]);
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
});
afterAll(() => backend.stop());
beforeEach(() => {
  now = at('02:00:00');
});

describe('opening an activity', () => {
  it('says when, where, by which rule, and never by which secret', async () => {
    const activity = await open({ place: 'village hall' });
    expect(activity).toMatchObject({ ...openInput, place: 'village hall', phase: 'open', checkInCount: 0 });
    expect(activity.rule).toEqual({
      ruleId: `${villageCode}-party-day`,
      title: '参加主题党日',
      deltaTenths: 50,
    });
    const stored = await documents.get<ActivityDocument>('activities', activity.activityId);
    expect(stored?.codeSecret).toMatch(/^[\w-]{43}$/);
    const listed = await client.ask(checkIns.listActivities, 'villager', {});
    expect(JSON.stringify([activity, listed])).not.toContain(stored!.codeSecret);
  });

  it('refuses an end before the start, more than three days, and a start long ago', async () => {
    const refused = (startsAt: string, endsAt: string) =>
      client.refusal(checkIns.openActivity, 'secretary', { ...openInput, startsAt, endsAt });
    expect(await refused(at('03:00:00'), at('03:00:00'))).toBe('InvalidInput');
    expect(await refused(at('03:00:00'), '2026-11-23T03:00:00.001Z')).toBe('InvalidInput');
    expect(await refused('2026-09-18T03:00:00.000Z', '2026-09-18T05:00:00.000Z')).toBe('InvalidInput');
  });

  it('refuses a rule that is not in force on the day, not made for people, or takes points away', async () => {
    for (const key of ['no-such-rule', 'waste-sorting', 'absence']) {
      const input = { ...openInput, ruleId: `${villageCode}-${key}` };
      expect(await client.refusal(checkIns.openActivity, 'secretary', input)).toBe('RuleNotInForce');
    }
  });

  it('is for the secretary of the village', async () => {
    expect(await client.refusal(checkIns.openActivity, 'm-00', openInput)).toBe('Forbidden');
    expect(await client.refusal(checkIns.openActivity, 'elsewhere', { ...openInput, villageCode })).toBe(
      'Forbidden',
    );
  });
});

describe('checking in by code', () => {
  it('takes the code of this turn and of the one before, and no older one', async () => {
    const { activityId } = await open();
    const code = await codeOf(activityId);
    const submit = (personId: string) => client.answer(checkIns.submit, personId, { activityId, code });
    now = at('02:00:59');
    expect(await submit('m-00')).toMatchObject({
      ok: true,
      data: { checkIn: { way: 'code', deltaTenths: 50 } },
    });
    now = at('02:01:00');
    expect(await submit('m-01')).toMatchObject({ ok: false, error: { code: 'CodeInvalid' } });
  });

  it('finds the activity by the typed code alone, among several that are open', async () => {
    const [first, second] = [await open({ title: 'First' }), await open({ title: 'Second' })];
    for (const { activityId, title } of [second, first]) {
      const { activity } = await client.ask(checkIns.submit, 'm-02', { code: await codeOf(activityId) });
      expect(activity).toMatchObject({ activityId, title, isCheckedIn: true, checkInCount: 1 });
    }
  });

  it('happens once per person and activity, even when sent several times at once', async () => {
    const { activityId } = await open();
    const code = await codeOf(activityId);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => client.answer(checkIns.submit, 'm-03', { activityId, code })),
    );
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.error.code)).sort()).toEqual([
      'AlreadyCheckedIn',
      'AlreadyCheckedIn',
      'AlreadyCheckedIn',
      'in',
    ]);
    expect(await documents.count('ledgerEntries', { villageCode, subjectId: 'm-03' })).toBe(1);
  });

  it('is taken without points once the cap of the month is reached', async () => {
    const first = await open();
    await client.ask(checkIns.submit, 'm-04', { code: await codeOf(first.activityId) });
    const second = await open();
    const { checkIn } = await client.ask(checkIns.submit, 'm-04', {
      activityId: second.activityId,
      code: await codeOf(second.activityId),
    });
    expect(checkIn.deltaTenths).toBe(0);
    expect(await documents.count('ledgerEntries', { villageCode, subjectId: 'm-04' })).toBe(1);
  });

  it('refuses a wrong code, a closed window and an activity of elsewhere', async () => {
    const { activityId } = await open();
    const code = await codeOf(activityId);
    const refused = (personId: string, input: InputOf<typeof checkIns.submit>) =>
      client.refusal(checkIns.submit, personId, input);
    expect(await refused('m-05', { activityId, code: wrongFor(code) })).toBe('CodeInvalid');
    expect(await refused('m-05', { code: '1234' })).toBe('InvalidInput');
    expect(await refused('elsewhere', { activityId, code })).toBe('NotFound');
    expect(await refused('elsewhere', { code })).toBe('ActivityNotOpen');
    expect(await refused('villager', { activityId, code })).toBe('Forbidden');
    now = at('00:59:59');
    expect(await refused('m-05', { activityId, code })).toBe('ActivityNotOpen');
    now = at('04:00:00');
    expect(await refused('m-05', { activityId, code })).toBe('ActivityNotOpen');
    expect(await client.refusal(checkIns.getCode, 'secretary', { activityId })).toBe('ActivityNotOpen');
  });

  it('takes a whole party branch within the same moment, everybody with their points', async () => {
    const { activityId } = await open({ ruleId: `${villageCode}-clean-up` });
    const { qrText } = await client.ask(checkIns.getCode, 'secretary', { activityId });
    const scanned = readQrText(qrText)!;
    const answers = await Promise.all(
      Array.from({ length: memberCount }, (_, index) =>
        client.answer(checkIns.submit, memberId(index), scanned),
      ),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const entries = await documents.count('ledgerEntries', { villageCode, sourceId: activityId });
    expect(entries).toBe(memberCount);
    const listed = await client.ask(checkIns.listCheckIns, 'm-00', { activityId, limit: 100 });
    expect(new Set(listed.items.map(({ personId }) => personId)).size).toBe(memberCount);
  });
});

describe('entering the paper roster', () => {
  it('adds those who came and leaves those already in as they are', async () => {
    const { activityId } = await open({ ruleId: `${villageCode}-party-meeting` });
    await client.ask(checkIns.submit, 'm-10', { activityId, code: await codeOf(activityId) });
    now = at('10:00:00');
    const personIds = ['m-10', 'm-11', 'villager', 'm-11'];
    const answer = await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds });
    expect(answer).toMatchObject({ added: 2, alreadyIn: 1, activity: { phase: 'over', checkInCount: 3 } });
    const { items } = await client.ask(checkIns.listCheckIns, 'secretary', { activityId });
    expect(items.map(({ personId, way }) => [personId, way])).toEqual([
      ['villager', 'roster'],
      ['m-11', 'roster'],
      ['m-10', 'code'],
    ]);
    expect(items.every(({ deltaTenths }) => deltaTenths === 30)).toBe(true);
  });

  it('refuses before the start, after the time for late records, and people of elsewhere', async () => {
    const { activityId } = await open();
    const refused = (personIds: string[]) =>
      client.refusal(checkIns.submitRoster, 'secretary', { activityId, personIds });
    expect(await refused(['m-12', 'elsewhere'])).toBe('NotFound');
    now = at('00:30:00');
    expect(await refused(['m-12'])).toBe('ActivityNotOpen');
    now = '2027-01-22T02:00:00.000Z';
    expect(await refused(['m-12'])).toBe('ActivityNotOpen');
    now = '2027-01-21T02:00:00.000Z';
    expect(
      await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds: ['m-12'] }),
    ).toMatchObject({
      added: 1,
    });
  });
});

test.each([
  ['named', ['name of m-21', 'name of m-20']],
  ['masked', ['n**', 'name of m-20']],
  ['grid', ['name of m-20']],
  ['self', ['name of m-20']],
] as const)(
  'where boards are %s members see others who came as there, and who runs it everybody',
  async (boardVisibility, names) => {
    const { activityId } = await open({ ruleId: `${villageCode}-clean-up` });
    now = at('10:00:00');
    const personIds = ['m-20', 'm-21'];
    await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds });
    const by = { changedAt: now, changedById: 'secretary', changedByName: 'Secretary' };
    await settingsStore(documents).put({ _id: villageCode, choices: { boardVisibility }, ...by });
    const seenBy = async (personId: string) =>
      (await client.ask(checkIns.listCheckIns, personId, { activityId })).items;
    expect((await seenBy('m-20')).map(({ name }) => name)).toEqual(names);
    expect((await seenBy('m-20')).some(({ personId }) => personId === 'm-21')).toBe(
      boardVisibility === 'named',
    );
    expect(await seenBy('secretary')).toHaveLength(2);
  },
);
