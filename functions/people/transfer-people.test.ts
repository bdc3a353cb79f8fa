import type { Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { aNewUnit, unitStore } from '../_runtime/roster/unit-store';
import { advance, client, office, refusalOf, somebody } from './testing/residency';
import {
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  otherVillageCode,
  standingOf,
  startRosterVillage,
  storedHousehold,
  storedPerson,
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;

beforeAll(async () => {
  backend = await startRosterVillage([]);
  await unitStore(documents).insert(
    aNewUnit({ _id: `${townshipCode}777`, name: 'Later', level: 'village', parentCode: townshipCode }),
  );
  await unitStore(documents).insert(
    aNewUnit({
      ...{ _id: '411725106001', name: 'Over the hill', level: 'village', parentCode: '411725106' },
      isJoined: true,
    }),
  );
});
afterAll(() => backend.stop());

const toOther = { villageCode, action: 'transfer', toVillageCode: otherVillageCode } as const;

it('keeps the person and leaves what is the village’s', async () => {
  const personId = await somebody({
    ...{ partyStatus: 'full', householdId: homeOf(1), rosterNumber: 'N-5', phone: '13800000005' },
    memberships: [office('gridWorker', gridCode), office('householdLiaison', villageCode)],
  });
  await insertHousehold(62, { liaisonId: personId, liaisonName: 'x' });
  const { items } = await advance({ ...toOther, personIds: [personId] }, 'officer');
  expect(items).toMatchObject([
    {
      personId,
      villageCode: otherVillageCode,
      gridCode: null,
      householdId: null,
      rosterNumber: '',
      version: 2,
    },
  ]);
  const stored = await storedPerson(personId);
  expect(standingOf(stored)).toEqual([`villager@${otherVillageCode}`, `member@${otherVillageCode}`]);
  expect(stored).toMatchObject({ state: 'active', formerVillageCode: null, phone: '13800000005' });
  expect(await storedHousehold(62)).toMatchObject({ liaisonId: null });
  const [event] = await eventsOf(personId);
  expect(event).toMatchObject({ kind: 'transfer', villageCode: otherVillageCode });
  expect(event?.changes).toContainEqual({
    ...{ field: 'villageCode', before: villageCode, after: otherVillageCode },
  });
  // The old village has lost sight of them, the new one has them on the roster.
  expect(await client.refusal(people.getPerson, 'secretary', { personId })).toBe('NotFound');
  await expect(client.ask(people.getPerson, 'elsewhere', { personId })).resolves.toMatchObject({
    personId,
  });
});

it('is for an office that lies above both', async () => {
  const personIds = [await somebody()];
  expect(await refusalOf({ ...toOther, personIds })).toMatchObject({ code: 'Forbidden' });
  const overTheHill = { ...toOther, personIds, toVillageCode: '411725106001' };
  expect(await refusalOf(overTheHill, 'officer')).toMatchObject({ code: 'Forbidden' });
  await expect(advance(overTheHill, 'county')).resolves.toMatchObject({
    items: [{ villageCode: '411725106001' }],
  });
});

it.each([
  ['does not use the system', `${townshipCode}777`, 'NotFound'],
  ['does not exist', `${townshipCode}888`, 'NotFound'],
  ['is the same', villageCode, 'InvalidInput'],
])('goes nowhere when the village %s', async (_what, toVillageCode, code) => {
  const input = { ...toOther, personIds: [await somebody()], toVillageCode };
  expect(await refusalOf(input, 'officer')).toMatchObject({ code });
});

it('needs to be told where to', async () => {
  const personIds = [await somebody()];
  expect(await refusalOf({ personIds, action: 'transfer', villageCode }, 'officer')).toMatchObject({
    code: 'InvalidInput',
  });
  expect(await refusalOf({ personIds, action: 'leave', toVillageCode: otherVillageCode })).toMatchObject({
    code: 'InvalidInput',
  });
});
