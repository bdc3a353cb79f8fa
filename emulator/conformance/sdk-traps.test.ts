import { openEnvironment, type Environment } from './environment';

// What surprises in the genuine SDK. These are no wishes: code that relies on the contrary fails in the cloud too.

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const database = () => environment.app.database();
const notes = () => database().collection('conformance_notes');
const command = () => database().command;
const stored = async (id: string): Promise<unknown> => ((await notes().doc(id).get()).data as unknown[])[0];

let groups = 0;
/** A value of `run` of its own, with the given documents under it. */
async function groupOf(...documents: readonly object[]): Promise<string> {
  groups += 1;
  const run = `trap-${groups}-${environment.run}`;
  await notes().add(documents.map((document) => ({ run, ...document })));
  return run;
}

const numbersOf = async (filter: object): Promise<number[]> =>
  ((await notes().where(filter).orderBy('n', 'asc').get()).data as { n: number }[]).map(({ n }) => n);

describe('trap 1: in a transaction', () => {
  it('update by a query runs outside, and a rollback does not undo it', async () => {
    const run = await groupOf({ n: 1 });
    const transaction = await database().startTransaction();
    await transaction.collection('conformance_notes').where({ run }).update({ n: 2 });
    expect(await numbersOf({ run })).toEqual([2]);
    await transaction.rollback('no reason');
    expect(await numbersOf({ run })).toEqual([2]);
  });

  it('remove by a query runs outside, and a rollback does not undo it', async () => {
    const run = await groupOf({ n: 1 });
    const transaction = await database().startTransaction();
    await transaction.collection('conformance_notes').where({ run }).remove();
    await transaction.rollback('no reason');
    expect(await numbersOf({ run })).toEqual([]);
  });

  it('count does not see what the transaction added', async () => {
    const run = await groupOf({ n: 1 });
    const transaction = await database().startTransaction();
    const inside = transaction.collection('conformance_notes');
    await inside.add({ run, n: 2 });
    expect(await inside.where({ run }).count()).toMatchObject({ total: 1 });
    expect((await inside.where({ run }).get()).data).toHaveLength(2);
    await transaction.rollback('no reason');
  });
});

describe('trap 2: runTransaction', () => {
  it('tries four times at once when it conflicts, then gives up', async () => {
    const run = await groupOf({ n: 1 });
    const [{ _id }] = (await notes().where({ run }).get()).data as [{ _id: string }];
    let attempts = 0;
    const conflicting = database().runTransaction(async (transaction) => {
      attempts += 1;
      const inside = transaction.collection('conformance_notes').doc(_id);
      await inside.get();
      await notes()
        .doc(_id)
        .update({ n: command().inc(1) });
      await inside.update({ other: attempts });
    });
    await expect(conflicting).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    expect(attempts).toBe(4);
  });
});

describe('trap 3: a filter', () => {
  it('loses a field whose value is an empty object', async () => {
    const run = await groupOf({ n: 1, a: 'x' }, { n: 2 });
    expect(await numbersOf({ run, a: {} })).toEqual([1, 2]);
  });

  it('loses a field whose value is undefined', async () => {
    const run = await groupOf({ n: 1, openid: 'x' }, { n: 2, openid: 'y' });
    expect(await numbersOf({ run, openid: undefined })).toEqual([1, 2]);
  });
});

describe('trap 4: two fields that each have an or', () => {
  it('become one or', async () => {
    const _ = command();
    const run = await groupOf({ n: 1, a: 1, b: 9 }, { n: 2, a: 9, b: 1 }, { n: 3, a: 1, b: 1 });
    expect(await numbersOf({ run, a: _.or(_.eq(1), _.eq(2)), b: _.or(_.eq(1), _.eq(2)) })).toEqual([1, 2, 3]);
  });

  it('stay two when they are joined by and', async () => {
    const _ = command();
    const run = await groupOf({ n: 1, a: 1, b: 9 }, { n: 2, a: 9, b: 1 }, { n: 3, a: 1, b: 1 });
    const both = _.and([{ run }, { a: _.or(_.eq(1), _.eq(2)) }, { b: _.or(_.eq(1), _.eq(2)) }]);
    expect(await numbersOf(both)).toEqual([3]);
  });
});

describe('trap 5: a change', () => {
  it('to a server date inside set stores something that is no date', async () => {
    const { id } = await notes().add({ run: environment.run });
    await notes()
      .doc(id)
      .update({ o: command().set({ at: database().serverDate() }) });
    const { o } = (await stored(id)) as { o: { at: unknown } };
    expect(o.at).not.toBeInstanceOf(Date);
  });

  it('to a server date inside push each stores something that is no date', async () => {
    const { id } = await notes().add({ run: environment.run, l: [] });
    await notes()
      .doc(id)
      .update({ l: command().push({ each: [database().serverDate()] }) });
    const { l } = (await stored(id)) as { l: unknown[] };
    expect(l).toHaveLength(1);
    expect(l[0]).not.toBeInstanceOf(Date);
  });

  it('to an empty object sends nothing', async () => {
    const { id } = await notes().add({ run: environment.run, o: { a: 1 } });
    await notes()
      .doc(id)
      .update({ o: {} })
      .catch(() => 'refused');
    expect(await stored(id)).toMatchObject({ o: { a: 1 } });
  });

  it('to an object merges it into the one that is there', async () => {
    const { id } = await notes().add({ run: environment.run, o: { a: 1, deep: { b: 2 } } });
    await notes()
      .doc(id)
      .update({ o: { deep: { c: 3 } } });
    expect(await stored(id)).toMatchObject({ o: { a: 1, deep: { b: 2, c: 3 } } });
  });

  it('by addToSet each adds the word each itself', async () => {
    const { id } = await notes().add({ run: environment.run, l: [1] });
    await notes()
      .doc(id)
      .update({ l: command().addToSet({ each: [1, 2] }) });
    expect(await stored(id)).toMatchObject({ l: [1, { each: [1, 2] }] });
  });
});

describe('trap 6: reading', () => {
  it('gives 100 documents unless told, and 1,000 at most', async () => {
    const many = Array.from({ length: 1005 }, (_value, n) => ({ n }));
    const run = await groupOf(...many);
    expect(await numbersOf({ run })).toHaveLength(100);
    const most = await notes().where({ run }).limit(5000).get();
    expect(most.data).toHaveLength(1000);
    expect(await notes().where({ run }).count()).toMatchObject({ total: 1005 });
  });

  it('a missing document gives an empty list, and null in a transaction', async () => {
    const missing = `missing-${environment.run}`;
    expect((await notes().doc(missing).get()).data).toEqual([]);
    const transaction = await database().startTransaction();
    const inside = await transaction.collection('conformance_notes').doc(missing).get();
    expect(inside).toHaveProperty('data', null);
    await transaction.rollback('no reason');
  });
});
