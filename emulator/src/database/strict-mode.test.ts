import type { Engine, FindOptions } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const entries = {
  name: 'entries',
  indexes: [
    {
      name: 'byVillageAndDay',
      fields: [
        { field: 'villageCode', direction: 'asc' as const },
        { field: 'day', direction: 'desc' as const },
      ],
    },
  ],
};

const refusal = { code: 'DATABASE_QUERY_WITHOUT_INDEX' };

describe('strict mode', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;

  beforeEach(async () => {
    temporary = await openTemporaryEngine([entries]);
    engine = temporary.engine;
    await engine.insert('entries', [
      { _id: 'e1', villageCode: 'v1', day: 1, kind: 'x' },
      { _id: 'e2', villageCode: 'v1', day: 2, kind: 'y' },
      { _id: 'e3', villageCode: 'v2', day: 3, kind: 'x' },
    ]);
  });

  afterEach(() => temporary.dispose());

  it.each<[string, FindOptions, string[]]>([
    ['a leading field of an index', { filter: { villageCode: 'v1' } }, ['e1', 'e2']],
    ['a prefix of a leading field', { filter: { villageCode: /^v2/ } }, ['e3']],
    ['a leading field inside $and', { filter: { $and: [{ kind: 'y' }, { villageCode: 'v1' }] } }, ['e2']],
    ['_id', { filter: { _id: 'e2' } }, ['e2']],
    ['several _id', { filter: { _id: { $in: ['e3', 'e1', 'none'] } } }, ['e1', 'e3']],
    ['a stretch of _id', { filter: { _id: { $gt: 'e1', $lte: 'e2' } } }, ['e2']],
    ['no filter', { filter: {} }, ['e1', 'e2', 'e3']],
    ['no filter in the order of _id', { filter: {}, sort: [['_id', -1]], limit: 1 }, ['e3']],
    ['no filter in the order of an index', { filter: {}, sort: [['villageCode', -1]], limit: 1 }, ['e3']],
  ])('serves a find by %s', async (_what, options, ids) => {
    expect((await engine.find('entries', options)).map(({ _id }) => _id).sort()).toEqual(ids);
  });

  it.each<[string, FindOptions]>([
    ['a field without an index', { filter: { kind: 'x' } }],
    ['a field that is not the first of its index', { filter: { day: 1 } }],
    ['what an index cannot narrow', { filter: { villageCode: { $ne: 'v1' } } }],
    ['alternatives', { filter: { $or: [{ villageCode: 'v1' }, { kind: 'x' }] } }],
    ['no filter in an order that no index gives', { filter: {}, sort: [['day', 1]] }],
  ])('refuses a find by %s', async (_what, options) => {
    await expect(engine.find('entries', options)).rejects.toMatchObject(refusal);
  });

  it('names the collection, its indexes and the filter it refuses', async () => {
    await expect(engine.find('entries', { filter: { kind: 'x' } })).rejects.toThrow(
      `no index of collection 'entries' (_id, byVillageAndDay) serves the filter {"kind":"x"}`,
    );
  });

  it('refuses counts, changes, removals and aggregates without an index as well', async () => {
    const filter = { kind: 'x' };
    await expect(engine.count('entries', filter)).rejects.toMatchObject(refusal);
    await expect(engine.update('entries', { filter, change: { $set: { a: 1 } } })).rejects.toMatchObject(
      refusal,
    );
    await expect(engine.remove('entries', { filter })).rejects.toMatchObject(refusal);
    await expect(engine.aggregate('entries', [{ $match: filter }])).rejects.toMatchObject(refusal);
  });

  it('counts a whole collection, but does not change, remove or aggregate it whole', async () => {
    expect(await engine.count('entries', {})).toBe(3);
    const change = { $set: { a: 1 } };
    await expect(engine.update('entries', { filter: {}, change, isMulti: true })).rejects.toMatchObject(
      refusal,
    );
    await expect(engine.remove('entries', { filter: {}, isMulti: true })).rejects.toMatchObject(refusal);
    await expect(engine.aggregate('entries', [{ $group: { _id: '$kind' } }])).rejects.toMatchObject(refusal);
  });

  it('scans when it is off', async () => {
    const loose = await openTemporaryEngine([entries], { isStrict: false });
    await loose.engine.insert('entries', [{ kind: 'x', day: 2 }, { kind: 'x', day: 1 }, { kind: 'y' }]);
    const found = await loose.engine.find('entries', { filter: { kind: 'x' }, sort: [['day', 1]] });
    expect(found.map((entry) => entry['day'])).toEqual([1, 2]);
    await loose.dispose();
  });

  it('walks an index either way to give its order', async () => {
    await engine.insert(
      'entries',
      [...Array(2_000).keys()].map((day) => ({ villageCode: 'v9', day, kind: 'z' })),
    );
    const newest = await engine.find('entries', {
      filter: { villageCode: 'v9' },
      sort: [['day', -1]],
      limit: 2,
    });
    expect(newest.map((entry) => entry['day'])).toEqual([1_999, 1_998]);
    const oldest = await engine.find('entries', {
      filter: { villageCode: 'v9' },
      sort: [['day', 1]],
      skip: 1,
      limit: 2,
    });
    expect(oldest.map((entry) => entry['day'])).toEqual([1, 2]);
  });

  it('returns at most 1,000 documents', async () => {
    await engine.insert(
      'entries',
      [...Array(1_200).keys()].map((day) => ({ villageCode: 'v9', day })),
    );
    expect(await engine.find('entries', { filter: { villageCode: 'v9' } })).toHaveLength(1_000);
    expect(await engine.find('entries', { filter: { villageCode: 'v9' }, limit: 1_100 })).toHaveLength(1_000);
    expect(await engine.count('entries', { villageCode: 'v9' })).toBe(1_200);
  });
});
