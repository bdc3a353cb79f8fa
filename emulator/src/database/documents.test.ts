import type { Engine } from './engine';
import { openTemporaryEngine, type TemporaryEngine } from './testing/temporary-engine';

describe('documents', () => {
  let temporary: TemporaryEngine;
  let engine: Engine;
  let now = 1_700_000_000_000;

  beforeEach(async () => {
    const indexes = [
      { name: 'byCard', fields: [{ field: 'card', direction: 'asc' as const }], isUnique: true },
      { name: 'byTag', fields: [{ field: 'tags', direction: 'asc' as const }] },
    ];
    temporary = await openTemporaryEngine([{ name: 'people', indexes }], { now: () => now });
    engine = temporary.engine;
  });

  afterEach(() => temporary.dispose());

  const byId = async (_id: string): Promise<unknown> => (await engine.find('people', { filter: { _id } }))[0];

  it('come back as they were, with dates, nesting, odd numbers and field order, but without undefined', async () => {
    const nested = {
      z: 1,
      a: [new Date(7), [NaN, -Infinity], { on: new Date(0), gone: undefined }],
      t: '\0"{$date',
    };
    await engine.insert('people', [
      { _id: 'p', at: new Date(5), nested, gone: undefined, list: [undefined, null] },
    ]);
    const found = await byId('p');
    expect(found).toStrictEqual({
      _id: 'p',
      at: new Date(5),
      nested: { z: 1, a: [new Date(7), [NaN, -Infinity], { on: new Date(0) }], t: '\0"{$date' },
      list: [null, null],
    });
    expect(Object.keys((found as { nested: object }).nested)).toEqual(['z', 'a', 't']);
  });

  it('know one zero: a negative one is written as the whole number it is', async () => {
    await engine.insert('people', [{ _id: 'p', zero: -0, list: [-0] }]);
    expect(await byId('p')).toStrictEqual({ _id: 'p', zero: 0, list: [0] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a name that begins with $', { a: { $date: 5 } }],
    ['a name with a dot', { 'a.b': 5 }],
    ['an expression', { a: /x/ }],
    ['bytes', { a: Buffer.from('x') }],
    ['a function', { a: () => 1 }],
    ['a date that is none', { a: new Date(NaN) }],
    ['an _id that is a number', { _id: 5 }],
    ['an empty _id', { _id: '' }],
    ['an _id with NUL', { _id: 'a\0b' }],
    ['an _id with half a surrogate pair', { _id: 'a\ud800' }],
  ])('are refused with %s', async (_what, document) => {
    await expect(engine.insert('people', [document])).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    expect(await engine.count('people', {})).toBe(0);
  });

  it('get ids of 32 hexadecimal digits that sort in the order they were made', async () => {
    const ids: string[] = [];
    for (const ms of [0, 0, 5, -3, 900]) {
      now = 1_700_000_000_000 + ms;
      ids.push(...(await engine.insert('people', [{ card: ids.length }, { card: ids.length + 1 }])));
    }
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(10);
    expect([...ids].sort()).toEqual(ids);
  });

  it('are looked up by an _id with NUL without a false match', async () => {
    await engine.insert('people', [
      { _id: 'a', card: 1 },
      { _id: 'b', card: 2 },
    ]);
    expect(await byId('a\0b')).toBeUndefined();
    expect(await engine.find('people', { filter: { _id: { $lt: 'a\0b', $gte: 'a' } } })).toMatchObject([
      { _id: 'a' },
    ]);
  });

  it('are refused when their _id or unique key is taken, missing keys counting as one', async () => {
    await engine.insert('people', [{ _id: 'p', card: 1 }, { _id: 'q' }]);
    const duplicate = { code: 'DATABASE_DUPLICATE_WRITE' };
    await expect(engine.insert('people', [{ _id: 'p', card: 9 }])).rejects.toThrow('E11000');
    await expect(engine.insert('people', [{ _id: 'p', card: 9 }])).rejects.toMatchObject(duplicate);
    await expect(engine.insert('people', [{ card: 1 }])).rejects.toMatchObject(duplicate);
    await expect(engine.insert('people', [{ card: null }])).rejects.toMatchObject(duplicate);
    await expect(engine.insert('people', [{ card: 3 }, { card: 3 }])).rejects.toMatchObject(duplicate);
    const change = { $set: { card: 1 } };
    await expect(engine.update('people', { filter: { _id: 'q' }, change })).rejects.toMatchObject(duplicate);
    expect(await engine.count('people', {})).toBe(2);
    expect(await engine.find('people', { filter: { card: null } })).toEqual([{ _id: 'q' }]);
  });

  it('free their unique key when they change or go', async () => {
    await engine.insert('people', [{ _id: 'p', card: 1 }]);
    await engine.update('people', { filter: { _id: 'p' }, change: { $set: { card: 2 } } });
    await engine.insert('people', [{ _id: 'q', card: 1 }]);
    await engine.remove('people', { filter: { _id: 'q' } });
    await engine.insert('people', [{ _id: 'r', card: 1 }]);
    expect(await engine.find('people', { filter: { card: 1 } })).toMatchObject([{ _id: 'r' }]);
  });

  it('fail alone when written in one turn with others', async () => {
    const cards = [1, 2, 1, 3, 2, 4];
    const outcomes = await Promise.allSettled(
      cards.map((card) => engine.insert('people', [{ card, tags: [card] }])),
    );
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(await engine.count('people', {})).toBe(4);
    expect(await engine.find('people', { filter: { tags: 2 } })).toMatchObject([{ card: 2 }]);
  });

  it('are updated one or many, and counted when they really changed', async () => {
    await engine.insert('people', [
      { _id: 'p', card: 1, tags: ['x'] },
      { _id: 'q', card: 2, tags: ['x', 'y'] },
    ]);
    const set = { $set: { seen: true } };
    const one = await engine.update('people', { filter: { tags: 'x' }, change: set });
    expect(one).toEqual({
      updated: 1,
      upsertedId: null,
      document: { _id: 'p', card: 1, tags: ['x'], seen: true },
    });
    const many = await engine.update('people', { filter: { tags: 'x' }, change: set, isMulti: true });
    expect(many).toEqual({ updated: 1, upsertedId: null, document: null });
    const none = await engine.update('people', { filter: { tags: 'z' }, change: set });
    expect(none).toEqual({ updated: 0, upsertedId: null, document: null });
  });

  it('are changed all or not at all', async () => {
    await engine.insert('people', [
      { _id: 'p', card: 1, tags: ['x'], n: 1 },
      { _id: 'q', card: 2, tags: ['x'], n: 'text' },
    ]);
    const change = { $inc: { n: 1 } };
    const update = engine.update('people', { filter: { tags: 'x' }, change, isMulti: true });
    await expect(update).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(await byId('p')).toMatchObject({ n: 1 });
  });

  it('are found by what their arrays hold now, not by what they held', async () => {
    await engine.insert('people', [{ _id: 'p', card: 1, tags: ['x', 'y', 'x'] }]);
    await engine.update('people', { filter: { _id: 'p' }, change: { $pull: { tags: 'x' }, $inc: { n: 1 } } });
    expect(await engine.count('people', { tags: 'x' })).toBe(0);
    expect(await engine.count('people', { tags: { $in: ['y', ['y']] } })).toBe(1);
    expect(await engine.remove('people', { filter: { tags: 'y' }, isMulti: true })).toBe(1);
    expect(await engine.count('people', { tags: { $gte: '' } })).toBe(0);
  });

  it('are shown in part by a projection', async () => {
    await engine.insert('people', [{ _id: 'p', card: 1, name: 'n', at: { x: 1, y: 2 } }]);
    const find = (projection: Record<string, unknown>) =>
      engine.find('people', { filter: { _id: 'p' }, projection });
    expect(await find({ name: true, 'at.x': 1 })).toEqual([{ _id: 'p', name: 'n', at: { x: 1 } }]);
    expect(await find({ name: 0, at: false })).toEqual([{ _id: 'p', card: 1 }]);
  });
});
