import { countyCode, gridCode, townshipCode, villageCode, type Backend } from '../_runtime/testing';
import { rules } from '@shared/contract/rules';
import { points } from '@shared/contract/points';
import { documents } from '../_runtime/documents';
import { aRule } from '../points/testing/more-rules';
import {
  aDraft,
  bookOf,
  client,
  clock,
  draftOf,
  ruleId,
  ruleIn,
  startBookVillage,
} from './testing/book-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startBookVillage();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const publish = (by: string, draft: ReturnType<typeof aDraft>) => client.ask(rules.publish, by, draft);
const refusal = async (by: string, draft: ReturnType<typeof aDraft>) => {
  const reply = await client.answer(rules.publish, by, draft);
  if (reply.ok) return 'published';
  const { reason, fields } = reply.error.details;
  return [reply.error.code, reason ?? fields]
    .filter((part) => part !== undefined)
    .flat()
    .join(' ');
};

describe('a new rule', () => {
  it('stands at the end of the book under an id of its own, written by the unit itself', async () => {
    const rule = await publish('secretary', aDraft());
    expect(rule).toMatchObject({ version: 1, deltaTenths: 20, validFrom: '2026-11-20', validTo: null });
    expect(rule.ruleId).toMatch(new RegExp(`^${villageCode}-[0-9a-z]{26}$`));
    const { rules: book } = await bookOf('villager');
    expect(book.at(-1)).toMatchObject({
      ruleId: rule.ruleId,
      difference: 'own',
      above: null,
      standing: 'inForce',
    });
  });

  it('is published by who keeps the book, in the unit and from above', async () => {
    for (const by of ['committee', 'supervisor', 'villager', 'worker']) {
      expect(await refusal(by, aDraft())).toBe('Forbidden');
    }
    expect(await refusal('secretary', aDraft({ unitCode: townshipCode }))).toBe('Forbidden');
    expect(await refusal('township', aDraft({ unitCode: countyCode }))).toBe('Forbidden');
    expect((await publish('township', aDraft({ title: 'From the township' }))).version).toBe(1);
    expect((await publish('township', aDraft({ unitCode: townshipCode }))).ruleId).toContain(
      `${townshipCode}-`,
    );
  });

  it('wants days from today on and a text that does not contradict itself', async () => {
    expect(await refusal('secretary', aDraft({ validFrom: '2026-11-19' }))).toBe('InvalidInput validFrom');
    expect(await refusal('secretary', aDraft({ validFrom: '2026-12-01', validTo: '2026-11-30' }))).toBe(
      'InvalidInput validTo',
    );
    expect(await refusal('secretary', aDraft({ deltaTenths: 0 }))).toBe('InvalidInput deltaTenths');
    expect(await refusal('secretary', aDraft({ capDayTenths: 10 }))).toBe('InvalidInput capDayTenths');
    expect(await refusal('secretary', aDraft({ appliesTo: ['applicant'] }))).toBe('InvalidInput appliesTo');
    expect(await refusal('secretary', aDraft({ ruleId: ruleId('no-such-rule') }))).toBe('NotFound');
    expect(await refusal('secretary', aDraft({ unitCode: gridCode }))).toBe('NotFound');
  });
});

describe('another version', () => {
  it('holds from its day; until then the one before does, and entries keep the version they were made under', async () => {
    const id = ruleId('self-study');
    const post = () =>
      client.ask(points.post, 'secretary', { subject: { kind: 'person', id: 'm-1' }, ruleId: id });
    const before = await post();
    const changed = await publish(
      'secretary',
      await draftOf(id, { deltaTenths: 15, validFrom: '2026-12-01' }),
    );
    expect(changed).toMatchObject({ ruleId: id, version: 2 });
    expect(await ruleIn('villager', id)).toMatchObject({
      ...{ version: 1, deltaTenths: 10, standing: 'inForce', next: { version: 2, deltaTenths: 15 } },
      ...{ difference: 'changed', changes: ['deltaTenths'], above: { deltaTenths: 10 } },
    });
    expect((await post()).deltaTenths).toBe(10);

    clock.now = '2026-12-01T02:00:00.000Z';
    expect(await ruleIn('villager', id)).toMatchObject({ version: 2, next: null });
    expect((await post()).deltaTenths).toBe(15);
    const { entryId } = before;
    const { rule, deltaTenths } = await client.ask(points.getEntry, 'secretary', { entryId });
    expect([rule.version, rule.deltaTenths, deltaTenths]).toEqual([1, 10, 10]);
    const { items } = await client.ask(rules.listVersions, 'villager', { unitCode: villageCode, ruleId: id });
    expect(items.map(({ version, deltaTenths: tenths }) => [version, tenths])).toEqual([
      [2, 15],
      [1, 10],
    ]);
  });

  it('is refused when it says nothing new, and when somebody has written one meanwhile', async () => {
    const id = ruleId('patrol');
    expect(await refusal('secretary', await draftOf(id, {}))).toBe('StateConflict nothingNew');
    const draft = await draftOf(id, { words: 'By night.', seenVersion: 1 });
    await publish('secretary', draft);
    const late = await draftOf(id, { words: 'By day.', seenVersion: 1 });
    expect(await refusal('township', late)).toBe('StateConflict newerVersion');
  });

  it('written twice at once is two versions, or one and a refusal; never one lost', async () => {
    const id = ruleId('errand');
    const drafts = await Promise.all([draftOf(id, { deltaTenths: 11 }), draftOf(id, { deltaTenths: 12 })]);
    await Promise.all(drafts.map((draft) => publish('secretary', draft)));
    const versions = await documents.find<{ _id: string; version: number; deltaTenths: number }>(
      'pointsRules',
      {
        where: { unitCode: villageCode, ruleId: id },
      },
    );
    expect(versions.map(({ version }) => version).toSorted()).toEqual([1, 2, 3]);
    expect(versions.map(({ deltaTenths }) => deltaTenths).toSorted((one, other) => one - other)).toEqual([
      10, 11, 12,
    ]);

    const seen = await Promise.all(
      [13, 14].map(async (deltaTenths) => draftOf(id, { deltaTenths, seenVersion: 3 })),
    );
    const outcomes = await Promise.all(seen.map((draft) => refusal('secretary', draft)));
    expect(outcomes.toSorted()).toEqual(['StateConflict newerVersion', 'published']);
  });
});

it('a rule that takes points is refused where points are only given', async () => {
  const who = { changedById: 'secretary', changedByName: 'x' };
  const settings = { _id: villageCode, choices: { isRewardOnly: true }, changedAt: clock.now, ...who };
  await documents.insert('settings', settings);
  const taking = aDraft({ category: 'discipline', deltaTenths: -20 });
  expect(await refusal('secretary', taking)).toBe('RuleNotInForce rewardOnly');
  expect((await bookOf('villager')).isRewardOnly).toBe(true);
  await documents.remove('settings', villageCode);
  expect(await refusal('secretary', taking)).toBe('published');
});

describe('ending a rule', () => {
  const end = (id: string, validTo: string, by = 'secretary') =>
    client.answer(rules.end, by, { unitCode: villageCode, ruleId: id, validTo });

  it('lets it hold up to its last day and keeps it readable', async () => {
    const id = ruleId('greening');
    const answer = await end(id, '2026-11-30');
    expect(answer).toMatchObject({ ok: true, data: { version: 2, validTo: '2026-11-30' } });
    expect((await ruleIn('villager', id)).standing).toBe('inForce');
    clock.now = '2026-12-01T02:00:00.000Z';
    expect(await ruleIn('villager', id)).toMatchObject({ standing: 'ended', version: 2 });
    const subject = { kind: 'person', id: 'm-1' } as const;
    expect(await client.refusal(points.post, 'secretary', { subject, ruleId: id })).toBe('RuleNotInForce');
    expect(await end(id, '2026-12-02')).toMatchObject({ error: { code: 'StateConflict' } });
  });

  it('goes by the newest of all its versions, however many there are', async () => {
    clock.now = '2026-11-20T02:00:00.000Z';
    const id = 'changed-often';
    const versions = Array.from({ length: 120 }, (_, index) => index + 1);
    const rulesOf = versions.map((version) => aRule(id, { version, deltaTenths: version }));
    await documents.insertMany('pointsRules', rulesOf);
    expect(await end(id, '2026-11-30')).toMatchObject({ data: { version: 121, deltaTenths: 120 } });
    const listed = await client.ask(rules.listVersions, 'villager', { unitCode: villageCode, ruleId: id });
    expect(listed.items.map(({ version }) => version)).toEqual([121, ...versions.toReversed()]);
  });

  it('is for a day to come, of a rule that is there, by who keeps the book', async () => {
    expect(await end(ruleId('party-day'), '2026-11-19')).toMatchObject({ error: { code: 'InvalidInput' } });
    expect(await end(ruleId('none'), '2026-11-30')).toMatchObject({ error: { code: 'NotFound' } });
    expect(await end(ruleId('party-day'), '2026-11-30', 'committee')).toMatchObject({
      error: { code: 'Forbidden' },
    });
  });
});

describe('a cap over a category', () => {
  const cap = { unitCode: villageCode, category: 'voluntaryService', capQuarterTenths: null } as const;
  const noCap = { ...cap, capMonthTenths: null, capYearTenths: null, validFrom: '2026-11-20' } as const;

  it('holds from its day and is lifted by another version', async () => {
    const set = { ...noCap, capMonthTenths: 150, validFrom: '2026-12-01' };
    expect(await client.ask(rules.publishCategoryCap, 'secretary', set)).toMatchObject({
      capMonthTenths: 150,
    });
    const capsNow = async () =>
      (await bookOf('villager')).categoryCaps.filter(({ category }) => category === 'voluntaryService');
    expect((await capsNow()).map(({ validFrom }) => validFrom)).toEqual(['2026-12-01']);
    expect(await client.refusal(rules.publishCategoryCap, 'secretary', set)).toBe('StateConflict');
    clock.now = '2026-12-05T02:00:00.000Z';
    await client.ask(rules.publishCategoryCap, 'secretary', { ...noCap, validFrom: '2026-12-05' });
    expect((await capsNow()).map(({ capMonthTenths }) => capMonthTenths)).toEqual([null]);
  });

  it('is refused for a day gone by, crossed, or by who does not keep the book', async () => {
    const refused = (by: string, more: object) =>
      client.refusal(rules.publishCategoryCap, by, { ...noCap, ...more });
    expect(await refused('secretary', { capMonthTenths: 50, validFrom: '2026-11-19' })).toBe('InvalidInput');
    expect(await refused('secretary', { capMonthTenths: 50, capYearTenths: 40 })).toBe('InvalidInput');
    expect(await refused('committee', { capMonthTenths: 50 })).toBe('Forbidden');
  });
});
