import type { Engine, StoredDocument } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const index = (name: string, ...fields: readonly string[]) => ({
  name,
  fields: fields.map((field) => ({ field, direction: 'asc' as const })),
});
const collections = [
  { name: 'people', indexes: [index('byVillage', 'village', 'rank')] },
  { name: 'visits', indexes: [index('byPerson', 'person', 'at'), index('byTag', 'tags')] },
  { name: 'photos', indexes: [index('byVisit', 'visit')] },
];

let temporary: TemporaryEngine;
let engine: Engine;
beforeAll(async () => {
  temporary = await openTemporaryEngine(collections);
  engine = temporary.engine;
  await engine.insert('people', [
    { _id: 'p1', village: 'v1', rank: 1, friend: 'p9' },
    { _id: 'p2', village: 'v1', rank: 2, friend: null },
    { _id: 'p3', village: 'v2', rank: 1 },
  ]);
  await engine.insert('visits', [
    { _id: 'a', person: 'p1', at: 1, tags: ['road'] },
    { _id: 'b', person: 'p1', at: 2, tags: [] },
    { _id: 'c', person: 'p2', at: 3, tags: ['road', 'lamp'] },
    { _id: 'd', person: null, at: 4 },
    { _id: 'e', at: 5 },
  ]);
  await engine.insert('photos', [
    { _id: 'f1', visit: 'a', of: 'p1' },
    { _id: 'f2', visit: 'a', of: 'p2' },
    { _id: 'f3', visit: 'c', of: 'p2' },
  ]);
});
afterAll(() => temporary.dispose());

const isOf = (field: string, variable: string) => ({ $expr: { $eq: [`$${field}`, `$$${variable}`] } });

/** What the people of village v1 get by a join, by person. */
async function joined(lookup: Record<string, unknown>): Promise<unknown[][]> {
  const found = await engine.aggregate('people', [
    { $match: { village: 'v1' } },
    { $lookup: { from: 'visits', as: 'found', ...lookup } },
  ]);
  return found.map(({ found: documents }) => documents as unknown[]);
}

const idsOf = (found: readonly unknown[][]) =>
  found.map((documents) => documents.map((document) => (document as StoredDocument)._id));

describe('a join by pipeline', () => {
  it('runs the pipeline once for each document, with its own variables', async () => {
    const found = await joined({ let: { person: '$_id' }, pipeline: [{ $match: isOf('person', 'person') }] });
    expect(idsOf(found)).toEqual([['a', 'b'], ['c']]);
  });

  it('takes conditions beside the variables, sorts, stops and shapes', async () => {
    const pipeline = [
      { $match: { at: { $gte: 1 } } },
      { $match: { $expr: { $and: [{ $eq: ['$$person', '$person'] }, { $eq: ['$at', '$$rank'] }] } } },
      { $sort: { at: -1 } },
      { $limit: 1 },
      { $project: { _id: 0, at: 1, rank: '$$rank' } },
    ];
    expect(await joined({ let: { person: '$_id', rank: '$rank' }, pipeline })).toEqual([
      [{ at: 1, rank: 1 }],
      [],
    ]);
  });

  it('computes variables, of which an inner join sees the outer ones', async () => {
    const photos = {
      from: 'photos',
      let: { visit: '$_id' },
      pipeline: [{ $match: { $expr: { $and: [isOf('visit', 'visit').$expr, isOf('of', 'person').$expr] } } }],
      as: 'photos',
    };
    const pipeline = [{ $match: isOf('person', 'person') }, { $lookup: photos }, { $project: { photos: 1 } }];
    const found = await joined({ let: { person: { $concat: ['p', '1'] } }, pipeline });
    expect(found).toEqual([
      [
        { _id: 'a', photos: [{ _id: 'f1', visit: 'a', of: 'p1' }] },
        { _id: 'b', photos: [] },
      ],
      expect.anything(),
    ]);
  });

  it('counts through the index', async () => {
    const pipeline = [{ $match: isOf('person', 'person') }, { $count: 'total' }];
    expect(await joined({ let: { person: '$_id' }, pipeline })).toEqual([[{ total: 2 }], [{ total: 1 }]]);
    expect(await joined({ let: { person: '$village' }, pipeline })).toEqual([[], []]);
  });

  it('tells missing from null, and a list from its elements', async () => {
    const byFriend = { let: { person: '$friend' }, pipeline: [{ $match: isOf('person', 'person') }] };
    expect(idsOf(await joined(byFriend))).toEqual([[], ['d']]);
    const byMissing = { let: { person: '$nothing' }, pipeline: [{ $match: isOf('person', 'person') }] };
    expect(idsOf(await joined(byMissing))).toEqual([['e'], ['e']]);
    const byTag = { let: { tag: 'road' }, pipeline: [{ $match: isOf('tags', 'tag') }] };
    expect(idsOf(await joined(byTag))).toEqual([[], []]);
  });

  const byPerson = { $match: isOf('person', 'person') };
  it.each<[string, Record<string, unknown>, string]>([
    ['a foreign query without an index', { pipeline: [{ $match: isOf('at', 'person') }] }, 'WITHOUT_INDEX'],
    ['a foreign query without conditions', { pipeline: [] }, 'WITHOUT_INDEX'],
    [
      'membership, which no index serves',
      { pipeline: [{ $match: { $expr: { $in: ['$_id', ['a']] } } }] },
      'WITHOUT',
    ],
    [
      'a variable nobody set',
      { pipeline: [{ $match: { person: 'p1' } }, { $match: isOf('at', 'nobody') }] },
      'INVALID_OPERATOR',
    ],
    ['a name that no variable may have', { let: { Person: 1 }, pipeline: [byPerson] }, 'INVALID_OPERATOR'],
    [
      'a pipeline beside fields',
      { pipeline: [byPerson], localField: 'a', foreignField: 'b' },
      'INVALID_OPERATOR',
    ],
    ['a path as the new field', { pipeline: [byPerson], as: 'a.b' }, 'INVALID_OPERATOR'],
    ['what it does not know', { pipeline: [byPerson], into: 'x' }, 'INVALID_OPERATOR'],
    ['a stage it does not know', { pipeline: [byPerson, { $merge: 'x' }] }, 'INVALID_OPERATOR'],
    ['a collection that is not there', { from: 'nowhere', pipeline: [byPerson] }, 'COLLECTION_NOT_EXIST'],
  ])('refuses %s', async (_what, lookup, code) => {
    const run = joined({ let: { person: '$_id' }, ...lookup });
    await expect(run).rejects.toMatchObject({ code: expect.stringContaining(code) as unknown });
  });

  it('refuses joins nested without end', async () => {
    const nested = (depth: number): Record<string, unknown> => ({
      let: { person: 'p1' },
      pipeline: [
        byPerson,
        ...(depth === 0 ? [] : [{ $lookup: { from: 'visits', as: 'inner', ...nested(depth - 1) } }]),
      ],
    });
    await expect(joined(nested(3))).resolves.toHaveLength(2);
    const tooDeep = engine.aggregate('people', [
      { $match: { _id: 'p3' } },
      { $lookup: { from: 'photos', as: 'x', ...chain(20) } },
    ]);
    await expect(tooDeep).rejects.toMatchObject({ code: 'DATABASE_INVALID_OPERATOR' });
  });
});

/** One document inside one document, so many levels down. */
function chain(depth: number): Record<string, unknown> {
  const inner = depth === 0 ? [] : [{ $lookup: { from: 'photos', as: 'x', ...chain(depth - 1) } }];
  return { let: { id: 'f1' }, pipeline: [{ $match: isOf('_id', 'id') }, ...inner] };
}
