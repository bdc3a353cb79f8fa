import * as fc from 'fast-check';

import { afterPrefix, encodeStringPrefix, encodeValue, invertBytes } from './key-encoding';
import { compareValues } from './value-order';
import { storedValue } from './testing/value-samples';

/** Mongo's documented order, written out by hand, from the smallest value to the largest. */
const ascending: readonly unknown[] = [
  null,
  NaN,
  -Infinity,
  -1.5,
  -1,
  -5e-324,
  0,
  5e-324,
  0.5,
  1,
  10,
  2 ** 53,
  Infinity,
  '',
  '\0',
  '\0a',
  'A',
  'a',
  'a\0',
  'a\0b',
  'a\u0001',
  'aa',
  'b',
  'é',
  '村',
  '\uffff',
  '\u{1f600}',
  {},
  { a: null },
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  { a: { b: 1 } },
  [],
  [null],
  [1],
  [1, 1],
  [2],
  ['a'],
  [[]],
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1),
];

const signOf = (order: number): number => Math.sign(order);

describe('the encoding of index keys', () => {
  it("puts keys in Mongo's order", () => {
    for (const [left, smaller] of ascending.entries())
      for (const [right, larger] of ascending.entries()) {
        const expected = signOf(left - right);
        expect([smaller, larger, signOf(Buffer.compare(encodeValue(smaller), encodeValue(larger)))]).toEqual([
          smaller,
          larger,
          expected,
        ]);
        expect([smaller, larger, signOf(compareValues(smaller, larger))]).toEqual([
          smaller,
          larger,
          expected,
        ]);
      }
  });

  it('orders any two values as the comparison of values does', () => {
    fc.assert(
      fc.property(storedValue(), storedValue(), (left, right) => {
        const order = Buffer.compare(encodeValue(left), encodeValue(right));
        expect(signOf(order)).toBe(signOf(compareValues(left, right)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('turns the order round when the bytes are inverted', () => {
    fc.assert(
      fc.property(storedValue(), storedValue(), (left, right) => {
        const order = Buffer.compare(invertBytes(encodeValue(left)), invertBytes(encodeValue(right)));
        expect(signOf(order)).toBe(-signOf(compareValues(left, right)) || 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('orders joined keys by the first component, then the second', () => {
    const pair = fc.tuple(storedValue(1), storedValue(1));
    const join = ([first, second]: [unknown, unknown]): Buffer =>
      Buffer.concat([encodeValue(first), invertBytes(encodeValue(second))]);
    fc.assert(
      fc.property(pair, pair, (left, right) => {
        const expected = compareValues(left[0], right[0]) || compareValues(right[1], left[1]);
        expect(signOf(Buffer.compare(join(left), join(right)))).toBe(signOf(expected));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the strings with a prefix between the prefix and the key after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3 }), storedValue(0), (prefix, value) => {
        const low = encodeStringPrefix(prefix);
        const high = afterPrefix(low) ?? Buffer.alloc(0);
        const key = encodeValue(value);
        const isInside = Buffer.compare(low, key) <= 0 && Buffer.compare(key, high) < 0;
        expect(isInside).toBe(typeof value === 'string' && value.startsWith(prefix));
      }),
      { numRuns: 1_000 },
    );
  });

  it('carries over bytes that are full when it looks for the key after a prefix', () => {
    expect(afterPrefix(Buffer.from([1, 0xff, 0xff]))).toEqual(Buffer.from([2]));
    expect(afterPrefix(Buffer.from([0xff]))).toBeNull();
  });
});
