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
import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import type { ProxyDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { aNewHousehold, householdIdOf } from '../_runtime/roster/household-store';
import { aNewUnit, unitStore } from '../_runtime/roster/unit-store';
import { serve } from '../_runtime/serve';
import { routes } from './index';

const secondGridCode = `${villageCode}002`;
const notJoinedCode = '411725105300';

let backend: Backend;
const client = clientOf(serve(routes));

const aHousehold = (number: number, home = villageCode, name = `Household ${number}`) =>
  aNewHousehold({
    ...{ villageCode: home, number, name, gridCode: number % 2 === 0 ? secondGridCode : gridCode },
    ...(number < 3 && home === villageCode ? { liaisonId: 'liaison', liaisonName: 'Sun' } : {}),
  });

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  const units = unitStore(documents);
  await units.insert(
    aNewUnit({ _id: secondGridCode, name: 'Grid 2', level: 'grid', parentCode: villageCode }),
  );
  await units.insert({
    ...aNewUnit({ _id: `${villageCode}009`, name: 'Grid 9', level: 'grid', parentCode: villageCode }),
    state: 'retired',
  });
  await units.insert(
    aNewUnit({ _id: notJoinedCode, name: 'Later', level: 'village', parentCode: townshipCode }),
  );
  await units.insert(
    aNewUnit({
      ...{ _id: '411725106001', name: 'Over the hill', level: 'village', parentCode: '411725106' },
      isJoined: true,
    }),
  );
  await insertPeople([
    aPerson('secretary', ['member', 'secretary'], {
      householdId: householdIdOf(villageCode, 7),
      phone: '13812341234',
    }),
    aPerson('liaison', ['member', 'householdLiaison'], { name: 'Sun' }),
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
    aPerson('countyOfficer', ['countyOfficer'], { villageCode: null }),
    aPerson('formerWorker', [], {
      memberships: [
        { role: 'gridWorker', unitCode: gridCode, toOn: '2026-01-31' },
        { role: 'gridWorker', unitCode: secondGridCode, revokedAt: '2026-01-31T00:00:00.000Z' },
      ],
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

test('I am told who I am, where I live, who looks after us and what I hold, by name', async () => {
  const household = {
    ...{ householdId: householdIdOf(villageCode, 7), number: 7, name: 'Household 7', gridCode },
    ...{ gridName: 'Grid 1', liaison: null, lastVisitOn: null },
  };
  expect(await client.ask(people.getMe, 'secretary', {})).toEqual({
    ...{ personId: 'secretary', name: 'name of secretary', partyStatus: 'full' },
    ...{ villageCode, villageName: 'Wuqiao', gridCode, gridName: 'Grid 1', maskedPhone: '138****1234' },
    ...{ householdId: household.householdId, household, liaisonHouseholdCount: 0, actsFor: [], proxies: [] },
    roles: ['villager', 'member', 'secretary'].map((role) => ({
      ...{ role, unitCode: villageCode, unitName: 'Wuqiao', fromOn: null, toOn: null },
    })),
  });
  expect(await client.ask(people.getMe, 'officer', {})).toMatchObject({
    ...{ villageCode: null, villageName: null, gridCode: null, gridName: null, household: null },
    roles: [{ role: 'townshipOfficer', unitCode: townshipCode, unitName: 'Liudian' }],
  });
  expect(await client.ask(people.getMe, 'liaison', {})).toMatchObject({ liaisonHouseholdCount: 2 });
});

test('who may act for me, and for whom I may act, stands with who I am', async () => {
  const aProxy = (fields: Partial<ProxyDocument>): ProxyDocument => ({
    ...{ _id: 'villager:member', villageCode, personId: 'villager', personName: 'Zhao younger' },
    ...{ proxyId: 'member', proxyName: 'Zhao (elder)', fromOn: '2026-01-01', toOn: '2099-12-31' },
    ...{ revokedAt: null, grantedById: 'secretary' },
    ...fields,
  });
  await documents.insert('proxies', aProxy({}));
  await documents.insert(
    'proxies',
    aProxy({ _id: 'villager:worker', proxyId: 'worker', toOn: '2026-01-31' }),
  );
  await documents.insert(
    'proxies',
    aProxy({ _id: 'liaison:member', personId: 'liaison', revokedAt: '2026-01-31T00:00:00.000Z' }),
  );
  const toOn = '2099-12-31';
  expect(await client.ask(people.getMe, 'villager', {})).toMatchObject({
    proxies: [{ personId: 'member', name: 'Zhao (elder)', toOn }],
    actsFor: [],
  });
  expect(await client.ask(people.getMe, 'member', {})).toMatchObject({
    proxies: [],
    actsFor: [{ personId: 'villager', name: 'Zhao younger', toOn }],
  });
});

test('members, or everybody, come by grid and name, with the name of their grid', async () => {
  expect(await names()).toEqual(['liaison', 'member', 'secretary']);
  expect(await names({ scope: 'everybody' })).toEqual([
    'formerWorker',
    'liaison',
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
  expect(await names({ query: '  ' })).toEqual(['liaison', 'member', 'secretary']);
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

test('households come by number, a page at a time, or by a number, a part of the name or a grid', async () => {
  const listed = async (input: InputOf<typeof people.listHouseholds>, who = 'secretary') =>
    (await client.ask(people.listHouseholds, who, input)).items.map(({ number }) => number);
  const first = await client.ask(people.listHouseholds, 'secretary', { limit: 6 });
  expect(first.items[0]).toEqual({
    ...{ householdId: householdIdOf(villageCode, 1), number: 1, name: 'Household 1' },
    ...{ gridCode, gridName: 'Grid 1', liaison: { personId: 'liaison', name: 'Sun' }, lastVisitOn: null },
  });
  const rest = await client.ask(people.listHouseholds, 'secretary', { limit: 6, cursor: first.nextCursor! });
  expect(rest.items.map(({ name }) => name)).toEqual(['Household 7', 'Well (north)']);
  expect(rest.nextCursor).toBeNull();
  expect(await listed({ query: '(n' })).toEqual([8]);
  expect(await listed({ query: '7' })).toEqual([7]);
  expect(await listed({ query: '70' })).toEqual([]);
  expect(await listed({ gridCode: secondGridCode })).toEqual([2, 4, 6, 8]);
  expect(await listed({ scope: 'uncovered' })).toEqual([3, 4, 5, 6, 7, 8]);
  expect(await listed({ liaisonId: 'liaison', gridCode })).toEqual([1]);
  expect(await listed({ scope: 'mine' })).toEqual([]);
  expect(await client.refusal(people.listHouseholds, 'secretary', { cursor: 'h-1' })).toBe('InvalidInput');
});

test('a liaison who reads no roster sees the own households, whatever is asked for', async () => {
  for (const input of [{}, { scope: 'mine' }, { scope: 'uncovered' }, { liaisonId: 'secretary' }] as const) {
    const { items } = await client.ask(people.listHouseholds, 'liaison', input);
    expect(items.map(({ number }) => number)).toEqual([1, 2]);
  }
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
    expect(await client.refusal(method, 'stranger', { villageCode })).toBe('Forbidden');
    expect((await client.ask(method, 'officer', { villageCode })).items.length).toBeGreaterThan(0);
  }
  expect(await client.refusal(people.listMembers, 'worker', {})).toBe('Forbidden');
});
