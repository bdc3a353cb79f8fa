import * as fc from 'fast-check';

/** For tests: arbitrary values of every kind that can be stored, small enough to collide often. */
export function storedValue(depth = 2): fc.Arbitrary<unknown> {
  const scalars: fc.Arbitrary<unknown>[] = [
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -2, max: 2 }),
    fc.double(),
    fc.constantFrom(-Infinity, Infinity, NaN, 0, -0, 1e-310, 2 ** 53),
    fc.constantFrom('', 'a', 'ab', 'b', 'a\0', 'a\0b', '\uffff', '\u{1f600}', '村'),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.date({ noInvalidDate: true }),
    fc.constantFrom(new Date(0), new Date(-1)),
  ];
  if (depth === 0) return fc.oneof(...scalars);
  const inner = storedValue(depth - 1);
  const name = fc.constantFrom('a', 'b', 'ab', 'c');
  return fc.oneof(...scalars, fc.array(inner, { maxLength: 3 }), fc.dictionary(name, inner, { maxKeys: 3 }));
}
