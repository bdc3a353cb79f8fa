import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const database = () => environment.app.database();
const notes = () => database().collection('conformance_notes');
const add = async (fields: object): Promise<string> =>
  (await notes().add({ run: environment.run, ...fields })).id;
const stored = async (id: string): Promise<unknown> => ((await notes().doc(id).get()).data as unknown[])[0];
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };

describe('a transaction', () => {
  it('shows its own changes inside and nothing outside until it commits', async () => {
    const id = await add({ n: 1 });
    const transaction = await database().startTransaction();
    const inside = transaction.collection('conformance_notes');
    await inside.doc(id).update({ n: 2 });
    const added = (await inside.add({ run: environment.run, n: 9 })).id;
    expect((await inside.doc(id).get()).data).toMatchObject({ n: 2 });
    expect(await stored(id)).toMatchObject({ n: 1 });
    expect(await stored(added)).toBeUndefined();
    await transaction.commit();
    expect(await stored(id)).toMatchObject({ n: 2 });
    expect(await stored(added)).toMatchObject({ n: 9 });
  });

  it('adds a list of documents, in their order', async () => {
    const group = `list-${environment.run}`;
    const transaction = await database().startTransaction();
    const inside = transaction.collection('conformance_notes');
    const { ids } = await inside.add([1, 2, 3].map((n) => ({ _id: `${group}-${n}`, run: group, n })));
    expect(ids).toEqual([1, 2, 3].map((n) => `${group}-${n}`));
    expect(await notes().where({ run: group }).count()).toMatchObject({ total: 0 });
    await transaction.commit();
    expect(await notes().where({ run: group }).count()).toMatchObject({ total: 3 });
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const id = await add({ n: 1 });
    const transaction = await database().startTransaction();
    const inside = transaction.collection('conformance_notes');
    await inside.doc(id).set({ run: environment.run, n: 2 });
    await inside.doc(`rolled-back-${environment.run}`).set({ run: environment.run });
    await transaction.rollback('no reason');
    expect(await stored(id)).toMatchObject({ n: 1 });
    expect(await stored(`rolled-back-${environment.run}`)).toBeUndefined();
  });

  it('removes and finds by query inside', async () => {
    const group = `inside-${environment.run}`;
    const id = await add({ run: group, n: 1 });
    await add({ run: group, n: 2 });
    await database().runTransaction(async (transaction) => {
      const inside = transaction.collection('conformance_notes');
      await inside.doc(id).remove();
      const { data } = await inside.where({ run: group }).get();
      expect(data).toMatchObject([{ n: 2 }]);
      const changed = await inside.where({ run: group }).updateAndReturn({ n: 3 });
      expect(changed).toMatchObject({ updated: 1, doc: { n: 3 } });
    });
    expect(await stored(id)).toBeUndefined();
  });

  it('conflicts with another that changed what it read', async () => {
    const id = await add({ n: 1 });
    const [first, second] = [await database().startTransaction(), await database().startTransaction()];
    const [inFirst, inSecond] = [first, second].map((one) => one.collection('conformance_notes').doc(id));
    await inFirst!.get();
    await inSecond!.get();
    await inFirst!.update({ n: 2 });
    await first.commit();
    const finishSecond = async () => {
      await inSecond!.update({ n: 3 });
      await second.commit();
    };
    await expect(finishSecond()).rejects.toMatchObject(conflict);
    expect(await stored(id)).toMatchObject({ n: 2 });
  });

  it('cannot be used after its end', async () => {
    const transaction = await database().startTransaction();
    await transaction.commit();
    const late = transaction.collection('conformance_notes').doc('any').get();
    await expect(late).rejects.toHaveProperty('code');
  });

  it('is rolled back by an error in runTransaction, which passes the error on', async () => {
    const id = await add({ n: 1 });
    const run = database().runTransaction(async (transaction) => {
      await transaction.collection('conformance_notes').doc(id).update({ n: 2 });
      throw new Error('changed my mind');
    });
    await expect(run).rejects.toThrow('changed my mind');
    expect(await stored(id)).toMatchObject({ n: 1 });
  });

  it('counts every increment when few write to one document', async () => {
    const id = await add({ n: 0 });
    const { command: _ } = database();
    const increment = () =>
      database().runTransaction(async (transaction) => {
        const document = transaction.collection('conformance_notes').doc(id);
        await document.get();
        await document.update({ n: _.inc(1) });
      });
    await Promise.all([increment(), increment()]);
    expect(await stored(id)).toMatchObject({ n: 2 });
  });

  it('refuses a second document with the same id, at the latest when it commits', async () => {
    const id = await add({ n: 1 });
    const run = database().runTransaction(async (transaction) => {
      await transaction.collection('conformance_notes').add({ _id: id, run: environment.run });
    });
    await expect(run).rejects.toHaveProperty('code');
    expect(await stored(id)).toMatchObject({ n: 1 });
  });
});
