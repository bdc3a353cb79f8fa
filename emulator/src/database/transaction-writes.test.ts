import type { CollectionSpec, Engine } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const accounts: CollectionSpec = {
  name: 'accounts',
  indexes: [
    { name: 'byVillage', fields: [{ field: 'village', direction: 'asc' }] },
    { name: 'byCard', fields: [{ field: 'card', direction: 'asc' }], isUnique: true },
  ],
};

const duplicate = { code: 'DATABASE_DUPLICATE_WRITE' };

describe('what a transaction writes', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;

  beforeEach(async () => {
    temporary = await openTemporaryEngine([accounts]);
    engine = temporary.engine;
    await engine.insert('accounts', [
      { _id: 'a', village: 'v1', card: 1, tenths: 10 },
      { _id: 'b', village: 'v1', card: 2, tenths: 20 },
      { _id: 'c', village: 'v2', card: 3, tenths: 30 },
    ]);
  });

  afterEach(() => temporary.dispose());

  const get = async (_id: string): Promise<unknown> =>
    (await engine.find('accounts', { filter: { _id } }))[0] ?? null;

  it('exchanges unique keys between documents', async () => {
    const transaction = await engine.startTransaction();
    const setCard = (_id: string, card: number): Promise<unknown> =>
      engine.update('accounts', { filter: { _id }, change: { $set: { card } } }, transaction);
    await setCard('a', 99);
    await setCard('b', 1);
    await setCard('a', 2);
    await engine.commit(transaction);
    expect(await engine.find('accounts', { filter: { card: 1 } })).toMatchObject([{ _id: 'b' }]);
    expect(await engine.find('accounts', { filter: { card: 2 } })).toMatchObject([{ _id: 'a' }]);
  });

  it('refuses at the commit a unique key that two of its own documents share', async () => {
    const transaction = await engine.startTransaction();
    await engine.insert('accounts', [{ _id: 'p', card: 60 }], transaction);
    await engine.insert('accounts', [{ _id: 'q', card: 60 }], transaction);
    await expect(engine.commit(transaction)).rejects.toMatchObject(duplicate);
    expect(await engine.count('accounts', {})).toBe(3);
  });

  it('upserts, replaces and finds again what it made itself', async () => {
    const transaction = await engine.startTransaction();
    const upsert = { filter: { _id: 'u' }, change: { card: 70, n: 1 }, isReplacement: true, isUpsert: true };
    expect(await engine.update('accounts', upsert, transaction)).toMatchObject({
      updated: 0,
      upsertedId: 'u',
    });
    const again = await engine.update('accounts', { ...upsert, change: { card: 70, n: 2 } }, transaction);
    expect(again).toEqual({ updated: 1, upsertedId: null, document: { _id: 'u', card: 70, n: 2 } });
    await engine.commit(transaction);
    expect(await get('u')).toEqual({ _id: 'u', card: 70, n: 2 });
  });
});
