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
import { documents } from '../_runtime/documents';
import { presetRulesOf } from '../points/rule-store';
import {
  client,
  clock,
  insertUnit,
  laterVillageCode,
  otherCountyCode,
  otherTownshipCode,
  refusalOf,
  startUnitCounty,
  unitOf,
  visitorAt,
} from './testing/unit-county';

let backend: Backend;
beforeAll(async () => {
  backend = await startUnitCounty();
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const add = (by: string, name: string, parentCode = villageCode, level: 'grid' | 'microGrid' = 'grid') =>
  client.ask(units.submit, by, { unitCode: parentCode, level, name });
const advance = (by: string, input: Parameters<typeof client.ask<typeof units.advance>>[2]) =>
  client.ask(units.advance, by, input);

describe('finding a village before anybody knows who asks', () => {
  const visitor = () => visitorAt('203.0.113.7');
  const names = async (parentCode?: string) =>
    (await visitor().ask(units.listPlaces, parentCode === undefined ? {} : { parentCode })).items.map(
      ({ name, isJoined, hasChildren }) => [name, isJoined, hasChildren],
    );

  it('leads from the counties down to the villages, and says which use the system', async () => {
    expect(await names()).toEqual([
      ['Qingfeng', false, false],
      ['Queshan', false, true],
    ]);
    expect(await names(countyCode)).toEqual([
      ['Liudian', false, true],
      ['Later township', false, true],
    ]);
    expect(await names(otherTownshipCode)).toEqual([['Later', false, false]]);
    expect(await names(townshipCode)).toEqual([
      ['Dasunzhuang', true, true],
      ['Wuqiao', true, true],
    ]);
    expect(await names('999999')).toEqual([]);
  });

  it('comes in pages, and leaves out what is over', async () => {
    await insertUnit(`${otherTownshipCode}202`, 'Gone', 'village', { state: 'retired' });
    await insertUnit(`${otherTownshipCode}203`, 'Last', 'village');
    const input = { parentCode: otherTownshipCode, limit: 1 };
    const first = await visitor().ask(units.listPlaces, input);
    expect(first.items.map(({ name }) => name)).toEqual(['Later']);
    const rest = await visitor().ask(units.listPlaces, { ...input, cursor: first.nextCursor! });
    expect(rest.items.map(({ name }) => name)).toEqual(['Last']);
    expect(rest.nextCursor).toBeNull();
  });

  it('is limited for each address', async () => {
    const ask = (address: string) => visitorAt(address).answer(units.listPlaces, { parentCode: '999999' });
    for (let count = 0; count < 300; count += 1) expect((await ask('203.0.113.8')).ok).toBe(true);
    expect(await ask('203.0.113.8')).toMatchObject({ error: { code: 'TooManyRequests' } });
    expect((await ask('203.0.113.9')).ok).toBe(true);
    clock.now = '2026-11-20T02:10:00.000Z';
    expect((await ask('203.0.113.8')).ok).toBe(true);
  });
});

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

describe('a unit that changes', () => {
  it('keeps the names it had', async () => {
    await advance('secretary', { unitCode: gridCode, action: 'rename', name: 'Riverside' });
    clock.now = '2026-11-21T02:00:00.000Z';
    const { unit } = await advance('secretary', { unitCode: gridCode, action: 'rename', name: 'Bridge' });
    expect(unit.name).toBe('Bridge');
    expect(unit.formerNames).toEqual([
      { name: 'Riverside', untilAt: '2026-11-21T02:00:00.000Z' },
      { name: 'Grid 1', untilAt: '2026-11-20T02:00:00.000Z' },
    ]);
    const same = await advance('secretary', { unitCode: gridCode, action: 'rename', name: 'Bridge' });
    expect(same.unit.formerNames).toHaveLength(2);
    const taken = { unitCode: gridCode, action: 'rename', name: 'Grid 2' } as const;
    expect(await refusalOf('secretary', taken)).toBe('AlreadyExists');
    expect(await refusalOf('secretary', { unitCode: gridCode, action: 'rename' })).toBe('InvalidInput');
  });

  it('is changed by those whose it is to change', async () => {
    const rename = { unitCode: villageCode, action: 'rename', name: 'New name' } as const;
    for (const by of ['secretary', 'committee', 'supervisor', 'stranger']) {
      expect(await refusalOf(by, rename)).toBe('Forbidden');
    }
    expect(await refusalOf('officer', { unitCode: villageCode, action: 'retire' })).toBe('Forbidden');
    expect(await refusalOf('county', { unitCode: countyCode, action: 'rename', name: 'x' })).toBe(
      'Forbidden',
    );
    expect(await refusalOf('officer', { unitCode: townshipCode, action: 'rename', name: 'x' })).toBe(
      'Forbidden',
    );
    expect(await refusalOf('county', { unitCode: `${countyCode}999`, action: 'retire' })).toBe('NotFound');
    expect((await advance('officer', rename)).unit.name).toBe('New name');
  });

  it('joins once, and a village that joins has a rule book', async () => {
    const join = { unitCode: laterVillageCode, action: 'join' } as const;
    expect(await refusalOf('secretary', { ...join, unitCode: villageCode })).toBe('Forbidden');
    expect(await refusalOf('officer', join)).toBe('Forbidden');
    expect((await advance('county', join)).unit.isJoined).toBe(true);
    const rules = await documents.find('pointsRules', {
      where: { villageCode: laterVillageCode },
      limit: 1000,
    });
    expect(rules).toHaveLength(presetRulesOf(laterVillageCode, '2026-11-20').length);
    expect(await refusalOf('county', join)).toBe('StateConflict active');
    expect(await refusalOf('officer', { ...join, unitCode: gridCode })).toBe('Forbidden');
  });

  it('retires when nobody lives in it and nothing is below it, and its offices with it', async () => {
    const retire = { unitCode: gridCode, action: 'retire' } as const;
    expect(await refusalOf('secretary', retire)).toBe('StateConflict unitsBelow');
    await advance('secretary', { unitCode: `${gridCode}001`, action: 'retire' });
    expect(await refusalOf('secretary', retire)).toBe('StateConflict residents');
    expect(await refusalOf('county', { unitCode: villageCode, action: 'retire' })).toBe(
      'StateConflict unitsBelow',
    );
    const second = `${villageCode}002`;
    const memberships = [{ role: 'gridWorker', unitCode: second, fromOn: '2026-01-01' } as const];
    await insertPeople([aPerson('worker-2', [], { memberships })]);
    const { unit } = await advance('secretary', { unitCode: second, action: 'retire' });
    expect(unit).toMatchObject({ state: 'retired', actions: ['restore'] });
    expect(await documents.get('people', 'worker-2')).toMatchObject({
      memberships: expect.arrayContaining([
        expect.objectContaining({ role: 'gridWorker', revokedAt: clock.now, reason: 'Grid 2撤销' }),
      ]) as unknown,
    });
    expect(await refusalOf('secretary', { unitCode: second, action: 'rename', name: 'x' })).toBe(
      'StateConflict retired',
    );
  });

  it('is taken up again where there is room for it', async () => {
    const second = `${villageCode}002`;
    const restore = { unitCode: second, action: 'restore' } as const;
    const { unitCode } = await add('secretary', 'Grid 2');
    expect(await refusalOf('secretary', restore)).toBe('AlreadyExists');
    await advance('secretary', { unitCode, action: 'rename', name: 'Grid 2 new' });
    expect((await advance('secretary', restore)).unit.state).toBe('active');
    expect((await unitOf(second)).formerNames).toEqual([]);
    expect(await refusalOf('secretary', restore)).toBe('StateConflict active');
    const crowded = `${otherTownshipCode}301`;
    await advance('county', { unitCode: crowded, action: 'retire' });
    const below = { unitCode: `${crowded}001`, action: 'restore' } as const;
    expect(await refusalOf('county', below)).toBe('StateConflict parentNotActive');
  });
});
