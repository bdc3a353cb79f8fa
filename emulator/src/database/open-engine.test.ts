import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CollectionSpec, Engine } from './engine';
import { openEngine } from './open-engine';

const visits: CollectionSpec = {
  name: 'visits',
  indexes: [
    {
      name: 'byVillageAndDay',
      fields: [
        { field: 'villageCode', direction: 'asc' },
        { field: 'visitedOn', direction: 'desc' },
      ],
    },
    { name: 'byCard', fields: [{ field: 'card', direction: 'asc' }], isUnique: true },
  ],
};

describe('the engine', () => {
  let folder: string;
  let engine: Engine;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'engine-'));
    engine = openEngine({ file: join(folder, 'data.db') });
    await engine.createCollection(visits);
  });

  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps dates, nested values and order, and drops undefined', async () => {
    const document = {
      card: 'c',
      at: new Date(5),
      nested: { list: [1, null, { on: new Date(7) }], gone: undefined },
    };
    const [id] = await engine.insert('visits', [document]);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const found = await engine.find('visits', { filter: { _id: id } });
    expect(found).toEqual([
      { _id: id, card: 'c', at: new Date(5), nested: { list: [1, null, { on: new Date(7) }] } },
    ]);
    expect(Object.keys(found[0]?.['nested'] ?? {})).toEqual(['list']);
  });
  it('finds, changes, aggregates, removes and refuses', async () => {
    await engine.insert(
      'visits',
      [1, 2, 3].map((n) => ({ card: n, villageCode: n % 2 ? 'a' : 'b', visitedOn: `2024-0${n}` })),
    );
    expect(
      await engine.find('visits', { filter: { villageCode: 'a' }, sort: [['visitedOn', -1]], limit: 1 }),
    ).toMatchObject([{ card: 3 }]);
    expect(
      await engine.find('visits', {
        filter: { villageCode: 'a', visitedOn: { $lt: '2024-02' } },
        sort: [['visitedOn', 1]],
        limit: 1,
      }),
    ).toMatchObject([{ card: 1 }]);
    await expect(engine.insert('visits', [{ card: 1 }])).rejects.toMatchObject({
      code: 'DATABASE_DUPLICATE_WRITE',
    });
    await expect(engine.find('visits', { filter: { x: 1 } })).rejects.toThrow(/no index/);
    expect(
      await engine.update('visits', {
        filter: { card: 1 },
        change: { $inc: { n: 2 }, $push: { tags: { $each: ['x'] } } },
      }),
    ).toMatchObject({ updated: 1, document: { n: 2, tags: ['x'] } });
    const tx = await engine.startTransaction();
    await engine.find('visits', { filter: { _id: 'none' } }, tx);
    await engine.insert('visits', [{ _id: 'other', card: 9 }], tx);
    await engine.insert('visits', [{ _id: 'none', card: 10 }]);
    await expect(engine.commit(tx)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(
      await engine.aggregate('visits', [
        { $match: { villageCode: 'a' } },
        { $sort: { visitedOn: -1 } },
        { $group: { _id: '$villageCode', n: { $sum: 1 }, first: { $first: '$card' } } },
      ]),
    ).toEqual([{ _id: 'a', n: 2, first: 3 }]);
    expect(await engine.remove('visits', { filter: { villageCode: 'a' }, isMulti: true })).toBe(2);
    expect(await engine.count('visits', {})).toBe(2);
  });
});
