import { householdNumberMax, isHouseholdNumber, nextHouseholdNumber } from './household-number';

test.each<[readonly number[], number]>([
  [[], 1],
  [[1, 2, 3], 4],
  [[7, 2], 8],
  [[1, householdNumberMax], 2],
])('after households %j comes number %d', (taken, next) => {
  expect(nextHouseholdNumber(new Set(taken))).toBe(next);
});

test('a village whose numbers are all taken has none left', () => {
  const all = new Set(Array.from({ length: householdNumberMax }, (_, index) => index + 1));
  expect(() => nextHouseholdNumber(all)).toThrow(RangeError);
});

test.each([
  ['1', true],
  ['0012', true],
  [String(householdNumberMax), true],
  ['0', false],
  ['', false],
  ['-1', false],
  ['1.5', false],
  ['12 ', false],
  ['10000', false],
  ['十二', false],
])('%j as the number of a household: %s', (words, expected) => {
  expect(isHouseholdNumber(words)).toBe(expected);
});
