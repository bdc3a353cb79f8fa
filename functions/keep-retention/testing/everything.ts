import { collections, type CollectionName } from '../../_runtime/collections';
import { documents } from '../../_runtime/documents';
import { findAll } from '../../_runtime/find-all';
import { isAtLeast } from '../../_runtime/matchers';

/** Every document of every collection there is: whatever a later function keeps is among them. */
export const everything = async (): Promise<ReadonlyMap<string, readonly object[]>> => {
  const all = new Map<string, readonly object[]>();
  for (const { name } of collections) {
    all.set(name, await findAll(documents, name, { where: { _id: isAtLeast('!') } }));
  }
  return all;
};

/** Every document in which one of these words stands, with its collection. */
export const tracesOf = async (words: readonly string[]): Promise<readonly string[]> =>
  [...(await everything())].flatMap(([collection, found]) =>
    found
      .map((document) => JSON.stringify(document))
      .flatMap((text) =>
        words.filter((word) => text.includes(word)).map((word) => `${collection}: ${word}: ${text}`),
      ),
  );

export const insert = (collection: CollectionName, document: object): Promise<void> =>
  documents.insert(collection, document as { readonly _id: string });
