/**
 * Photos waiting in a browser: IndexedDB holds the bytes over a reload. Where a private window forbids it, they
 * live as long as the page.
 */
const databaseName = 'five-star-photos';
const storeName = 'photos';

const inMemory = new Map<string, Blob>();
let opening: Promise<IDBDatabase | null> | null = null;

const open = (): Promise<IDBDatabase | null> => {
  opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(storeName);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opening;
};

const settled = <Value>(request: IDBRequest<Value>): Promise<Value | null> =>
  new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });

/** Phones close a database under a page that was in the background, and asking it anything then throws: it is opened once more. */
async function ask<Value>(
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | null> {
  for (let tries = 1; ; tries += 1) {
    const database = await open();
    if (database === null) return null;
    try {
      return await settled(question(database.transaction(storeName, mode).objectStore(storeName)));
    } catch {
      opening = null;
      if (tries > 1) return null;
    }
  }
}

export async function putPhoto(key: string, bytes: Blob): Promise<void> {
  inMemory.set(key, bytes);
  await ask('readwrite', (store) => store.put(bytes, key));
}

export async function getPhoto(key: string): Promise<Blob | null> {
  const held = inMemory.get(key);
  if (held) return held;
  const found = await ask<unknown>('readonly', (store) => store.get(key));
  return found instanceof Blob ? found : null;
}

export async function removePhoto(key: string): Promise<void> {
  inMemory.delete(key);
  await ask('readwrite', (store) => store.delete(key));
}
