import fc from 'fast-check';
import { codeCharsOf, levelOf, lineageOf, parentOf, unitLevels, villageOf } from './org-tree';

const county = '411725';
const township = '411725105';
const village = '411725105211';
const grid = '411725105211018';
const microGrid = '411725105211018003';
const lineage = [county, township, village, grid, microGrid];

const codes = fc
  .tuple(fc.constantFrom(...unitLevels), fc.stringMatching(/^\d{18}$/))
  .map(([level, digits]) => ({ level, code: digits.slice(0, codeCharsOf(level)) }));

test('the levels have 6, 9, 12, 15 and 18 digits', () => {
  expect(unitLevels.map(codeCharsOf)).toEqual([6, 9, 12, 15, 18]);
  expect(lineage.map(levelOf)).toEqual(['county', 'township', 'village', 'grid', 'microGrid']);
});

test.each([
  '',
  '4',
  '41172',
  '4117251',
  '411725105211018003001',
  '41172a',
  ' 411725',
  '411725105-11',
  '４１１７２５',
])('%j is the code of no level', (code) => {
  expect(levelOf(code)).toBeNull();
});

test('the unit above a unit is the one before it in its lineage, and nothing is above a county', () => {
  expect(lineage.map(parentOf)).toEqual(['', county, township, village, grid]);
  expect(lineageOf(microGrid)).toEqual(lineage);
  expect(lineageOf(county)).toEqual([county]);
  fc.assert(
    fc.property(codes, ({ level, code }) => {
      const line = lineageOf(code);
      expect(line.map(levelOf)).toEqual(unitLevels.slice(0, unitLevels.indexOf(level) + 1));
      expect(line.at(-2) ?? '').toBe(parentOf(code));
      expect(line.at(-1)).toBe(code);
    }),
  );
});

test('a village is its own, what lies in it is its, and above it there is none', () => {
  expect(lineage.map(villageOf)).toEqual([null, null, village, village, village]);
});
