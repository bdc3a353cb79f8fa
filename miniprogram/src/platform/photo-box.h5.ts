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

export async function putPhoto(key: string, bytes: Blob): Promise<void> {
  inMemory.set(key, bytes);
  const database = await open();
  if (database)
    await settled(database.transaction(storeName, 'readwrite').objectStore(storeName).put(bytes, key));
}

export async function getPhoto(key: string): Promise<Blob | null> {
  const held = inMemory.get(key);
  if (held) return held;
  const database = await open();
  if (!database) return null;
  const found = await settled<unknown>(database.transaction(storeName).objectStore(storeName).get(key));
  return found instanceof Blob ? found : null;
}

export async function removePhoto(key: string): Promise<void> {
  inMemory.delete(key);
  const database = await open();
  if (database)
    await settled(database.transaction(storeName, 'readwrite').objectStore(storeName).delete(key));
}
