import * as fc from 'fast-check';

import type { Collection } from './catalog';
import type { FindOptions, IndexSpec, StoredDocument } from './engine';
import { compileFilter } from './filter';
import { type CountKeys, planQuery } from './query-plan';
import type { SortSpec } from './sort-documents';
import { openTemporaryEngine } from './testing/temporary-engine';
import { sortDocuments } from './sort-documents';
import { storedValue } from './testing/value-samples';

/** The planner is right when no index, whatever its shape, changes an answer: a scan of everything is the reference. */
const paths = ['a', 'b', 'c', 'a.x', 'b.x', 'c.0'] as const;
const path = fc.constantFrom(...paths, 'a', 'a', 'b');
/** Few different values, so that documents and bounds meet; now and then any value at all. */
const scalar = fc.oneof(
  { weight: 8, arbitrary: fc.nat(3) },
  { weight: 8, arbitrary: fc.constantFrom('a', 'ab', 'abc', 'b', null, true, new Date(0), new Date(1)) },
  { weight: 1, arbitrary: storedValue(0) },
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }) },
);
const direction = fc.constantFrom('asc' as const, 'desc' as const);

const field = fc.oneof(
  fc.array(fc.nat(3), { minLength: 2, maxLength: 3 }),
  fc.array(value, { maxLength: 3 }),
  fc.record({ x: value }),
  fc.array(fc.record({ x: value }), { maxLength: 2 }),
);
/** At most one array field, because Mongo refuses two of them under one index. */
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
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(3)).map(([low, high]) => ({ $gte: low, $lte: high })),
  },
  fc
    .constantFrom(/^a/, /^ab?/, /^a|b/, /b/, /^A/i, /^$/, /^a\0/, /^a.?$/)
    .map((operand) => ({ $regex: operand })),
  scalar.map((operand) => ({ $not: { $gt: operand } })),
  fc.boolean().map((operand) => ({ $exists: operand })),
  scalar.map((operand) => ({ $elemMatch: { $gte: operand } })),
);

const simpleFilter = fc.oneof(
  fc.dictionary(path, condition, { maxKeys: 2 }),
  fc.record({ a: condition, b: condition }),
);
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
        fc.array(document, { minLength: 20, maxLength: 40, size: 'max' }),
        fc.array(query, { minLength: 20, maxLength: 40, size: 'max' }),
        async (indexes, documents, queries) => {
          const specs = indexes.map((fields, index) => ({ name: `index${index.toString()}`, fields }));
          await expectSameAsScan(specs, documents, queries);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('a plan', () => {
  const fields = [
    { field: 'village', direction: 'asc' as const },
    { field: 'day', direction: 'desc' as const },
    { field: 'rank', direction: 'asc' as const },
  ];
  const collection = (isMultikey: boolean): Collection => ({
    name: 'entries',
    table: 'c',
    indexes: [
      { table: 'x_1', spec: { name: 'byRank', fields: [{ field: 'rank', direction: 'asc' }] }, isMultikey },
      { table: 'x_2', spec: { name: 'byVillage', fields }, isMultikey },
    ],
    changes: 0,
  });
  const plan = (filter: Record<string, unknown>, sort: SortSpec = [], isMultikey = false) => {
    const { access, isSorted } = planQuery(collection(isMultikey), {
      filter,
      sort,
      limit: 10,
      isStrict: true,
    });
    if (access.kind !== 'index') return { kind: access.kind };
    const { index, ranges, isBackward } = access;
    return { index: index.spec.name, ranges: ranges.length, isBackward, isSorted };
  };

  it('takes the index that narrows most', () => {
    expect(plan({ village: 'v', rank: { $gt: 1 } })).toMatchObject({ index: 'byVillage', ranges: 1 });
    expect(plan({ village: { $gt: 'v' }, rank: 1 })).toMatchObject({ index: 'byRank', ranges: 1 });
    expect(plan({ village: { $in: ['v', 'w', 'v'] }, day: { $in: [1, 2] }, rank: 1 })).toMatchObject({
      ranges: 4,
    });
    expect(plan({ village: 'v', _id: 'e1' })).toEqual({ kind: 'ids' });
  });

  it('lets the index give the order behind the fields held to one value', () => {
    const byDay = { index: 'byVillage', isSorted: true };
    expect(plan({ village: 'v' }, [['day', -1]])).toMatchObject({ ...byDay, isBackward: false });
    expect(plan({ village: 'v', day: { $gt: 1 } }, [['day', 1]])).toMatchObject({
      ...byDay,
      isBackward: true,
    });
    expect(
      plan({ village: 'v' }, [
        ['village', 1],
        ['day', 1],
        ['rank', -1],
      ]),
    ).toMatchObject({ ...byDay, isBackward: true });
  });

  it('sorts by itself where the index does not give the order', () => {
    expect(plan({ village: 'v' }, [['rank', 1]])).toMatchObject({ index: 'byVillage', isSorted: false });
    expect(
      plan({ village: 'v' }, [
        ['day', 1],
        ['rank', 1],
      ]),
    ).toMatchObject({ isSorted: false });
    expect(plan({ village: { $in: ['v', 'w'] } }, [['day', 1]])).toMatchObject({ isSorted: false });
    expect(plan({ village: 'v' }, [['day', -1]], true)).toMatchObject({ isSorted: false });
  });

  it('takes, of indexes that narrow alike, the one with fewer keys there', () => {
    const chosen = (keysOf: Readonly<Record<string, number>>, filter: Record<string, unknown>) => {
      const countKeys: CountKeys = ({ spec }) => keysOf[spec.name] ?? 0;
      const request = { filter, sort: [], limit: 10, isStrict: true, countKeys };
      const { access } = planQuery(collection(false), request);
      return access.kind === 'index' ? access.index.spec.name : access.kind;
    };
    expect(chosen({ byRank: 9, byVillage: 3 }, { village: 'v', rank: 1 })).toBe('byVillage');
    expect(chosen({ byRank: 3, byVillage: 9 }, { village: 'v', rank: 1 })).toBe('byRank');
    expect(chosen({ byRank: 3, byVillage: 9 }, { village: 'v', day: 2, rank: 1 })).toBe('byVillage');
  });

  it('reads nothing for what cannot be met', () => {
    expect(plan({ rank: { $gt: 5, $lt: 3 } })).toMatchObject({ index: 'byRank', ranges: 0 });
  });
});
