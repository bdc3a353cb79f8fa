import * as fc from 'fast-check';
import { Aggregator } from 'mingo/aggregator';

import type { Engine } from './engine';
import { mingoOptions } from './query-operators';
import { openTemporaryEngine } from './testing/temporary-engine';
import { storedValue } from './testing/value-samples';

const index = (name: string, ...fields: readonly string[]) => ({
  name,
  fields: fields.map((field) => ({ field, direction: 'asc' as const })),
});

/** Few different values, so that joins meet; now and then any value at all, but one zero: none else comes back from the disk. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 'a', 'b', null, true) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(0, 'a', null), { maxLength: 2 }) },
  { weight: 1, arbitrary: storedValue(0).map((any) => (any === 0 ? 0 : any)) },
);
const foreign = fc.array(
  fc.record({ a: value, b: fc.constantFrom(0, 1, 'a', null), c: fc.nat(3) }, { requiredKeys: ['c'] }),
  { maxLength: 12 },
);
const local = fc.array(fc.record({ x: value, y: value }, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 4,
});
const equals = (one: unknown, other: unknown) => ({ $eq: [one, other] });
const terms = fc.constantFrom<unknown[]>(
  [equals('$a', '$$x')],
  [equals('$$y', '$b')],
  [equals('$a', 1)],
  [equals('$b', '$$x')],
  [{ $and: [equals('$a', '$$x'), equals('$b', '$$y')] }],
  [equals('$a', '$$x'), { $gt: ['$c', 1] }],
  [{ $or: [equals('$a', '$$x'), equals('$b', '$$y')] }],
);
const ending = fc.constantFrom<Record<string, unknown>[]>(
  [],
  [{ $count: 'total' }],
  [{ $sort: { c: 1, _id: 1 } }, { $limit: 2 }],
  [{ $sort: { _id: -1 } }, { $project: { c: 1 } }],
);

/** The joined collection, once with each shape of index; none must change an answer. */
const shapes = [
  { name: 'inner0', indexes: [] },
  { name: 'inner1', indexes: [index('i', 'a', 'c')] },
  { name: 'inner2', indexes: [index('i', 'b')] },
  { name: 'inner3', indexes: [index('i', 'c'), index('j', 'a', 'b')] },
];

describe('a join by pipeline, compared with a scan of everything', () => {
  it('gives the same, whatever the index', async () => {
    const fuzzed = await openTemporaryEngine([{ name: 'outer', indexes: [] }, ...shapes], {
      isStrict: false,
    });
    const compareIn = (rows: [Rows, Rows], query: Query, { name }: { readonly name: string }) =>
      compare(fuzzed.engine, rows, query, name);
    const query = fc.tuple(terms, fc.option(fc.nat(2)), ending);
    await fc.assert(
      fc.asyncProperty(fc.tuple(local, foreign), query, fc.constantFrom(...shapes), compareIn),
      { numRuns: 60 },
    );
    await fuzzed.dispose();
  });
});

type Rows = readonly Readonly<Record<string, unknown>>[];
type Query = readonly [terms: readonly unknown[], c: number | null, ending: Record<string, unknown>[]];

async function compare(
  fuzzed: Engine,
  [outer, inner]: [Rows, Rows],
  [parts, c, end]: Query,
  from: string,
): Promise<void> {
  const order = end.length === 0 ? [{ $sort: { _id: 1 } }] : [];
  const match = { $expr: { $and: parts }, ...(c === null ? {} : { c: { $gte: c } }) };
  const pipeline = [{ $match: match }, ...end, ...order];
  const scanned = withIds(outer).map(({ x, y }) => {
    const options = { ...mingoOptions, variables: { x, y } };
    const found = new Aggregator(pipeline, options).run<Record<string, unknown>>(withIds(inner));
    return isNothing(found) ? [] : found;
  });
  const everything = { _id: { $gte: '' } };
  const isMulti = true;
  await Promise.all(['outer', from].map((name) => fuzzed.remove(name, { filter: everything, isMulti })));
  await Promise.all([fuzzed.insert('outer', withIds(outer)), fuzzed.insert(from, withIds(inner))]);
  const rows = await fuzzed.aggregate('outer', [
    { $match: everything },
    { $sort: { _id: 1 } },
    { $lookup: { from, let: { x: '$x', y: '$y' }, pipeline, as: 'found' } },
  ]);
  expect(rows.map(({ found }) => found)).toEqual(scanned);
}

const withIds = (rows: Rows): Record<string, unknown>[] =>
  rows.map((row, place) => ({ ...row, _id: `d${place.toString()}` }));

/** mingo counts nothing as zero, where Mongo gives no document. */
function isNothing(found: readonly unknown[]): boolean {
  const [first] = found as readonly Record<string, unknown>[];
  return first !== undefined && Object.keys(first).length === 1 && first['total'] === 0;
}
