import {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { offices } from '@shared/contract/offices';
import { client, clock, give, otherCountyCode, startOfficeVillage } from './testing/office-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startOfficeVillage();
  await give('secretary', 'n-0', 'gridWorker', { unitCode: gridCode });
  await give('secretary', 'n-0', 'householdLiaison');
  await give('secretary', 'n-0', 'committeeMember', { fromOn: '2026-12-01' });
  const { officeId } = await give('secretary', 'n-1', 'committeeMember');
  const reason = 'moved away';
  await client.ask(offices.reverse, 'secretary', {
    unitCode: villageCode,
    personId: 'n-1',
    officeId,
    reason,
  });
  await give('secretary', 'n-2', 'committeeMember', { toOn: '2026-11-21' });
  clock.now = '2026-11-22T02:00:00.000Z';
});
afterAll(() => backend.stop());

const list = (by: string, input: InputOf<typeof offices.list>) => client.ask(offices.list, by, input);
const lines = async (by: string, input: InputOf<typeof offices.list>) =>
  (await list(by, input)).items.map(({ personId, role, phase }) => `${personId} ${role} ${phase}`).sort();

const current = [
  'committee committeeMember active',
  'n-0 committeeMember coming',
  'n-0 gridWorker active',
  'n-0 householdLiaison active',
  'secretary secretary active',
  'supervisor supervisor active',
];
const ever = [...current, 'n-1 committeeMember revoked', 'n-2 committeeMember ended'].sort();

test('a village lists who holds what, or will, and on asking who ever did', async () => {
  expect(await lines('secretary', {})).toEqual(current);
  expect(await lines('supervisor', { unitCode: villageCode })).toEqual(current);
  expect(await lines('secretary', { scope: 'all' })).toEqual(ever);
});

test('one role alone, and one grid alone', async () => {
  expect(await lines('secretary', { role: 'committeeMember' })).toEqual([
    'committee committeeMember active',
    'n-0 committeeMember coming',
  ]);
  expect(await lines('secretary', { unitCode: gridCode })).toEqual(['n-0 gridWorker active']);
});

test('a township lists itself and all below, a county the township too, and nobody what is beside', async () => {
  const stranger = 'stranger secretary active';
  const ofTownship = [...current, 'officer townshipOfficer active', stranger].sort();
  expect(await lines('officer', {})).toEqual(ofTownship);
  expect(await lines('county', { unitCode: countyCode })).toEqual(
    [...ofTownship, 'county countyOfficer active'].sort(),
  );
  expect(await lines('stranger', {})).toEqual([stranger]);
  expect(await client.refusal(offices.list, 'secretary', { unitCode: otherVillageCode })).toBe('Forbidden');
  expect(await client.refusal(offices.list, 'villager', { unitCode: villageCode })).toBe('Forbidden');
  expect(await client.refusal(offices.list, 'officer', { unitCode: `${townshipCode}999` })).toBe('NotFound');
});

test.each([1, 2, 3, 5])('the list comes whole and in one order in pages of %d', async (limit) => {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { scope: 'all', limit, ...(cursor === undefined ? {} : { cursor }) } as const;
    const page = await list('secretary', input);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...page.items.map(({ officeId }) => officeId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(ids).toEqual(
    (await list('secretary', { scope: 'all', limit: 100 })).items.map((item) => item.officeId),
  );
  expect(new Set(ids).size).toBe(ever.length);
});

test('more holders than one read takes are listed once each', async () => {
  const unitCode = `${otherCountyCode}101201001`;
  const ids = Array.from({ length: 230 }, (_, index) => `w-${index.toString().padStart(3, '0')}`);
  await insertPeople(
    ids.map((id) =>
      aPerson(id, [], { villageCode: null, memberships: [{ role: 'gridWorker', unitCode }], sortKey: id }),
    ),
  );
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = { limit: 100, role: 'gridWorker', ...(cursor === undefined ? {} : { cursor }) } as const;
    const { items, nextCursor } = await list('abroad', page);
    seen.push(...items.map(({ personId }) => personId));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  expect(seen).toEqual(ids);
});

test('a cursor that is none is refused', async () => {
  for (const cursor of ['|', 'o-1|', '|x', 'plain']) {
    expect(await client.refusal(offices.list, 'secretary', { cursor })).toBe('InvalidInput');
  }
});

test('each says whether the caller may change it, and the list what the caller may give', async () => {
  const changeable = async (by: string) =>
    (await list(by, { unitCode: villageCode, scope: 'all' })).items
      .filter(({ canChange }) => canChange)
      .map(({ role }) => role)
      .sort();
  const delegated = ['committeeMember', 'committeeMember', 'gridWorker', 'householdLiaison'];
  expect(await changeable('secretary')).toEqual(delegated);
  expect(await changeable('officer')).toEqual([...delegated, 'secretary', 'supervisor']);
  expect(await changeable('supervisor')).toEqual([]);
  const { grantable } = await list('secretary', {});
  expect([...grantable].sort()).toEqual(['committeeMember', 'gridWorker', 'householdLiaison']);
  expect((await list('supervisor', {})).grantable).toEqual([]);
  expect((await list('county', {})).grantable).toHaveLength(7);
});
