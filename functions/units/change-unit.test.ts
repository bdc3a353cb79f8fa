import {
  aPerson,
  countyCode,
  gridCode,
  insertPeople,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { units } from '@shared/contract/units';
import { documents } from '../_runtime/documents';
import { presetRulesOf } from '../points/rules/rule-store';
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

const emptyVillageCode = `${otherTownshipCode}301`;

let backend: Backend;
beforeAll(async () => {
  backend = await startUnitCounty();
  await insertUnit(`${villageCode}002`, 'Grid 2', 'grid');
  await insertUnit(`${gridCode}001`, 'Lane 1', 'microGrid');
  await insertUnit(emptyVillageCode, 'Empty', 'village');
  await insertUnit(`${emptyVillageCode}001`, 'Grid 1', 'grid', { state: 'retired' });
});
afterAll(() => backend.stop());
beforeEach(() => {
  clock.now = '2026-11-20T02:00:00.000Z';
});

const add = (by: string, name: string, parentCode = villageCode, level: 'grid' | 'microGrid' = 'grid') =>
  client.ask(units.submit, by, { unitCode: parentCode, level, name });
const advance = (by: string, input: Parameters<typeof client.ask<typeof units.advance>>[2]) =>
  client.ask(units.advance, by, input);

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
      where: { unitCode: laterVillageCode },
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
    const inHand = { _id: 's-1', villageCode, gridCode: second, state: 'inProgress' };
    await documents.insert('snapshots', inHand);
    expect(await refusalOf('secretary', { ...retire, unitCode: second })).toBe('StateConflict snapshots');
    await documents.put('snapshots', Object.assign(inHand, { state: 'closed' }));
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
    await advance('county', { unitCode: emptyVillageCode, action: 'retire' });
    const below = { unitCode: `${emptyVillageCode}001`, action: 'restore' } as const;
    expect(await refusalOf('county', below)).toBe('StateConflict parentNotActive');
  });
});
