import type { CollectionSpec, Engine } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

const accounts: CollectionSpec = {
  name: 'accounts',
  indexes: [
    { name: 'byVillage', fields: [{ field: 'village', direction: 'asc' }] },
    { name: 'byCard', fields: [{ field: 'card', direction: 'asc' }], isUnique: true },
  ],
};

const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };
const duplicate = { code: 'DATABASE_DUPLICATE_WRITE' };
const unknown = { code: 'DATABASE_TRANSACTION_NOT_EXIST' };

describe('a transaction', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;
  let now = 1_000_000;

  beforeEach(async () => {
    temporary = await openTemporaryEngine([accounts], { now: () => now });
    engine = temporary.engine;
    await engine.insert('accounts', [
      { _id: 'a', village: 'v1', card: 1, tenths: 10 },
      { _id: 'b', village: 'v1', card: 2, tenths: 20 },
      { _id: 'c', village: 'v2', card: 3, tenths: 30 },
    ]);
  });

  afterEach(() => temporary.dispose());

  const get = async (_id: string, transactionId?: string): Promise<unknown> =>
    (await engine.find('accounts', { filter: { _id } }, transactionId))[0] ?? null;
  const add = (_id: string, tenths: number, transactionId?: string): Promise<unknown> =>
    engine.update('accounts', { filter: { _id }, change: { $inc: { tenths } } }, transactionId);
  const village = (name: string, transactionId?: string) =>
    engine.find('accounts', { filter: { village: name }, sort: [['tenths', -1]], limit: 2 }, transactionId);

  it('shows its writes to itself at once and to others after the commit', async () => {
    const transaction = await engine.startTransaction();
    await add('a', 5, transaction);
    await engine.insert('accounts', [{ _id: 'd', village: 'v1', card: 4, tenths: 99 }], transaction);
    await engine.remove('accounts', { filter: { _id: 'b' } }, transaction);
    expect(await get('a', transaction)).toMatchObject({ tenths: 15 });
    expect(await get('b', transaction)).toBeNull();
    expect((await village('v1', transaction)).map(({ _id }) => _id)).toEqual(['d', 'a']);
    expect(await get('a')).toMatchObject({ tenths: 10 });
    expect((await village('v1')).map(({ _id }) => _id)).toEqual(['b', 'a']);
    await engine.commit(transaction);
    expect(await get('a')).toMatchObject({ tenths: 15 });
    expect((await village('v1')).map(({ _id }) => _id)).toEqual(['d', 'a']);
    expect(await engine.count('accounts', {})).toBe(3);
  });

  it('fills a page from behind the documents that it took out of it itself', async () => {
    await engine.insert('accounts', [{ _id: 'e', village: 'v1', card: 5, tenths: 5 }]);
    const transaction = await engine.startTransaction();
    await engine.remove('accounts', { filter: { _id: 'b' } }, transaction);
    await add('a', -9, transaction);
    expect((await village('v1', transaction)).map(({ _id }) => _id)).toEqual(['e', 'a']);
  });

  it('leaves nothing behind when it is aborted', async () => {
    const transaction = await engine.startTransaction();
    await add('a', 5, transaction);
    await engine.abort(transaction);
    expect(await get('a')).toMatchObject({ tenths: 10 });
    await expect(engine.commit(transaction)).rejects.toMatchObject(unknown);
  });

  /** What a transaction reads, and what another write does before it commits. The expectations are written by hand. */
  const reads: Record<string, (transactionId: string) => Promise<unknown>> = {
    'an existing document': (transactionId) => get('a', transactionId),
    'a missing document': (transactionId) => get('z', transactionId),
    'the best two of a village': (transactionId) => village('v1', transactionId),
    'an empty village': (transactionId) => village('v9', transactionId),
    nothing: () => Promise.resolve(),
  };
  const writes: Record<string, () => Promise<unknown>> = {
    'changes that document': () => add('a', 1),
    'removes that document': () => engine.remove('accounts', { filter: { _id: 'a' } }),
    'removes it and makes it again alike': async () => {
      await engine.remove('accounts', { filter: { _id: 'a' } });
      await engine.insert('accounts', [{ _id: 'a', village: 'v1', card: 1, tenths: 10 }]);
    },
    'makes the missing document': () => engine.insert('accounts', [{ _id: 'z', village: 'v3', card: 9 }]),
    'adds a better one to the village': () =>
      engine.insert('accounts', [{ _id: 'y', village: 'v1', card: 9, tenths: 99 }]),
    'adds one to the empty village': () => engine.insert('accounts', [{ _id: 'x', village: 'v9', card: 9 }]),
    'changes another document': () => add('c', 1),
    'changes nothing': () => add('a', 0),
  };
  const conflicts: Record<string, readonly string[]> = {
    'an existing document': [
      'changes that document',
      'removes that document',
      'removes it and makes it again alike',
    ],
    'a missing document': ['makes the missing document'],
    'the best two of a village': [
      'changes that document',
      'removes that document',
      'removes it and makes it again alike',
      'adds a better one to the village',
    ],
    'an empty village': ['adds one to the empty village'],
    nothing: [],
  };

  describe.each(Object.keys(reads))('that read %s', (read) => {
    it.each(
      Object.keys(writes).map((write) => [
        conflicts[read]?.includes(write) === true ? 'conflicts' : 'commits',
        write,
      ]),
    )('%s when another write %s', async (outcome, write) => {
      const transaction = await engine.startTransaction();
      await reads[read]?.(transaction);
      await engine.insert('accounts', [{ _id: 'own', village: 'v7', card: 77 }], transaction);
      await writes[write]?.();
      const commit = engine.commit(transaction);
      if (outcome === 'conflicts') await expect(commit).rejects.toMatchObject(conflict);
      else await commit;
      expect((await get('own')) === null).toBe(outcome === 'conflicts');
    });
  });

  it('conflicts with another that wrote the same document and committed first', async () => {
    const [first, second] = [await engine.startTransaction(), await engine.startTransaction()];
    await add('a', 1, first);
    await add('a', 2, second);
    await engine.commit(second);
    await expect(engine.commit(first)).rejects.toMatchObject(conflict);
    expect(await get('a')).toMatchObject({ tenths: 12 });
  });

  it('lets one of two that commit in the same turn through', async () => {
    const [first, second] = [await engine.startTransaction(), await engine.startTransaction()];
    await add('a', 1, first);
    await add('a', 2, second);
    const outcomes = await Promise.allSettled([engine.commit(first), engine.commit(second)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await get('a')).toMatchObject({ tenths: 11 });
  });

  it('prevents write skew: each of two reads what the other changes', async () => {
    const [first, second] = [await engine.startTransaction(), await engine.startTransaction()];
    await get('b', first);
    await add('a', -10, first);
    await get('a', second);
    await add('b', -10, second);
    await engine.commit(first);
    await expect(engine.commit(second)).rejects.toMatchObject(conflict);
  });

  it('never loses an increment among many writers that try again', async () => {
    const post = async (): Promise<void> => {
      const transaction = await engine.startTransaction();
      await add('a', 1, transaction);
      await engine.commit(transaction).catch(post);
    };
    await Promise.all(Array.from({ length: 12 }, post));
    expect(await get('a')).toMatchObject({ tenths: 22 });
  });

  it('refuses a taken _id and a taken unique key at once, and is over then', async () => {
    for (const document of [{ _id: 'a' }, { _id: 'new', card: 2 }]) {
      const transaction = await engine.startTransaction();
      await add('c', 1, transaction);
      await expect(engine.insert('accounts', [document], transaction)).rejects.toMatchObject(duplicate);
      await expect(engine.commit(transaction)).rejects.toMatchObject(unknown);
    }
    expect(await get('c')).toMatchObject({ tenths: 30 });
  });

  it('refuses an _id that it took itself, and takes one that it gave up itself', async () => {
    const giving = await engine.startTransaction();
    await engine.remove('accounts', { filter: { _id: 'a' } }, giving);
    await engine.insert('accounts', [{ _id: 'a', village: 'v9', card: 9, tenths: 0 }], giving);
    await engine.commit(giving);
    expect(await get('a')).toMatchObject({ village: 'v9' });
    const taking = await engine.startTransaction();
    const twice = [4, 5].map((card) => ({ _id: 'd', village: 'v1', card, tenths: 0 }));
    await expect(engine.insert('accounts', twice, taking)).rejects.toMatchObject(duplicate);
  });

  it('conflicts when an _id is taken between its insert and its commit', async () => {
    const transaction = await engine.startTransaction();
    await engine.insert('accounts', [{ _id: 'd', village: 'v1', card: 4, tenths: 0 }], transaction);
    await engine.insert('accounts', [{ _id: 'd', village: 'v1', card: 5, tenths: 0 }]);
    await expect(engine.commit(transaction)).rejects.toMatchObject(conflict);
    expect(await get('d')).toMatchObject({ card: 5 });
  });

  it('conflicts when a unique key is taken between its write and its commit', async () => {
    const transaction = await engine.startTransaction();
    await engine.insert('accounts', [{ _id: 'mine', card: 50 }], transaction);
    await engine.insert('accounts', [{ _id: 'theirs', card: 50 }]);
    await expect(engine.commit(transaction)).rejects.toMatchObject(conflict);
    expect(await get('mine')).toBeNull();
  });

  it('rewrites the newest document after inserting one', async () => {
    const transaction = await engine.startTransaction();
    await engine.insert('accounts', [{ _id: 'd', village: 'v1', card: 4, tenths: 40 }], transaction);
    await add('c', 1, transaction);
    await engine.commit(transaction);
    expect(await get('c')).toMatchObject({ tenths: 31 });
    expect(await get('d')).toMatchObject({ tenths: 40 });
  });

  it('is lost after 30 seconds', async () => {
    const transaction = await engine.startTransaction();
    await add('a', 1, transaction);
    now += 30_001;
    await expect(engine.commit(transaction)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_TIMEOUT' });
    expect(await get('a')).toMatchObject({ tenths: 10 });
  });

  it('is unknown under any other id', async () => {
    await expect(get('a', 'none')).rejects.toMatchObject(unknown);
    await expect(engine.commit('none')).rejects.toMatchObject(unknown);
    await expect(engine.abort('none')).rejects.toMatchObject(unknown);
  });
});
