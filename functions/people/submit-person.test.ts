import { clientOf, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import type { ProxyDocument } from '../_runtime/actor';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  kindsOf,
  otherVillageCode,
  retiredGridCode,
  rosterNow,
  secondGridCode,
  standingOf,
  startRosterVillage,
  storedHousehold,
  storedPerson,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('father', { name: 'Zhao', phone: '13800000001', rosterNumber: 'A-1', householdId: homeOf(1) }),
    aResident('gone', {
      ...{ name: 'Qian', phone: '13800000009', villageCode: null, formerVillageCode: villageCode },
      state: 'left',
    }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null, rosterNumber: 'B-7' }),
  ]);
  await insertHousehold(1, { gridCode: secondGridCode });
});
afterAll(() => backend.stop());

type Input = InputOf<typeof people.submitPerson>;
const submit = (input: Input, who = 'secretary') => client.ask(people.submitPerson, who, input);
const refusalOf = async (input: Input, who = 'secretary') => {
  const answer = await client.answer(people.submitPerson, who, input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};

describe('adding somebody', () => {
  it('puts them on the roster, with a line of history and the phone masked', async () => {
    const added = await submit({
      ...{ name: 'Sun', phone: '+86 138 1234 1234', rosterNumber: 'A-2', gridCode },
      ...{ partyStatus: 'full', note: 'back from the army' },
    });
    expect(added).toMatchObject({
      ...{ name: 'Sun', villageCode, maskedPhone: '138****1234', rosterNumber: 'A-2', gridCode },
      ...{
        gridName: 'Grid 1',
        partyStatus: 'full',
        state: 'active',
        offices: [],
        isBound: false,
        version: 1,
      },
      ...{ householdId: null, householdNumber: null },
    });
    const stored = await storedPerson(added.personId);
    expect(stored.phone).toBe('13812341234');
    expect(standingOf(stored)).toEqual([`villager@${villageCode}`, `member@${villageCode}`]);
    const [event] = await eventsOf(added.personId);
    expect(event).toMatchObject({
      kind: 'added',
      byId: 'secretary',
      note: 'back from the army',
      villageCode,
    });
  });

  it('lets a family share a phone', async () => {
    const son = await submit({ name: 'Zhao junior', phone: '13800000001' }, 'committee');
    expect(son.maskedPhone).toBe('138****0001');
  });

  it('refuses the same name with the same number, and says who it is, even one who moved away', async () => {
    const before = await documents.count('people', { villageCode });
    expect(await refusalOf({ name: 'Zhao', phone: '13800000001' })).toMatchObject({
      ...{ code: 'AlreadyExists' },
      details: { field: 'phone', personId: 'father', personName: 'Zhao', state: 'active' },
    });
    expect(await refusalOf({ name: 'Qian', phone: '13800000009' })).toMatchObject({
      details: { personId: 'gone', state: 'left' },
    });
    expect(await documents.count('people', { villageCode })).toBe(before);
  });

  it('gives a roster number once in a village, whatever other villages do', async () => {
    expect(await refusalOf({ name: 'Li', rosterNumber: 'A-1' })).toMatchObject({
      code: 'AlreadyExists',
      details: { field: 'rosterNumber', personId: 'father', personName: 'Zhao' },
    });
    await expect(submit({ name: 'Li', rosterNumber: 'B-7' })).resolves.toMatchObject({ rosterNumber: 'B-7' });
  });

  it('begins a household with its first person, in the grid named', async () => {
    const added = await submit({ name: '周大山', householdNumber: 12, gridCode });
    expect(added).toMatchObject({ householdId: homeOf(12), householdNumber: 12, gridCode });
    expect(await storedHousehold(12)).toMatchObject({
      ...{ name: '周大山户', number: 12, gridCode, liaisonId: null, villageCode },
    });
    await submit({ name: 'his wife', householdNumber: 12, gridCode });
    expect(await storedHousehold(12)).toMatchObject({ name: '周大山户' });
  });

  it('takes the grid of the household when none is named', async () => {
    const added = await submit({ name: 'a daughter', householdNumber: 1 });
    expect(added).toMatchObject({ gridCode: secondGridCode, gridName: 'Grid 2' });
  });

  it.each([
    ['one that is retired', retiredGridCode],
    ['one of another village', `${otherVillageCode}001`],
    ['one that does not exist', `${villageCode}777`],
  ])('finds no grid in %s', async (_what, code) => {
    expect(await refusalOf({ name: 'Li', gridCode: code })).toMatchObject({
      ...{ code: 'NotFound', details: { field: 'gridCode' } },
    });
  });

  it('happens once, however often the answer is lost', async () => {
    const input = { name: 'once', phone: '13800000077' };
    const [first, second] = await Promise.all([
      client.ask(people.submitPerson, 'secretary', input, 'one-key-0001'),
      client.ask(people.submitPerson, 'secretary', input, 'one-key-0001'),
    ]);
    expect(second).toEqual(first);
    expect(await kindsOf(first.personId)).toEqual(['added']);
  });
});

describe('correcting somebody', () => {
  const correct = async (personId: string, input: Omit<Input, 'personId' | 'version'>, who = 'secretary') => {
    const { version } = await storedPerson(personId);
    return submit({ personId, version, ...input }, who);
  };

  it('keeps what changed in words, phones masked, and the phone that is not named', async () => {
    const { personId } = await submit({ name: 'Wu', phone: '13800000020', gridCode });
    const corrected = await correct(personId, {
      ...{ name: 'Wu Ming', gridCode: secondGridCode, householdNumber: 30, partyStatus: 'probationary' },
    });
    expect(corrected).toMatchObject({ name: 'Wu Ming', maskedPhone: '138****0020', version: 2 });
    await correct(personId, {
      ...{ name: 'Wu Ming', gridCode: secondGridCode, householdNumber: 30 },
      phone: '',
    });
    const [, changed, lost] = await eventsOf(personId);
    expect(changed).toMatchObject({ kind: 'changed', byName: 'name of secretary' });
    expect(changed?.changes).toEqual([
      { field: 'name', before: 'Wu', after: 'Wu Ming' },
      { field: 'householdNumber', before: '', after: '30' },
      { field: 'gridCode', before: 'Grid 1', after: 'Grid 2' },
      { field: 'partyStatus', before: 'masses', after: 'probationary' },
    ]);
    expect(lost?.changes).toEqual([
      { field: 'phone', before: '138****0020', after: '' },
      { field: 'partyStatus', before: 'probationary', after: 'masses' },
    ]);
  });

  it('begins and ends the part of a member with the party status', async () => {
    const { personId } = await submit({ name: 'He' });
    expect(standingOf(await storedPerson(personId))).toEqual([`villager@${villageCode}`]);
    await correct(personId, { name: 'He', partyStatus: 'full' });
    expect(standingOf(await storedPerson(personId))).toContain(`member@${villageCode}`);
    await correct(personId, { name: 'He', partyStatus: 'applicant' });
    const stored = await storedPerson(personId);
    expect(standingOf(stored)).toEqual([`villager@${villageCode}`]);
    expect(stored).toMatchObject({ isPartyMember: false });
  });

  it('refuses what was seen before somebody else changed it', async () => {
    const { personId, version } = await submit({ name: 'Lv' });
    await submit({ personId, version, name: 'Lv one' });
    expect(await refusalOf({ personId, version, name: 'Lv two' })).toMatchObject({
      ...{ code: 'StateConflict', details: { version: 2 } },
    });
    expect(await refusalOf({ personId, name: 'Lv two' })).toMatchObject({
      ...{ code: 'InvalidInput', details: { fields: ['version'] } },
    });
    expect((await storedPerson(personId)).name).toBe('Lv one');
  });

  it('of two corrections at once keeps one', async () => {
    const { personId, version } = await submit({ name: 'both' });
    const answers = await Promise.all(
      ['first', 'second'].map((name) =>
        client.answer(people.submitPerson, 'secretary', { personId, version, name }),
      ),
    );
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await storedPerson(personId)).version).toBe(2);
  });

  it('writes nothing when nothing changes', async () => {
    const { personId } = await submit({ name: 'same', gridCode });
    await expect(correct(personId, { name: 'same', gridCode })).resolves.toMatchObject({ version: 1 });
    expect(await kindsOf(personId)).toEqual(['added']);
  });

  it('knows nobody of another village, and corrects nobody who is gone', async () => {
    expect(await refusalOf({ personId: 'stranger', version: 1, name: 'mine' })).toMatchObject({
      code: 'NotFound',
    });
    expect(await refusalOf({ personId: 'gone', version: 1, name: 'x' })).toMatchObject({
      ...{ code: 'StateConflict', details: { state: 'left' } },
    });
    expect((await storedPerson('stranger')).name).toBe('name of stranger');
  });

  it('may keep a grid that is retired, but not move into it', async () => {
    await documents.insert('people', aResident('inOldGrid', { gridCode: retiredGridCode }));
    await expect(correct('inOldGrid', { name: 'kept', gridCode: retiredGridCode })).resolves.toMatchObject({
      name: 'kept',
    });
    const { personId, version } = await submit({ name: 'moves' });
    expect(await refusalOf({ personId, version, name: 'moves', gridCode: retiredGridCode })).toMatchObject({
      code: 'NotFound',
    });
  });

  it('carries a new name to the households looked after and to those one acts for', async () => {
    await documents.insert('people', aResident('liaison', { partyStatus: 'full', householdId: homeOf(40) }));
    await insertHousehold(40, { liaisonId: 'liaison', liaisonName: 'name of liaison' });
    await documents.insert('people', aResident('grandmother', { householdId: homeOf(40) }));
    const proxy: ProxyDocument = {
      ...{ _id: 'grandmother:liaison', villageCode, personId: 'grandmother', personName: 'grandmother' },
      ...{ proxyId: 'liaison', proxyName: 'name of liaison', fromOn: '2026-01-01', toOn: null },
      ...{ revokedAt: null, grantedById: 'secretary' },
    };
    await documents.insert('proxies', proxy);
    await correct('liaison', { name: 'Hua', partyStatus: 'full', householdNumber: 40, gridCode });
    expect(await storedHousehold(40)).toMatchObject({ liaisonName: 'Hua' });
    expect(await documents.get('proxies', proxy._id)).toMatchObject({ proxyName: 'Hua', revokedAt: null });
  });

  it('takes the households from a liaison who is no party member any more, and ends what hung on them', async () => {
    await correct('liaison', { name: 'Hua', partyStatus: 'masses', householdNumber: 41, gridCode });
    expect(await storedHousehold(40)).toMatchObject({ liaisonId: null, liaisonName: '' });
    expect(await documents.get('proxies', 'grandmother:liaison')).toMatchObject({ revokedAt: rosterNow });
    expect(await kindsOf('grandmother')).toEqual(['proxyRevoked']);
  });

  it('hands nobody’s office to another phone: the committee cannot become the secretary', async () => {
    const { version } = await storedPerson('secretary');
    const input = { personId: 'secretary', version, name: 'x', phone: '13899999999', gridCode } as const;
    expect(await refusalOf({ ...input, partyStatus: 'full' }, 'committee')).toMatchObject({
      code: 'StateConflict',
      details: { reason: 'office', personId: 'secretary', role: 'secretary' },
    });
    const own = { ...input, name: 'name of secretary', partyStatus: 'full' } as const;
    await expect(submit(own, 'secretary')).resolves.toMatchObject({ maskedPhone: '138****9999' });
  });
});

it('is for those who run the village', async () => {
  for (const who of ['supervisor', 'worker', 'officer', 'elsewhere', 'father']) {
    expect(await refusalOf({ name: 'x', villageCode }, who)).toMatchObject({ code: 'Forbidden' });
  }
});
