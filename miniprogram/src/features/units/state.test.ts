import type { Unit } from '@shared/contract/units';
import { copy } from './copy';
import {
  inOrder,
  mergeScopeOf,
  mergeTargets,
  nameProblem,
  nodeOf,
  noteOf,
  tagsOf,
  withProgress,
} from './state';

const village = '411725105211';
const aUnit = (unitCode: string, fields: Partial<Unit> = {}): Unit => ({
  ...{ unitCode, name: `unit ${unitCode.slice(-3)}`, level: 'grid', isJoined: false, hasChildren: false },
  ...{ parentCode: unitCode.slice(0, -3), state: 'active', formerNames: [], mergedInto: null },
  ...{ childCount: 0, actions: [] },
  ...fields,
});
const grid = (number: string, fields: Partial<Unit> = {}) => aUnit(village + number, fields);

describe('the order of units', () => {
  it('has those at work before those that are over, each by code', () => {
    const units = [grid('003'), grid('001', { state: 'retired' }), grid('002')];
    expect(inOrder(units).map(({ unitCode }) => unitCode.slice(-3))).toEqual(['002', '003', '001']);
  });
});

describe('a unit in the tree', () => {
  it('says what stands below it, or where its people went', () => {
    expect(noteOf(grid('001', { childCount: 2 }))).toBe(copy.childCount('grid', 2));
    const mergedInto = { unitCode: '1', name: 'Grid 2' };
    expect(noteOf(grid('001', { state: 'merged', mergedInto }))).toBe(copy.mergedInto('Grid 2'));
    expect(noteOf(grid('001'))).toBeUndefined();
  });

  it('says of a village whether it uses the system, and of what is over that it is', () => {
    const words = (unit: Unit) => tagsOf(unit).map(({ word }) => word);
    expect(words(aUnit(village, { level: 'village', isJoined: true }))).toEqual([copy.joined]);
    expect(words(aUnit(village, { level: 'village' }))).toEqual([copy.notJoined]);
    expect(words(grid('001', { state: 'retired' }))).toEqual([copy.states.retired]);
    expect(words(grid('001'))).toEqual([]);
  });

  it('is a node by its code', () => {
    expect(nodeOf(grid('001', { hasChildren: true }))).toMatchObject({
      ...{ key: `${village}001`, title: 'unit 001', hasChildren: true },
    });
  });
});

describe('a name', () => {
  it.each([
    ['', null, copy.needName],
    ['x'.repeat(31), null, copy.needName],
    [' Grid ', 'Grid', copy.sameName],
    ['Grid 2', 'Grid', null],
  ])('"%s" in place of %s', (name, before, problem) => {
    expect(nameProblem(name, before)).toBe(problem);
  });
});

describe('a merge', () => {
  it('of grids looks beside them, of villages in the whole county by name', () => {
    expect(mergeScopeOf(grid('001'), 'x')).toBe(village);
    const from = aUnit(village, { level: 'village' });
    expect(mergeScopeOf(from, '')).toBe('411725105');
    expect(mergeScopeOf(from, 'x')).toBe('411725');
  });

  it('goes into what is at work on the same level, and nothing else', () => {
    const found = [
      grid('001'),
      grid('002'),
      grid('003', { state: 'retired' }),
      aUnit(`${village}002001`, { level: 'microGrid' }),
    ];
    expect(mergeTargets(grid('001'), found).map(({ unitCode }) => unitCode)).toEqual([`${village}002`]);
  });

  it('comes further and never goes back, and is over with nothing left', () => {
    const merge = (unitCode: string, left: number) => ({
      ...{ from: { unitCode, name: '' }, into: { unitCode: 'i', name: '' }, total: 9, left },
    });
    const merges = [merge('a', 9), merge('b', 4)];
    expect(withProgress(merges, 'a', 5)).toEqual([merge('a', 5), merge('b', 4)]);
    expect(withProgress(merges, 'b', 6)).toEqual(merges);
    expect(withProgress(merges, 'a', 0)).toEqual([merge('b', 4)]);
  });
});
