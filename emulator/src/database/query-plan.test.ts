import * as fc from 'fast-check';

import type { FindOptions, IndexSpec, StoredDocument } from './engine';
import { compileFilter } from './filter';
import { openTemporaryEngine } from './temporary-engine';
import { sortDocuments } from './sort-documents';
import { storedValue } from './value-samples';

/** The planner is right when no index, whatever its shape, changes an answer: a scan of everything is the reference. */
const paths = ['a', 'b', 'c', 'a.x', 'b.x', 'c.0'] as const;
const path = fc.constantFrom(...paths);
const value = storedValue(1);
const direction = fc.constantFrom('asc' as const, 'desc' as const);

const field = fc.oneof(
  value,
  fc.array(value, { maxLength: 3 }),
  fc.record({ x: value }),
  fc.array(fc.record({ x: value }), { maxLength: 2 }),
);
/** At most one array field, because Mongo refuses two of them under one index. */
const scalar = storedValue(0);
const document = fc.oneof(
  fc.record({ a: scalar, b: scalar, c: scalar }, { requiredKeys: [] }),
  fc.record({ a: field, b: scalar, c: scalar }, { requiredKeys: [] }),
  fc.record({ a: scalar, b: field, c: scalar }, { requiredKeys: [] }),
);

const indexFields = fc.uniqueArray(fc.record({ field: path, direction }), {
  minLength: 1,
  maxLength: 3,
  selector: (item) => item.field,
});

const condition = fc.oneof(
  { weight: 3, arbitrary: value.map((operand) => ({ $eq: operand })) },
  fc.array(value, { maxLength: 4 }).map((operand) => ({ $in: operand })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$ne'), value)
    .map(([name, operand]) => ({ [name]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc
    .constantFrom(/^a/, /^ab?/, /^a|b/, /b/, /^A/i, /^$/, /^a\0/, /^a.?$/)
    .map((operand) => ({ $regex: operand })),
  scalar.map((operand) => ({ $not: { $gt: operand } })),
  fc.boolean().map((operand) => ({ $exists: operand })),
  scalar.map((operand) => ({ $elemMatch: { $gte: operand } })),
);

const simpleFilter = fc.dictionary(path, condition, { maxKeys: 2 });
const filter = fc.oneof(
  { weight: 3, arbitrary: simpleFilter },
  fc.array(simpleFilter, { minLength: 1, maxLength: 3 }).map((parts) => ({ $and: parts })),
  fc
    .tuple(simpleFilter, simpleFilter, simpleFilter)
    .map(([one, two, three]) => ({ ...one, $or: [two, three] })),
);

const sort = fc.uniqueArray(fc.tuple(path, fc.constantFrom(1 as const, -1 as const)), {
  maxLength: 2,
  selector: ([name]) => name,
});

const query = fc.record({ filter, sort, skip: fc.nat(2), limit: fc.nat(6) });

function sortKeys(documents: readonly StoredDocument[], options: FindOptions): unknown {
  // Documents that compare equal may come in any order, so only what the sort can see is compared.
  const groups = sortDocuments(documents, options.sort ?? [], (item) => item);
  return groups.map(({ _id }) => _id);
}

async function expectSameAsScan(
  indexes: readonly IndexSpec[],
  documents: readonly Record<string, unknown>[],
  queries: readonly FindOptions[],
): Promise<void> {
  const temporary = await openTemporaryEngine([{ name: 'things', indexes }], { isStrict: false });
  try {
    await temporary.engine.insert('things', documents);
    const everything = await temporary.engine.find('things', { filter: {} });
    for (const options of queries) {
      const matches = everything.filter(compileFilter(options.filter));
      const all = await temporary.engine.find('things', { filter: options.filter });
      expect(all.map(({ _id }) => _id).sort()).toEqual(matches.map(({ _id }) => _id).sort());
      expect(await temporary.engine.count('things', options.filter)).toBe(matches.length);
      const page = await temporary.engine.find('things', options);
      const { sort: order = [], skip = 0, limit = 1_000 } = options;
      expect(page).toHaveLength(Math.max(0, Math.min(limit, matches.length - skip)));
      expectInOrder(page, sortDocuments(matches, order, (item) => item).slice(skip, skip + limit), options);
    }
  } finally {
    await temporary.dispose();
  }
}

/** Compares two pages by what the sort can see of them: documents that tie may stand in for one another. */
function expectInOrder(
  page: readonly StoredDocument[],
  expected: readonly StoredDocument[],
  options: FindOptions,
): void {
  expect(sortKeys(page, options)).toEqual(page.map(({ _id }) => _id));
  for (const [index, item] of page.entries()) {
    const other = expected[index] ?? item;
    const [first, second] = [sortKeys([item, other], options), sortKeys([other, item], options)];
    expect([first, second]).toEqual([
      [item._id, other._id],
      [other._id, item._id],
    ]);
  }
}

describe('the query planner', () => {
  it('finds, counts and orders what a scan of everything does, whatever the indexes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(indexFields, { minLength: 1, maxLength: 3 }),
        fc.array(document, { maxLength: 25 }),
        fc.array(query, { minLength: 1, maxLength: 12 }),
        async (indexes, documents, queries) => {
          const specs = indexes.map((fields, index) => ({ name: `index${index.toString()}`, fields }));
          await expectSameAsScan(specs, documents, queries);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
