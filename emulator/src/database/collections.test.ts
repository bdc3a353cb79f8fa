import type { CollectionSpec, Engine, IndexSpec } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const byKind: IndexSpec = { name: 'byKind', fields: [{ field: 'kind', direction: 'asc' }] };
const byDay: IndexSpec = { name: 'byDay', fields: [{ field: 'day', direction: 'desc' }] };
const byTags: IndexSpec = { name: 'byTags', fields: [{ field: 'tags', direction: 'asc' }] };
const things = (...indexes: IndexSpec[]): CollectionSpec => ({ name: 'things', indexes });

describe('collections', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;

  beforeEach(async () => {
    temporary = await openTemporaryEngine([things(byKind)]);
    engine = temporary.engine;
    await engine.insert('things', [
      { _id: 't1', kind: 'x', day: 1, tags: [1, 5] },
      { _id: 't2', kind: 'y', day: 2, tags: [3] },
    ]);
  });

  afterEach(() => temporary.dispose());

  const ids = async (filter: Record<string, unknown>): Promise<string[]> =>
    (await engine.find('things', { filter })).map(({ _id }) => _id);
  const withoutIndex = { code: 'DATABASE_QUERY_WITHOUT_INDEX' };

  it('keep documents and indexes over a reopening', async () => {
    engine = await temporary.reopen();
    expect(engine.hasCollection('things')).toBe(true);
    expect(await ids({ kind: 'x' })).toEqual(['t1']);
    await expect(ids({ day: 1 })).rejects.toMatchObject(withoutIndex);
  });

  it('get the indexes of their latest declaration, filled from what they hold', async () => {
    await engine.createCollection(things(byKind));
    expect(await ids({ kind: 'y' })).toEqual(['t2']);
    engine = await temporary.reopen();
    await engine.createCollection(things(byDay));
    expect(await ids({ day: { $gte: 1 } })).toEqual(['t2', 't1']);
    await expect(ids({ kind: 'x' })).rejects.toMatchObject(withoutIndex);
    await engine.createCollection(
      things(byDay, { ...byKind, fields: [{ field: 'kind', direction: 'desc' }] }),
    );
    expect(await ids({ kind: { $gt: '' } })).toEqual(['t2', 't1']);
  });

  it('remember over a reopening that an index met an array, even when a neighbour in the turn failed', async () => {
    await engine.createCollection(things(byTags));
    await temporary.reopen();
    engine = temporary.engine;
    // Both bounds are met, by different elements; an index that forgot would intersect them to nothing.
    expect(await ids({ tags: { $gt: 4, $lt: 2 } })).toEqual(['t1']);

    const fresh: CollectionSpec = { name: 'fresh', indexes: [byTags, { ...byKind, isUnique: true }] };
    await engine.createCollection(fresh);
    await engine.insert('fresh', [{ _id: 'f', kind: 1, tags: 3 }]);
    await Promise.allSettled([
      engine.insert('fresh', [{ kind: 1, tags: [1, 5] }]),
      engine.insert('fresh', [{ _id: 'g', kind: 2, tags: [1, 5] }]),
      engine.insert('fresh', [{ kind: 1 }]),
    ]);
    engine = await temporary.reopen();
    const found = await engine.find('fresh', { filter: { tags: { $gt: 4, $lt: 2 } } });
    expect(found.map(({ _id }) => _id)).toEqual(['g']);
  });

  it('stay as they were when a new unique key is refused by what they hold', async () => {
    await engine.insert('things', [{ _id: 't3', kind: 'x', day: 3 }]);
    const declaration = engine.createCollection(things(byDay, { ...byKind, isUnique: true }));
    await expect(declaration).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
    expect(await ids({ kind: 'x' })).toEqual(['t1', 't3']);
    await expect(ids({ day: 1 })).rejects.toMatchObject(withoutIndex);
  });

  it('must exist before they are read or written', async () => {
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST' };
    await expect(engine.find('none', { filter: {} })).rejects.toMatchObject(missing);
    await expect(engine.count('none', {})).rejects.toMatchObject(missing);
    await expect(engine.insert('none', [{}])).rejects.toMatchObject(missing);
    await expect(engine.aggregate('none', [])).rejects.toMatchObject(missing);
    expect(engine.hasCollection('none')).toBe(false);
  });

  it('refuse names that SQLite could not keep apart or quote, and indexes that make no sense', async () => {
    const invalid = { code: 'INVALID_PARAM' };
    for (const name of ['', 'a"b', 'a.b', '$a', 'Things'])
      await expect(engine.createCollection({ name, indexes: [] })).rejects.toMatchObject(invalid);
    await expect(engine.createCollection(things(byKind, { ...byDay, name: 'byKind' }))).rejects.toMatchObject(
      invalid,
    );
    await expect(engine.createCollection(things({ name: 'empty', fields: [] }))).rejects.toMatchObject(
      invalid,
    );
  });

  it('are at most 100', async () => {
    for (let count = 1; count < 100; count += 1)
      await engine.createCollection({ name: `c${count.toString()}`, indexes: [] });
    const more = engine.createCollection({ name: 'more', indexes: [] });
    await expect(more).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_EXCEED_LIMIT' });
  });

  it('refuse two arrays under one index, as Mongo does', async () => {
    const pair: IndexSpec = { name: 'pair', fields: [...byTags.fields, ...byKind.fields] };
    await engine.createCollection(things(pair));
    const insert = engine.insert('things', [{ tags: [1], kind: ['x'] }]);
    await expect(insert).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
