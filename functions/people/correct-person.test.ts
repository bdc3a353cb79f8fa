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
    aResident('gone', { villageCode: null, formerVillageCode: villageCode, state: 'left' }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null }),
  ]);
});
afterAll(() => backend.stop());

type Input = InputOf<typeof people.submitPerson>;
const submit = (input: Input, who = 'secretary') => client.ask(people.submitPerson, who, input);
const refusalOf = async (input: Input, who = 'secretary') => {
  const answer = await client.answer(people.submitPerson, who, input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};

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
