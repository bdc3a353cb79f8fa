import { getPhoto, removePhoto } from './photo-box.h5';

/** A database with one photo, opened so often, that answers while it is open. */
const kept = new Map<string, unknown>();
let isClosed = false;
let opened = 0;

const answered = (result: unknown) => {
  const request: { result: unknown; onsuccess: () => void } = { result, onsuccess: () => undefined };
  queueMicrotask(() => request.onsuccess());
  return request;
};
const store = {
  get: (key: string) => answered(kept.get(key)),
  delete: (key: string) => answered(kept.delete(key)),
};
const database = {
  transaction: () => {
    if (isClosed) throw new DOMException('The database connection is closing.', 'InvalidStateError');
    return { objectStore: () => store };
  },
};
const open = () => {
  opened += 1;
  isClosed = false;
  return answered(database);
};

beforeAll(() => Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: { open } }));
afterAll(() => Reflect.deleteProperty(globalThis, 'indexedDB'));

describe('the photos of a browser', () => {
  it('are found and forgotten although the phone has closed the database in the background', async () => {
    const bytes = new Blob(['a lamp']);
    kept.set('photo-1', bytes);
    expect(await getPhoto('photo-1')).toBe(bytes);
    isClosed = true;
    expect(await getPhoto('photo-1')).toBe(bytes);
    isClosed = true;
    await removePhoto('photo-1');
    expect(await getPhoto('photo-1')).toBeNull();
    expect(opened).toBe(3);
  });

  it('are nowhere, and nothing throws, where the database cannot be opened again', async () => {
    const { transaction } = database;
    database.transaction = () => {
      throw new DOMException('', 'InvalidStateError');
    };
    expect(await getPhoto('photo-2')).toBeNull();
    database.transaction = transaction;
  });
});
