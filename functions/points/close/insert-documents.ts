import type { CollectionName } from '../../_runtime/collections';
import type { Documents, Stored } from '../../_runtime/documents';

/** A third of what the database takes in one request: a character of Chinese is three bytes. */
const charsPerRequest = 1_800_000;

/** Inserts documents of any size, in as few requests as they fit into. Wants a transaction. */
export const insertDocuments = async (
  documents: Documents,
  collection: CollectionName,
  all: readonly Stored[],
): Promise<void> => {
  let part: Stored[] = [];
  let chars = 0;
  for (const document of all) {
    const size = JSON.stringify(document).length;
    if (part.length > 0 && chars + size > charsPerRequest) {
      await documents.insertMany(collection, part);
      part = [];
      chars = 0;
    }
    part.push(document);
    chars += size;
  }
  await documents.insertMany(collection, part);
};
