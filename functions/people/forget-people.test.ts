import type { Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { type AdvanceInput, aProxy, advance, client, office, refusalOf, somebody } from './testing/residency';
import {
  aResident,
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  kindsOf,
  rosterNow,
  standingOf,
  startRosterVillage,
  storedHousehold,
  storedPerson,
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('watcher', { memberships: [office('supervisor', villageCode)] }),
    aResident('chief', { memberships: [office('townshipOfficer', townshipCode)] }),
  ]);
  await insertHousehold(1);
});
afterAll(() => backend.stop());

const note = 'asked by the daughter, letter of 19 November';
const forget = (personId: string): AdvanceInput => ({ personIds: [personId], action: 'forget', note });

it('does on paper what one does alone with a phone, and tells the day of the erasure', async () => {
  const mother = await somebody({ householdId: homeOf(1) });
  const gone = await somebody({
    ...{ partyStatus: 'full', isBound: true, householdId: homeOf(1), phone: '13812345678' },
    memberships: [office('gridWorker', gridCode), office('householdLiaison', villageCode)],
  });
  await insertHousehold(60, { liaisonId: gone, liaisonName: 'x' });
  await documents.insert('proxies', aProxy(mother, gone));
  await documents.insert('proxies', aProxy(gone, mother));
  await documents.insert('identities', Object.assign({ _id: `openid-${gone}` }, { personId: gone }));
  await documents.insert('sessions', Object.assign({ _id: `session-${gone}` }, { personId: gone }));

  const { items } = await advance(forget(gone));
  expect(items).toMatchObject([
    { personId: gone, state: 'leavingOnPaper', villageCode: null, isBound: false },
  ]);
  const stored = await storedPerson(gone);
  expect(standingOf(stored)).toEqual([]);
  expect(stored).toMatchObject({
    ...{ formerVillageCode: villageCode, stateSinceOn: '2026-11-20', tokensValidFrom: rosterNow },
    ...{ phone: '13812345678', isPartyMember: false, mayComeBack: true },
  });
  expect(stored.memberships.find(({ role }) => role === 'gridWorker')).toMatchObject({
    ...{ revokedAt: rosterNow, revokedByName: 'name of secretary' },
  });
  expect(await documents.get('identities', `openid-${gone}`)).toBeNull();
  expect(await documents.get('sessions', `session-${gone}`)).toBeNull();
  expect(await documents.get('proxies', `${mother}:${gone}`)).toMatchObject({ revokedAt: rosterNow });
  expect(await documents.get('proxies', `${gone}:${mother}`)).toMatchObject({ revokedAt: rosterNow });
  expect(await kindsOf(mother)).toEqual(['proxyRevoked']);
  expect(await storedHousehold(60)).toMatchObject({ liaisonId: null, liaisonName: '' });
  expect((await eventsOf(gone))[0]).toMatchObject({ kind: 'forget', note, byName: 'name of secretary' });
  expect(await client.refusal(people.getMe, gone, {})).toBe('Unauthenticated');

  const seen = await client.ask(people.getPerson, 'supervisor', { personId: gone });
  expect(seen).toMatchObject({ state: 'leavingOnPaper', erasesOn: '2026-11-27' });
  const former = await client.ask(people.listPeople, 'secretary', { scope: 'former', query: '5678' });
  expect(former.items.map(({ personId }) => personId)).toEqual([gone]);
});

it('needs words on who asked and on which paper, one person, and no day of its own', async () => {
  const [one, other] = [await somebody(), await somebody()];
  const wrong: readonly (readonly [AdvanceInput, string])[] = [
    [{ ...forget(one), note: '' }, 'note'],
    [{ ...forget(one), note: '   ' }, 'note'],
    [{ ...forget(one), personIds: [one, other] }, 'personIds'],
    [{ ...forget(one), effectiveOn: '2026-11-01' }, 'effectiveOn'],
  ];
  for (const [input, field] of wrong) {
    expect(await refusalOf(input)).toMatchObject({ code: 'InvalidInput', details: { fields: [field] } });
  }
  expect((await storedPerson(one)).state).toBe('active');
});

it('takes no office from those whom the caller did not appoint', async () => {
  for (const [who, personId, role] of [
    ['secretary', 'watcher', 'supervisor'],
    ['secretary', 'chief', 'townshipOfficer'],
    ['secretary', 'secretary', 'secretary'],
    ['committee', 'committee', 'committeeMember'],
  ] as const) {
    expect(await refusalOf({ ...forget(personId), villageCode }, who)).toMatchObject({
      ...{ code: 'StateConflict', details: { reason: 'office', personId, role } },
    });
  }
});

it.each(['leave', 'die'] as const)(
  'is open to the family after %s, but no phone lets anybody in again',
  async (action) => {
    const personId = await somebody({ phone: '13800000001' });
    await advance({ personIds: [personId], action });
    await advance(forget(personId));
    expect(await storedPerson(personId)).toMatchObject({
      ...{ state: 'leavingOnPaper', formerVillageCode: villageCode, mayComeBack: false },
    });
  },
);

it('written down by mistake is undone by coming back, without the offices', async () => {
  const personId = await somebody({ partyStatus: 'full', memberships: [office('gridWorker', gridCode)] });
  await advance(forget(personId));
  await advance({ personIds: [personId], action: 'return' });
  const stored = await storedPerson(personId);
  expect(stored).toMatchObject({ state: 'active', villageCode, formerVillageCode: null });
  expect(standingOf(stored)).toEqual([`villager@${villageCode}`, `member@${villageCode}`]);
  expect(await client.ask(people.getPerson, 'secretary', { personId })).toMatchObject({ erasesOn: null });
});

it('asked for by oneself is not the office’s to take back, or to ask for again', async () => {
  const fields = { state: 'leaving', villageCode: null, formerVillageCode: villageCode } as const;
  const personId = await somebody({ ...fields, stateSinceOn: '2026-11-18' });
  for (const action of ['return', 'forget'] as const) {
    expect(await refusalOf({ personIds: [personId], action, note })).toMatchObject({
      ...{ code: 'StateConflict', details: { personId, state: 'leaving' } },
    });
  }
  const seen = await client.ask(people.getPerson, 'secretary', { personId });
  expect(seen.erasesOn).toBe('2026-11-25');
});
