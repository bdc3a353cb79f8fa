import type { Filter } from './filter';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const specOf = (name: string, ...fields: readonly string[]) => ({
  name,
  fields: fields.map((field) => ({ field, direction: 'asc' as const })),
});
const people = {
  name: 'people',
  indexes: [
    specOf('byVillage', 'village', 'rank'),
    specOf('byTag', 'tag'),
    { name: 'byRank', fields: [{ field: 'rank', direction: 'desc' as const }] },
  ],
};

const values: readonly unknown[] = ['a', 'ab', '', 'b', 1, 0, -1, true, false, null, undefined, { a: 1 }];

describe('a count', () => {
  let temporary: TemporaryEngine;

  beforeAll(async () => {
    temporary = await openTemporaryEngine([people]);
    const documents = values.flatMap((village, one) =>
      values.map((rank, other) => ({
        _id: `${one.toString()}-${other.toString()}`,
        village,
        rank,
        tag: [rank],
      })),
    );
    await temporary.engine.insert('people', documents);
  });
  afterAll(() => temporary.dispose());

  const expectAsFound = async (filter: Filter) => {
    const found = await temporary.engine.find('people', { filter });
    expect([filter, await temporary.engine.count('people', filter)]).toEqual([filter, found.length]);
    return found.length;
  };

  it('is as many as are found, whatever the values', async () => {
    for (const village of ['a', 'ab', '', 'c', 1, 0, -1, 7, true, false, null]) {
      const alone = await expectAsFound({ village });
      expect(await expectAsFound({ village: { $eq: village } })).toBe(alone);
      for (const rank of ['a', 0, false, null]) {
        await expectAsFound({ village, rank });
        await expectAsFound({ rank });
        await expectAsFound({ tag: rank });
      }
    }
    expect(await expectAsFound({ village: 'a' })).toBe(values.length);
    expect(await expectAsFound({ village: 'a', rank: 'b' })).toBe(1);
  });

  it.each<Filter>([
    { village: { $in: ['a', 'b'] } },
    { village: { $in: ['a', 'b', 'a'] }, rank: { $gt: 0 } },
    { village: { $in: ['b', 'a', 'ab'] }, rank: { $in: [1, 'a'] } },
    { village: { $in: ['a', null] }, rank: 'a' },
    { village: { $in: ['a', 'b'], $gte: 'ab' } },
    { village: { $in: [/^a/] }, rank: 'a' },
    { village: { $gte: 'a' }, rank: 'a' },
    { village: 'a', rank: { $gte: 'a', $lt: 'b' } },
    { village: 'a', rank: { $gt: 'a' } },
    { village: 'a', rank: { $lte: 0 } },
    { village: { $gt: '' } },
    { $expr: { $eq: ['$village', 'a'] } },
    { $expr: { $and: [{ $eq: ['$village', 'a'] }, { $eq: ['$rank', 1] }] } },
    { $expr: { $eq: ['$village', 'a'] }, rank: { $gte: 'a' } },
    { $expr: { $and: [{ $eq: ['$village', 'a'] }, { $gt: ['$rank', 'a'] }] } },
    { village: 'a', $expr: { $eq: ['$tag', ['b']] } },
    { village: /^a/ },
    { village: 'a', tag: 'b' },
    { $and: [{ village: 'a' }, { rank: 'b' }] },
    { $and: [{ village: 'a' }], rank: 'b' },
    { village: 'a', $or: [{ rank: 'a' }, { rank: 'b' }] },
    { village: { $eq: 'a', $ne: 'b' } },
    { village: { a: 1 } },
  ])('is as many as are found by %j', async (filter) => {
    expect(await expectAsFound(filter)).toBeGreaterThan(0);
  });

  it('follows what is written, arrays too', async () => {
    const before = await expectAsFound({ village: 'a' });
    await temporary.engine.insert('people', [{ _id: 'new', village: ['a', 'b', 'a'] }]);
    expect(await expectAsFound({ village: 'a' })).toBe(before + 1);
    await temporary.engine.remove('people', { filter: { _id: 'new' } });
    expect(await expectAsFound({ village: 'a' })).toBe(before);
  });
});
