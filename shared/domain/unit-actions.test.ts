import fc from 'fast-check';
import { codeCharsOf, unitLevels, unitStates, type UnitLevel } from './org-tree';
import { roles, type Role } from './roles';
import {
  canUnit,
  freeUnitName,
  mayActOnUnit,
  mergeRefusal,
  nextUnitCode,
  unitActions,
  unitActionsFor,
  type UnitAction,
  type UnitFacts,
} from './unit-actions';

const microGridCode = '411725105211018003';
const codeAt = (level: UnitLevel): string => microGridCode.slice(0, codeCharsOf(level));
const aUnit = (level: UnitLevel, fields: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ _id: codeAt(level), level, state: 'active', isJoined: level === 'village' },
  ...fields,
});
const heldAt: Readonly<Partial<Record<Role, UnitLevel>>> = {
  ...{ gridWorker: 'grid', townshipOfficer: 'township', countyOfficer: 'county' },
};
const holding = (role: Role) => [{ role, unitCode: codeAt(heldAt[role] ?? 'village') }];

/** `role level action`: everything that is allowed, written by hand. S secretary, T township officer, K county officer. */
const allowed = new Set(
  Object.entries({
    'township rename': 'K',
    'township merge': 'K',
    'township retire': 'K',
    'township restore': 'K',
    'village rename': 'TK',
    'village join': 'TK',
    'village merge': 'K',
    'village retire': 'K',
    'village restore': 'K',
    'village addBelow': 'STK',
    'grid rename': 'STK',
    'grid merge': 'STK',
    'grid retire': 'STK',
    'grid restore': 'STK',
    'grid addBelow': 'STK',
    'microGrid rename': 'STK',
    'microGrid merge': 'STK',
    'microGrid retire': 'STK',
    'microGrid restore': 'STK',
  }).flatMap(([what, who]) =>
    Array.from(who, (letter) => {
      const role = { S: 'secretary', T: 'townshipOfficer', K: 'countyOfficer' }[letter] ?? '';
      return `${role} ${what}`;
    }),
  ),
);

const whoAndWhere = roles.flatMap((role) => unitLevels.map((level) => [role, level] as const));
test.each(whoAndWhere)('what %s may do with a %s is what the table written by hand says', (role, level) => {
  for (const action of unitActions) {
    const isAllowed = allowed.has(`${role} ${level} ${action}`);
    expect([action, mayActOnUnit(holding(role), aUnit(level), action)]).toEqual([action, isAllowed]);
  }
});

test('rights over one unit are none over its sibling', () => {
  const sibling = aUnit('village', { _id: '411725105212' });
  for (const action of unitActions) expect(mayActOnUnit(holding('secretary'), sibling, action)).toBe(false);
  const elsewhere = aUnit('township', { _id: '410922105' });
  for (const action of unitActions)
    expect(mayActOnUnit(holding('countyOfficer'), elsewhere, action)).toBe(false);
});

test('a unit at work can be changed and ended, a retired one taken up again, a merged one is over', () => {
  for (const state of unitStates) {
    for (const isJoined of [true, false]) {
      const can = unitActions.filter((action) => canUnit(aUnit('village', { state, isJoined }), action));
      const expected: readonly UnitAction[] =
        state === 'active'
          ? ['rename', ...(isJoined ? [] : (['join'] as const)), 'merge', 'retire', 'addBelow']
          : state === 'retired'
            ? ['restore']
            : [];
      expect([state, isJoined, can]).toEqual([state, isJoined, expected]);
    }
  }
});

test('what is offered is what the caller may do and the unit is ready for', () => {
  expect(unitActionsFor(holding('secretary'), aUnit('village'))).toEqual(['addBelow']);
  expect(unitActionsFor(holding('townshipOfficer'), aUnit('village', { isJoined: false }))).toEqual([
    ...['rename', 'join', 'addBelow'],
  ]);
  expect(unitActionsFor(holding('secretary'), aUnit('grid', { state: 'retired' }))).toEqual(['restore']);
  expect(unitActionsFor(holding('countyOfficer'), aUnit('village', { state: 'merged' }))).toEqual([]);
  expect(unitActionsFor(holding('supervisor'), aUnit('village'))).toEqual([]);
});

const beside = (level: UnitLevel, _id: string, fields: Partial<UnitFacts> = {}) =>
  aUnit(level, { _id, ...fields });
test.each<[string | null, UnitFacts, UnitFacts]>([
  [null, aUnit('grid'), beside('grid', '411725105211001')],
  [null, aUnit('microGrid'), beside('microGrid', '411725105211018001')],
  [null, aUnit('village'), beside('village', '411725106001')],
  [null, aUnit('village', { isJoined: false }), beside('village', '411725106001', { isJoined: false })],
  [null, aUnit('township'), beside('township', '411725001')],
  ['sameUnit', aUnit('grid'), aUnit('grid')],
  ['otherLevel', aUnit('grid'), beside('microGrid', '411725105211018001')],
  ['otherLevel', aUnit('village'), aUnit('township')],
  ['otherParent', aUnit('grid'), beside('grid', '411725105212001')],
  ['otherParent', aUnit('microGrid'), beside('microGrid', '411725105211017001')],
  ['otherParent', aUnit('village'), beside('village', '410922105211')],
  ['targetNotActive', aUnit('grid'), beside('grid', '411725105211001', { state: 'retired' })],
  ['targetNotActive', aUnit('village'), beside('village', '411725106001', { state: 'merged' })],
  ['targetNotJoined', aUnit('village'), beside('village', '411725106001', { isJoined: false })],
])('a merge is refused for %s: %j into %j', (refusal, from, into) => {
  expect(mergeRefusal(from, into)).toBe(refusal);
});

test('a new unit gets the number after the highest ever given, and gaps only when that was the last', () => {
  const village = codeAt('village');
  const code = (number: number): string => village + number.toString().padStart(3, '0');
  expect(nextUnitCode(village, [])).toBe(code(1));
  expect(nextUnitCode(village, [code(1), code(7), code(3)])).toBe(code(8));
  expect(nextUnitCode(village, [code(1), code(999)])).toBe(code(2));
  const all = Array.from({ length: 999 }, (_, index) => code(index + 1));
  expect(nextUnitCode(village, all)).toBeNull();
  expect(nextUnitCode(village, [...all.slice(0, 500), ...all.slice(501)])).toBe(code(501));
});

test('a number is never given twice', () => {
  const codes = fc.uniqueArray(fc.integer({ min: 1, max: 999 }).map((n) => n.toString().padStart(3, '0')));
  fc.assert(
    fc.property(codes, (taken) => {
      const next = nextUnitCode('', taken);
      expect(next).toMatch(/^\d{3}$/);
      expect(next).not.toBe('000');
      expect(taken).not.toContain(next);
    }),
  );
});

test('a name that is taken gets the name of where it comes from, then a number', () => {
  expect(freeUnitName('Grid 1', 'Wuqiao', new Set())).toBe('Grid 1');
  expect(freeUnitName('Grid 1', 'Wuqiao', new Set(['Grid 1']))).toBe('WuqiaoGrid 1');
  expect(freeUnitName('Grid 1', 'Wuqiao', new Set(['Grid 1', 'WuqiaoGrid 1']))).toBe('WuqiaoGrid 12');
});
