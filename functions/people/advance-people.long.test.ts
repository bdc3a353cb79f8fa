import type { Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import type { IdentityDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { aProxy, advance, client, office, refusalOf, somebody } from './testing/residency';
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
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null }),
    aResident('watcher', { memberships: [office('supervisor', villageCode)] }),
    aResident('chief', { memberships: [office('townshipOfficer', townshipCode)] }),
  ]);
  await insertHousehold(1, { gridCode: secondGridCode });
});
afterAll(() => backend.stop());

describe('moving within the village', () => {
  it('changes grid and household, in words, and begins a new household', async () => {
    const [first, second] = [await somebody({ name: 'Wang' }), await somebody()];
    const { items } = await advance({
      ...{ personIds: [first, second], action: 'move', gridCode: secondGridCode, householdNumber: 50 },
      note: 'a new house',
    });
    expect(
      items.map(({ personId, gridName, householdNumber }) => [personId, gridName, householdNumber]),
    ).toEqual([first, second].map((personId) => [personId, 'Grid 2', 50]));
    expect(await storedHousehold(50)).toMatchObject({ name: 'Wang户', gridCode: secondGridCode });
    const [event] = await eventsOf(second);
    expect(event).toMatchObject({ kind: 'move', note: 'a new house', byId: 'secretary' });
    expect(event?.changes).toEqual([
      { field: 'householdNumber', before: '', after: '50' },
      { field: 'gridCode', before: 'Grid 1', after: 'Grid 2' },
    ]);
    expect(await storedPerson(first)).toMatchObject({ state: 'active', stateSinceOn: null, version: 2 });
  });

  it('into a household is into its grid', async () => {
    const personId = await somebody();
    const { items } = await advance({ personIds: [personId], action: 'move', householdNumber: 1 });
    expect(items).toMatchObject([{ householdId: homeOf(1), gridCode: secondGridCode }]);
  });

  it('needs somewhere to go, and only there', async () => {
    const personIds = [await somebody()];
    expect(await refusalOf({ personIds, action: 'move' })).toMatchObject({ code: 'InvalidInput' });
    for (const code of [retiredGridCode, `${otherVillageCode}001`]) {
      expect(await refusalOf({ personIds, action: 'move', gridCode: code })).toMatchObject({
        ...{ code: 'NotFound', details: { field: 'gridCode' } },
      });
    }
    expect(await refusalOf({ personIds, action: 'leave', gridCode })).toMatchObject({ code: 'InvalidInput' });
    expect(await refusalOf({ personIds, action: 'die', householdNumber: 1 })).toMatchObject({
      code: 'InvalidInput',
    });
  });

  it('out of the household ends acting for those who stay', async () => {
    const [mother, son] = [
      await somebody({ householdId: homeOf(1) }),
      await somebody({ householdId: homeOf(1) }),
    ];
    await documents.insert('proxies', aProxy(mother, son));
    await advance({ personIds: [son], action: 'move', gridCode });
    expect(await documents.get('proxies', `${mother}:${son}`)).toMatchObject({ revokedAt: null });
    await advance({ personIds: [son], action: 'move', householdNumber: 51 });
    expect(await documents.get('proxies', `${mother}:${son}`)).toMatchObject({ revokedAt: rosterNow });
    expect(await kindsOf(mother)).toEqual(['proxyRevoked']);
  });
});

describe.each([
  ['leave', 'left'],
  ['die', 'dead'],
] as const)('%s', (action, state) => {
  it('ends residence, offices of the village, households looked after and acting for others, and unbinds nobody', async () => {
    const gone = await somebody({
      ...{ partyStatus: 'full', isBound: true, householdId: homeOf(1), rosterNumber: `N-${action}` },
      memberships: [office('gridWorker', gridCode), office('householdLiaison', villageCode)],
    });
    const mother = await somebody({ householdId: homeOf(1) });
    await insertHousehold(action === 'leave' ? 60 : 61, { liaisonId: gone, liaisonName: 'x' });
    await documents.insert('proxies', aProxy(mother, gone));
    const identity: IdentityDocument = { _id: `openid-${gone}`, personId: gone };
    await documents.insert('identities', identity);

    const { items } = await advance({
      ...{ personIds: [gone], action, effectiveOn: '2026-11-01', note: 'told by the family' },
    });
    expect(items).toMatchObject([{ personId: gone, state, villageCode: null, offices: [], isBound: true }]);
    const stored = await storedPerson(gone);
    expect(standingOf(stored)).toEqual([]);
    expect(stored).toMatchObject({
      ...{ formerVillageCode: villageCode, stateSinceOn: '2026-11-01', isPartyMember: false, gridCode },
    });
    expect(stored.memberships.find(({ role }) => role === 'gridWorker')).toMatchObject({
      ...{ revokedAt: rosterNow, revokedByName: 'name of secretary' },
    });
    expect(await storedHousehold(action === 'leave' ? 60 : 61)).toMatchObject({ liaisonId: null });
    expect(await documents.get('proxies', `${mother}:${gone}`)).toMatchObject({ revokedAt: rosterNow });
    expect(await documents.get('identities', identity._id)).toEqual(identity);
    const [event] = await eventsOf(gone);
    expect(event).toMatchObject({ kind: action, note: 'told by the family', villageCode });
    expect(event?.changes).toEqual([
      { field: 'office', before: 'gridWorker', after: '' },
      { field: 'office', before: 'householdLiaison', after: '' },
      { field: 'effectiveOn', before: '', after: '2026-11-01' },
    ]);
    expect(await client.refusal(people.getMe, gone, {})).toBe('Unauthenticated');
  });

  it.each(['2026-11-21', '1999-12-31'])('on %s is no day for it', async (effectiveOn) => {
    const personIds = [await somebody()];
    expect(await refusalOf({ personIds, action, effectiveOn })).toMatchObject({
      ...{ code: 'InvalidInput', details: { fields: ['effectiveOn'] } },
    });
  });

  it('takes no office from those whom the caller did not appoint', async () => {
    const worker = await somebody({ memberships: [office('gridWorker', gridCode)] });
    for (const [who, personId, role] of [
      ['secretary', 'watcher', 'supervisor'],
      ['secretary', 'chief', 'townshipOfficer'],
      ['secretary', 'secretary', 'secretary'],
      ['committee', 'secretary', 'secretary'],
      ['committee', 'committee', 'committeeMember'],
      ['officer', 'chief', 'townshipOfficer'],
    ] as const) {
      const input = { personIds: [worker, personId], action, villageCode };
      expect(await refusalOf(input, who)).toMatchObject({
        ...{ code: 'StateConflict', details: { reason: 'office', personId, role } },
      });
    }
    expect((await storedPerson(worker)).state).toBe('active');
    await advance({ personIds: [worker], action }, 'committee');
  });

  it('leaves no office above the village to somebody who signs in nowhere', async () => {
    const personIds = [await somebody({ memberships: [office('townshipOfficer', townshipCode)] })];
    const { items } = await advance({ personIds, action, villageCode }, 'county');
    expect(items[0]?.offices).toEqual([]);
    expect(standingOf(await storedPerson(personIds[0] ?? ''))).toEqual([]);
  });
});

describe('many at once', () => {
  it('are all of them or none', async () => {
    const here = await somebody();
    const gone = await somebody();
    await advance({ personIds: [gone], action: 'leave' });
    expect(await refusalOf({ personIds: [here, gone], action: 'leave' })).toMatchObject({
      ...{ code: 'StateConflict', details: { personId: gone, state: 'left' } },
    });
    expect(await refusalOf({ personIds: [here, 'stranger'], action: 'leave' })).toMatchObject({
      ...{ code: 'NotFound', details: { personId: 'stranger' } },
    });
    expect((await storedPerson(here)).state).toBe('active');
    expect((await storedPerson('stranger')).state).toBe('active');
  });

  it('are a hundred at most, each once', async () => {
    const personIds: string[] = [];
    for (let each = 0; each < 100; each += 1) personIds.push(await somebody());
    const { items } = await advance({ personIds, action: 'leave' });
    expect(items.map(({ personId }) => personId)).toEqual(personIds);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['left']));
    const more = [...personIds, await somebody()];
    expect(await refusalOf({ personIds: more, action: 'return' })).toMatchObject({ code: 'InvalidInput' });
    const twice = [personIds[0] ?? '', personIds[0] ?? ''];
    expect(await refusalOf({ personIds: twice, action: 'return' })).toMatchObject({ code: 'InvalidInput' });
  });

  it('go once, however often the answer is lost', async () => {
    const personIds = [await somebody()];
    const input = { personIds, action: 'leave' } as const;
    const first = await client.ask(people.advancePeople, 'secretary', input, 'gone-once-01');
    expect(await client.ask(people.advancePeople, 'secretary', input, 'gone-once-01')).toEqual(first);
    expect(await kindsOf(personIds[0] ?? '')).toEqual(['leave']);
  });
});
