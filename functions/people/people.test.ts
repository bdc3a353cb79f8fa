import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';

const secondGridCode = `${villageCode}002`;
const notJoinedCode = '411725105300';

let backend: Backend;
const client = clientOf(serve(routes));

const aUnit = (_id: string, name: string, rest: { level: string; parentCode: string; isJoined: boolean }) =>
  Object.assign({ _id, name }, rest);
const aHousehold = (number: number, home = villageCode, name = `Household ${number}`) =>
  Object.assign(
    { _id: `${home}-h${String(number).padStart(3, '0')}` },
    { villageCode: home, gridCode: number % 2 === 0 ? secondGridCode : gridCode, name },
  );

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  const grid = { level: 'grid', parentCode: villageCode, isJoined: false };
  await documents.insert('orgUnits', aUnit(secondGridCode, 'Grid 2', grid));
  const village = { level: 'village', parentCode: townshipCode, isJoined: false };
  await documents.insert('orgUnits', aUnit(notJoinedCode, 'Later', village));
  const nextTownship = { level: 'village', parentCode: '411725106', isJoined: true };
  await documents.insert('orgUnits', aUnit('411725106001', 'Over the hill', nextTownship));
  await insertPeople([
    aPerson('secretary', ['member', 'secretary'], { householdId: 'h-1' }),
    aPerson('member', ['member'], { name: 'Zhao (elder)', partyStatus: 'probationary' }),
    aPerson('villager', [], { name: 'Zhao younger' }),
    aPerson('worker', ['gridWorker']),
    aPerson('workerOfTwo', [], {
      gridCode: secondGridCode,
      sortKey: `${secondGridCode}:workerOfTwo`,
      memberships: [gridCode, secondGridCode].map((unitCode) => ({ role: 'gridWorker', unitCode })),
    }),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('officerAtHome', ['townshipOfficer'], { sortKey: 'last' }),
    aPerson('countyOfficer', [], {
      villageCode: null,
      memberships: [{ role: 'townshipOfficer', unitCode: '411725' }],
    }),
    aPerson('stranger', ['secretary', 'gridWorker'], { villageCode: otherVillageCode }),
  ]);
  for (let number = 1; number <= 7; number += 1) await documents.insert('households', aHousehold(number));
  await documents.insert('households', aHousehold(8, villageCode, 'Well (north)'));
  await documents.insert('households', aHousehold(1, otherVillageCode));
});
afterAll(() => backend.stop());

const names = async (input: Parameters<typeof client.ask<typeof people.listMembers>>[2] = {}) =>
  (await client.ask(people.listMembers, 'secretary', input)).items.map(({ personId }) => personId);

test('I am told who I am, where I live and what I hold, by name', async () => {
  expect(await client.ask(people.getMe, 'secretary', {})).toEqual({
    ...{ personId: 'secretary', name: 'name of secretary', partyStatus: 'full', householdId: 'h-1' },
    ...{ villageCode, villageName: 'Wuqiao', gridCode, gridName: 'Grid 1' },
    roles: ['villager', 'member', 'secretary'].map((role) => ({
      ...{ role, unitCode: villageCode, unitName: 'Wuqiao' },
    })),
  });
  expect(await client.ask(people.getMe, 'officer', {})).toMatchObject({
    ...{ villageCode: null, villageName: null, gridCode: null, gridName: null, householdId: null },
    roles: [{ role: 'townshipOfficer', unitCode: townshipCode, unitName: 'Liudian' }],
  });
});

test('members, or everybody, come by grid and name, with the name of their grid', async () => {
  expect(await names()).toEqual(['member', 'secretary']);
  expect(await names({ scope: 'everybody' })).toEqual([
    'member',
    'secretary',
    'villager',
    'worker',
    'workerOfTwo',
    'officerAtHome',
  ]);
  const { items } = await client.ask(people.listMembers, 'secretary', { query: 'elder' });
  expect(items).toEqual([
    { personId: 'member', name: 'Zhao (elder)', gridCode, gridName: 'Grid 1', partyStatus: 'probationary' },
  ]);
});

test('a part of a name is taken literally, and an empty one asks for all', async () => {
  expect(await names({ scope: 'everybody', query: 'Zhao' })).toEqual(['member', 'villager']);
  expect(await names({ query: 'Zhao' })).toEqual(['member']);
  expect(await names({ scope: 'everybody', query: '(elder)' })).toEqual(['member']);
  for (const query of ['.*', '^', 'Zhao|name', '[', '\\', 'stranger']) {
    expect(await names({ scope: 'everybody', query })).toEqual([]);
  }
  expect(await names({ query: '  ' })).toEqual(['member', 'secretary']);
});

test.each([1, 2, 3, 5])('the roster comes whole in pages of %d', async (limit) => {
  const joined: string[] = [];
  for (let cursor: string | undefined; ;) {
    const input = { scope: 'everybody', limit, ...(cursor && { cursor }) } as const;
    const page = await client.ask(people.listMembers, 'secretary', input);
    joined.push(...page.items.map(({ personId }) => personId));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(joined).toEqual(await names({ scope: 'everybody' }));
});

test('households come by number, a page at a time, or by a part of the name', async () => {
  const first = await client.ask(people.listHouseholds, 'secretary', { limit: 6 });
  expect(first.items[0]).toEqual({
    ...{ householdId: `${villageCode}-h001`, name: 'Household 1', gridCode, gridName: 'Grid 1' },
  });
  const rest = await client.ask(people.listHouseholds, 'secretary', { limit: 6, cursor: first.nextCursor! });
  expect(rest.items.map(({ name }) => name)).toEqual(['Household 7', 'Well (north)']);
  expect(rest.nextCursor).toBeNull();
  const found = await client.ask(people.listHouseholds, 'secretary', { query: '(n' });
  expect(found.items.map(({ name, gridName }) => [name, gridName])).toEqual([['Well (north)', 'Grid 2']]);
});

test('grids come with those who work in them', async () => {
  const { items } = await client.ask(people.listGrids, 'villager', {});
  expect(
    items.map(({ gridCode: code, name, gridWorkers }) => [
      code,
      name,
      gridWorkers.map((each) => each.personId),
    ]),
  ).toEqual([
    [gridCode, 'Grid 1', ['worker', 'workerOfTwo']],
    [secondGridCode, 'Grid 2', ['workerOfTwo']],
  ]);
});

test.each([
  ['villager', ['Wuqiao']],
  ['worker', ['Wuqiao']],
  ['stranger', ['other']],
  ['officer', ['other', 'Wuqiao']],
  ['officerAtHome', ['other', 'Wuqiao']],
  ['countyOfficer', ['other', 'Wuqiao', 'Over the hill']],
])(
  'the reach of %s is %j, and villages that do not use the system are in nobody’s',
  async (personId, reach) => {
    const other = await documents.get<{ _id: string; name: string }>('orgUnits', otherVillageCode);
    const { items } = await client.ask(people.listVillages, personId, {});
    expect(items.map(({ name }) => (name === other?.name ? 'other' : name))).toEqual(reach);
  },
);

test('rosters are for those who record points or look after them, in villages of their own', async () => {
  for (const method of [people.listMembers, people.listHouseholds]) {
    expect(await client.refusal(method, 'villager', {})).toBe('Forbidden');
    expect(await client.refusal(method, 'worker', {})).toBe('Forbidden');
    expect(await client.refusal(method, 'stranger', { villageCode })).toBe('Forbidden');
    expect((await client.ask(method, 'officer', { villageCode })).items.length).toBeGreaterThan(0);
  }
});
