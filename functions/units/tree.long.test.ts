import {
  countyCode,
  gridCode,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { units } from '@shared/contract/units';
import {
  client,
  clock,
  insertUnit,
  otherCountyCode,
  otherTownshipCode,
  startUnitCounty,
} from './testing/unit-county';

let backend: Backend;
beforeAll(async () => {
  backend = await startUnitCounty();
  await insertUnit(`${otherTownshipCode}202`, 'Gone', 'village', { state: 'retired' });
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const add = (by: string, name: string, parentCode = villageCode, level: 'grid' | 'microGrid' = 'grid') =>
  client.ask(units.submit, by, { unitCode: parentCode, level, name });

describe('adding a grid', () => {
  it('gives the next number, to the village and to a grid', async () => {
    expect(await add('secretary', 'Grid 2')).toMatchObject({
      ...{ unitCode: `${villageCode}002`, name: 'Grid 2', level: 'grid', parentCode: villageCode },
      ...{ state: 'active', childCount: 0, hasChildren: false, formerNames: [], mergedInto: null },
      actions: ['rename', 'merge', 'retire', 'addBelow'],
    });
    await insertUnit(`${villageCode}018`, 'Grid 18', 'grid');
    expect((await add('officer', 'Grid 19')).unitCode).toBe(`${villageCode}019`);
    expect((await add('county', 'Lane 1', gridCode, 'microGrid')).unitCode).toBe(`${gridCode}001`);
  });

  it('is refused for a name its neighbour has, a place that is none or over, and a wrong level', async () => {
    const refused = (name: string, unitCode: string, level: 'grid' | 'microGrid' = 'grid', by = 'officer') =>
      client.refusal(units.submit, by, { unitCode, level, name });
    expect(await refused('Grid 1', villageCode)).toBe('AlreadyExists');
    expect(await refused('  Grid 1 ', villageCode)).toBe('AlreadyExists');
    expect(await refused('Grid 1', `${villageCode}777`, 'microGrid')).toBe('NotFound');
    expect(await refused('New', villageCode, 'microGrid')).toBe('InvalidInput');
    expect(await refused('New', gridCode, 'grid')).toBe('InvalidInput');
    expect(await refused('New', townshipCode, 'grid')).toBe('InvalidInput');
    const gone = `${otherTownshipCode}202`;
    expect(await refused('New', gone, 'grid', 'county')).toBe('StateConflict');
    for (const by of ['villager', 'committee', 'supervisor', 'worker', 'stranger', 'abroad']) {
      expect(await refused('New', villageCode, 'grid', by)).toBe('Forbidden');
    }
  });

  it('numbers two that are added at once one after the other', async () => {
    const added = await Promise.all(['East', 'West', 'North'].map((name) => add('secretary', name)));
    expect(added.map(({ unitCode }) => unitCode).sort()).toEqual(
      ['020', '021', '022'].map((number) => villageCode + number),
    );
  });

  it('is refused when all numbers are given', async () => {
    const crowded = `${otherTownshipCode}301`;
    await insertUnit(crowded, 'Crowded', 'village');
    for (let number = 1; number <= 999; number += 1) {
      const code = crowded + number.toString().padStart(3, '0');
      await insertUnit(code, code, 'grid', { state: 'retired' });
    }
    const input = { unitCode: crowded, level: 'grid', name: 'One more' } as const;
    expect(await client.refusal(units.submit, 'county', input)).toBe('CapReached');
  });
});

describe('the tree', () => {
  const list = (by: string, input: Parameters<typeof client.ask<typeof units.list>>[2]) =>
    client.ask(units.list, by, input);

  it('shows a unit and what lies below it, by code, with what may be done', async () => {
    const { unit, items } = await list('officer', { unitCode: townshipCode });
    expect(unit).toMatchObject({ name: 'Liudian', parentCode: countyCode, childCount: 2, actions: [] });
    expect(items.map(({ name, childCount, actions }) => [name, childCount, actions])).toEqual([
      ['Dasunzhuang', 1, ['rename', 'addBelow']],
      ['Wuqiao', 7, ['rename', 'addBelow']],
    ]);
    const seenBySecretary = await list('secretary', {});
    expect(seenBySecretary.unit).toMatchObject({ unitCode: villageCode, actions: ['addBelow'] });
    expect((await list('county', {})).unit).toMatchObject({ parentCode: null, actions: [] });
    expect((await list('supervisor', {})).items[0]).toMatchObject({ unitCode: gridCode, actions: [] });
  });

  it('finds by a part of a name and by the beginning of a code, anywhere below', async () => {
    const found = async (query: string, by = 'county', unitCode = countyCode) =>
      (await list(by, { unitCode, query })).items.map((item) => item.unitCode);
    expect(await found('Wuq')).toEqual([villageCode]);
    expect(await found(villageCode)).toEqual(
      expect.arrayContaining([villageCode, gridCode, `${gridCode}001`]),
    );
    expect(await found(`${villageCode}00`)).toEqual([gridCode, `${gridCode}001`, `${villageCode}002`]);
    expect(await found('Grid 1', 'officer', townshipCode)).toEqual(
      expect.arrayContaining([gridCode, `${otherVillageCode}001`]),
    );
    expect(await found('Queshan')).toEqual([]);
    expect(await found('.*')).toEqual([]);
    expect(await found(`${otherCountyCode}1`)).toEqual([]);
    expect(await found(otherVillageCode, 'secretary', villageCode)).toEqual([]);
  });

  it.each([1, 2, 3])('comes whole in pages of %d, directly below and anywhere', async (limit) => {
    for (const query of [undefined, 'Grid', villageCode]) {
      const unitCode = query === undefined ? villageCode : townshipCode;
      const rest = { unitCode, ...(query === undefined ? {} : { query }) };
      const codes: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await list('county', { ...rest, limit, ...(cursor === undefined ? {} : { cursor }) });
        codes.push(...page.items.map((item) => item.unitCode));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      expect(codes).toEqual(
        (await list('county', { ...rest, limit: 100 })).items.map((each) => each.unitCode),
      );
      expect(codes.length).toBeGreaterThan(3);
    }
  });

  it('is shown to nobody beside or above, and to nobody without an office', async () => {
    expect(await client.refusal(units.list, 'secretary', { unitCode: townshipCode })).toBe('Forbidden');
    expect(await client.refusal(units.list, 'secretary', { unitCode: otherVillageCode })).toBe('Forbidden');
    expect(await client.refusal(units.list, 'villager', {})).toBe('Forbidden');
    expect(await client.refusal(units.list, 'abroad', { unitCode: countyCode })).toBe('Forbidden');
    expect(await client.refusal(units.list, 'county', { unitCode: `${countyCode}999` })).toBe('NotFound');
  });
});
