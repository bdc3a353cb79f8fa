import { percentile } from './percentile';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('half of the values do not exceed the 50th percentile, and 95 of 100 not the 95th', () => {
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.95)).toBe(95);
});

test('one value is every percentile', () => {
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([7], 0.95)).toBe(7);
});

test('numbers are ordered as numbers', () => {
  expect(percentile([10, 9, 100], 0.5)).toBe(10);
});

test('nothing has no percentile', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});
