import { openEnvironment, type Environment } from './environment';

let environment: Environment;
beforeAll(async () => (environment = await openEnvironment()));
afterAll(() => environment.close());

const database = () => environment.app.database();
const duplicate = { message: expect.stringMatching(/E11000|duplicate/i) as string };

describe('the database refuses', () => {
  it('a second document with the same id', async () => {
    const document = { _id: `twice-${environment.run}`, run: environment.run };
    await database().collection('conformance_notes').add(document);
    await expect(database().collection('conformance_notes').add(document)).rejects.toMatchObject(duplicate);
  });

  it('a second document with the same unique key, whether added or changed to it', async () => {
    const keys = database().collection('conformance_keys');
    await keys.add({ run: environment.run, key: 'a' });
    const { id } = await keys.add({ run: environment.run, key: 'b' });
    await expect(keys.add({ run: environment.run, key: 'a' })).rejects.toMatchObject(duplicate);
    await expect(keys.doc(id).update({ key: 'a' })).rejects.toMatchObject(duplicate);
    expect(await keys.where({ run: environment.run, key: 'a' }).count()).toMatchObject({ total: 1 });
  });

  it('every use of a collection that does not exist', async () => {
    const absent = database().collection(`absent_${environment.run.slice(0, 8)}`);
    const { command: _ } = database();
    const refusal = { code: 'DATABASE_COLLECTION_NOT_EXIST' };
    await expect(absent.add({ a: 1 })).rejects.toMatchObject(refusal);
    await expect(absent.doc('a').get()).rejects.toMatchObject(refusal);
    await expect(absent.where({ a: _.gt(1) }).count()).rejects.toMatchObject(refusal);
  });

  it('with a request id to ask the provider about', async () => {
    const absent = database().collection(`absent_${environment.run.slice(0, 8)}`);
    await expect(absent.doc('a').get()).rejects.toHaveProperty('requestId', expect.stringMatching(/\S/));
  });
});
