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
import { units } from '@shared/contract/units';
import type { PersonDocument, ProxyDocument } from '../_runtime/actor';
import type { CollectionName } from '../_runtime/collections';
import { documents, type Stored } from '../_runtime/documents';
import { aNewHousehold, type HouseholdDocument } from '../_runtime/roster/household-store';
import type { PersonEventDocument } from '../_runtime/roster/person-event';
import type { UnitMergeDocument } from '../_runtime/roster/unit-merge-store';
import { main as finishMerges } from '../finish-merges/index';
import {
  client,
  clock,
  insertUnit,
  laterVillageCode,
  otherTownshipCode,
  refusalOf,
  startUnitCounty,
  unitOf,
} from './testing/unit-county';

let backend: Backend;
const into = otherVillageCode;
const intoGrid = `${into}001`;
const second = `${villageCode}002`;

const get = async <T extends Stored>(collection: CollectionName, id: string): Promise<T> => {
  const found = await documents.get<T>(collection, id);
  if (found === null) throw new Error(`${collection}/${id} is missing`);
  return found;
};
const personOf = (id: string) => get<PersonDocument>('people', id);
const historyOf = (personId: string) =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'desc']] });
const merge = (by: string, unitCode: string, intoCode: string) =>
  client.ask(units.advance, by, { unitCode, action: 'merge', intoCode });
const refusedMerge = (by: string, unitCode: string, intoCode?: string) =>
  refusalOf(by, { unitCode, action: 'merge', ...(intoCode === undefined ? {} : { intoCode }) });
const fire = () =>
  finishMerges({ Type: 'Timer', TriggerName: 'merges', Time: '2026-11-20T02:10:00.000Z', Message: '' });

const aHousehold = (number: number, home = villageCode, gridOf: string | null = `${home}001`) => ({
  ...aNewHousehold({ villageCode: home, number, name: `Household ${number.toString()}`, gridCode: gridOf }),
  ...{ liaisonId: 'liaison', liaisonName: 'name of liaison' },
});
const aProxy = (personId: string, proxyId: string): ProxyDocument => ({
  ...{ _id: `${personId}:${proxyId}`, villageCode },
  ...{ personId, personName: personId, proxyId, proxyName: proxyId },
  ...{ fromOn: '2026-01-01', toOn: null, revokedAt: null, grantedById: 'secretary' },
});

/** 230 people in two grids and a micro-grid, ten households, some of whose numbers the other village has. */
beforeAll(async () => {
  backend = await startUnitCounty();
  await insertUnit(second, 'Grid 2', 'grid');
  await insertUnit(`${villageCode}003`, 'Grid 3', 'grid');
  await insertUnit(`${gridCode}001`, 'Lane 1', 'microGrid');
  const householdOf = (index: number) => `${villageCode}-h${((index % 10) + 1).toString().padStart(4, '0')}`;
  await insertPeople([
    ...Array.from({ length: 230 }, (_, index) =>
      aPerson(`p-${index.toString().padStart(3, '0')}`, index % 10 === 0 ? ['member'] : [], {
        householdId: householdOf(index),
        gridCode: [gridCode, second, `${gridCode}001`, null][index % 4] ?? null,
      }),
    ),
    aPerson('liaison', ['householdLiaison']),
    aPerson('gone', [], { state: 'left', villageCode: null, formerVillageCode: villageCode }),
    aPerson('neighbour', [], { villageCode: into, householdId: `${into}-h0001` }),
  ]);
  for (let number = 1; number <= 10; number += 1) await documents.insert('households', aHousehold(number));
  for (const number of [1, 2, 40]) await documents.insert('households', aHousehold(number, into));
  await documents.insert('proxies', aProxy('p-000', 'p-010'));
  await documents.insert('proxies', aProxy('p-001', 'liaison'));
  for (const state of ['pending', 'accepted']) {
    const request = { _id: `join-${state}`, villageCode, state, openId: 'o', askedAt: clock.now };
    await documents.insert('joinRequests', request);
  }
  const entry = { _id: 'entry-1', villageCode, subjectId: 'p-000', subjectKind: 'person', month: '2026-11' };
  await documents.insert('ledgerEntries', entry);
  for (const state of ['dispatched', 'resolved', 'closed'] as const) {
    const snapshot = { _id: `snapshot-${state}`, villageCode, gridCode, gridName: 'Grid 1', state };
    await documents.insert('snapshots', snapshot);
  }
});
afterAll(() => backend.stop());

test('a merge is refused where units do not fit, and to those whose it is not', async () => {
  expect(await refusedMerge('county', villageCode)).toBe('InvalidInput');
  expect(await refusedMerge('county', villageCode, villageCode)).toBe('StateConflict sameUnit');
  expect(await refusedMerge('county', villageCode, townshipCode)).toBe('StateConflict otherLevel');
  expect(await refusedMerge('county', villageCode, '410922101201')).toBe('NotFound');
  expect(await refusedMerge('county', villageCode, laterVillageCode)).toBe('StateConflict targetNotJoined');
  expect(await refusedMerge('secretary', gridCode, intoGrid)).toBe('StateConflict otherParent');
  expect(await refusedMerge('officer', villageCode, into)).toBe('Forbidden');
  expect(await refusedMerge('secretary', villageCode, into)).toBe('Forbidden');
  expect(await refusedMerge('committee', gridCode, second)).toBe('Forbidden');
  expect(await refusedMerge('county', townshipCode, otherTownshipCode)).toBe('StateConflict unitsBelow');
});

test('a grid is merged: its lanes, people and households go to the other grid, its worker is none any more', async () => {
  const first = await merge('secretary', gridCode, second);
  expect(first).toMatchObject({ unit: { state: 'merged', actions: [], mergedInto: { unitCode: second } } });
  let left = first.leftToMove;
  expect(left).toBeGreaterThan(100);
  expect(await personOf('worker')).toMatchObject({
    memberships: expect.arrayContaining([
      expect.objectContaining({
        role: 'gridWorker',
        revokedByName: 'name of secretary',
        reason: 'Grid 1并入Grid 2',
      }),
    ]) as unknown,
  });
  for (const [unitCode, intoCode] of [
    [second, `${villageCode}003`],
    [villageCode, into],
  ] as const) {
    expect(await refusedMerge('county', unitCode, intoCode)).toBe('StateConflict mergeRunning');
  }
  expect(await refusalOf('secretary', { unitCode: second, action: 'retire' })).toBe(
    'StateConflict mergeRunning',
  );
  while (left > 0) {
    const { leftToMove } = await merge('secretary', gridCode, second);
    expect(leftToMove).toBeLessThan(left);
    left = leftToMove;
  }
  expect((await merge('secretary', gridCode, second)).leftToMove).toBe(0);
  expect(await personOf('p-000')).toMatchObject({ villageCode, gridCode: second, version: 2 });
  expect(await personOf('p-001')).toMatchObject({ villageCode, gridCode: second, version: 1 });
  expect(await personOf('p-002')).toMatchObject({ gridCode: `${second}001` });
  expect(await personOf('p-003')).toMatchObject({ gridCode: null, version: 1 });
  expect(await unitOf(`${gridCode}001`)).toMatchObject({ state: 'merged', mergedIntoCode: `${second}001` });
  expect(await unitOf(`${second}001`)).toMatchObject({ name: 'Lane 1', state: 'active' });
  const household = await get<HouseholdDocument>('households', `${villageCode}-h0001`);
  expect(household).toMatchObject({ gridCode: second, number: 1, liaisonId: 'liaison' });
  const [line] = await historyOf('p-000');
  expect(line).toMatchObject({
    ...{ kind: 'move', note: 'Grid 1并入Grid 2', byName: 'name of secretary' },
    changes: [{ field: 'unitCode', before: gridCode, after: second }],
  });
  expect(await refusedMerge('secretary', gridCode, `${villageCode}018`)).toBe('StateConflict merged');
});

test('what a merged grid had in hand is the other grid’s to do, and what it closed stays its own', async () => {
  for (const state of ['dispatched', 'resolved']) {
    expect(await get('snapshots', `snapshot-${state}`)).toMatchObject({
      gridCode: second,
      gridName: 'Grid 2',
    });
  }
  expect(await get('snapshots', 'snapshot-closed')).toMatchObject({ gridCode, gridName: 'Grid 1' });
});

test('a village is merged in steps: the timer finishes what the officer left', async () => {
  const first = await merge('county', villageCode, into);
  expect(first.unit).toMatchObject({ state: 'merged', mergedInto: { unitCode: into, name: 'Dasunzhuang' } });
  // Households, residents with their offices, one who left, one request that waits.
  expect(first.leftToMove).toBe(10 + 236 + 1 + 1);
  expect(await client.refusal(units.list, 'secretary', { unitCode: villageCode })).toBe('Forbidden');
  expect((await merge('county', villageCode, into)).leftToMove).toBe(148);
  expect(await refusedMerge('county', villageCode, laterVillageCode)).toBe('StateConflict merged');
  expect(await refusedMerge('county', into, villageCode)).toBe('StateConflict targetNotActive');

  expect(await fire()).toEqual({ ok: true, data: { mergeCount: 1, movedCount: 148 } });
  expect(await fire()).toEqual({ ok: true, data: { mergeCount: 0, movedCount: 0 } });
  expect((await merge('county', villageCode, into)).leftToMove).toBe(0);
  expect(await get<UnitMergeDocument>('unitMerges', villageCode)).toMatchObject({
    state: 'done',
    movedCount: 248,
  });
  expect(await documents.count('people', { villageCode })).toBe(0);
  expect(await documents.count('households', { villageCode })).toBe(0);
  expect(await documents.count('people', { villageCode: into })).toBe(236 + 2);
});

test('its grids have successors of the same name as far as it is free, and people follow', async () => {
  const successor = (await unitOf(second)).mergedIntoCode ?? '';
  expect(successor).toBe(`${into}002`);
  expect(await unitOf(successor)).toMatchObject({ name: 'Grid 2', level: 'grid', state: 'active' });
  expect(await personOf('p-001')).toMatchObject({ villageCode: into, gridCode: successor });
  expect(await personOf('p-002')).toMatchObject({ villageCode: into, gridCode: `${successor}001` });
  expect(await personOf('p-003')).toMatchObject({ villageCode: into, gridCode: null });
});

test('who moved is a villager of the new village and holds nothing of the old one', async () => {
  const held = async (personId: string) =>
    (await personOf(personId)).memberships
      .filter(({ revokedAt }) => (revokedAt ?? null) === null)
      .map(({ role, unitCode }) => `${role} ${unitCode}`);
  expect(await held('p-000')).toEqual([`villager ${into}`, `member ${into}`]);
  expect(await held('secretary')).toEqual([`villager ${into}`, `member ${into}`]);
  expect(await held('county')).toEqual([`countyOfficer ${countyCode}`]);
  const history = await historyOf('secretary');
  expect(history.map(({ kind }) => kind)).toEqual(['transfer', 'officeRevoked', 'move']);
  expect(history[1]).toMatchObject({ note: 'Wuqiao并入Dasunzhuang', byName: 'name of county' });
});

test('households keep their numbers where these are free, and people are told where they are not', async () => {
  const households = await documents.find<HouseholdDocument>('households', {
    where: { villageCode: into },
    order: [['number', 'asc']],
  });
  expect(households.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40, 41, 42]);
  expect(new Set(households.map(({ _id }) => _id)).size).toBe(13);
  const moved = await get<HouseholdDocument>('households', `${villageCode}-h0001`);
  expect(moved).toMatchObject({
    villageCode: into,
    gridCode: `${into}002`,
    liaisonId: null,
    liaisonName: '',
  });
  expect([41, 42]).toContain(moved.number);
  const told = (await historyOf('p-000')).filter(({ kind }) => kind === 'changed');
  const changes = [{ field: 'householdNumber', before: '1', after: moved.number.toString() }];
  expect(told).toMatchObject([{ changes, note: 'Wuqiao并入Dasunzhuang' }]);
  expect((await historyOf('p-005')).filter(({ kind }) => kind === 'changed')).toEqual([]);
  expect(await get('households', `${into}-h0001`)).toMatchObject({ number: 1, liaisonId: 'liaison' });
});

test('acting within the family goes on, acting as liaison ends; who left and who asks belongs to the new village', async () => {
  expect(await get('proxies', 'p-000:p-010')).toMatchObject({ villageCode: into, revokedAt: null });
  expect((await get<ProxyDocument>('proxies', 'p-001:liaison')).revokedAt).not.toBeNull();
  expect(await personOf('gone')).toMatchObject({ villageCode: null, formerVillageCode: into, state: 'left' });
  expect(await get('joinRequests', 'join-pending')).toMatchObject({ villageCode: into });
  expect(await get('joinRequests', 'join-accepted')).toMatchObject({ villageCode });
});

test('what was recorded stays with the old code', async () => {
  expect(await get('ledgerEntries', 'entry-1')).toMatchObject({ villageCode });
});

test('a township without villages is merged into another at once, and its officers’ offices end', async () => {
  await insertUnit(`${countyCode}107`, 'Small township', 'township');
  const memberships = [{ role: 'townshipOfficer', unitCode: `${countyCode}107` } as const];
  await insertPeople([aPerson('small', [], { villageCode: null, memberships })]);
  const { unit, leftToMove } = await merge('county', `${countyCode}107`, townshipCode);
  expect([unit.state, leftToMove]).toEqual(['merged', 0]);
  expect((await personOf('small')).memberships[0]).toMatchObject({ revokedAt: clock.now });
});
