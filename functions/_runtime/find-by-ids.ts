import type { CollectionName } from './collections';
import type { Documents, Stored } from './documents';
import { isIn } from './matchers';

/** Well under the thousand documents that the database answers at most. */
const idsPerRequest = 500;

/** The documents of these ids, by id; one request where there would be one for each. The caller checks whose they are. */
export const findByIds = async <T extends Stored>(
  documents: Documents,
  collection: CollectionName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> => {
  const distinct = [...new Set(ids)];
  const found = new Map<string, T>();
  for (let start = 0; start < distinct.length; start += idsPerRequest) {
    const some = distinct.slice(start, start + idsPerRequest);
    const where = { _id: isIn(some) };
    for (const document of await documents.find<T>(collection, { where, limit: some.length })) {
      found.set(document._id, document);
    }
  }
  return found;
};
