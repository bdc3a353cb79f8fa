import { type Change, changeDocument, upsertedDocument } from './change-document';
import { checkDocumentId } from './document-ids';
import type { DocumentSpace } from './document-space';
import type { StoredDocument, UpdateOptions, UpdateResult } from './engine';
import { EngineError } from './engine-error';
import type { Filter } from './filter';
import { isPlainObject } from './value-order';

/** Inserts all of the documents or none; returns their ids in order. */
export function insertDocuments(
  space: DocumentSpace,
  collection: string,
  documents: readonly Record<string, unknown>[],
  nextId: () => string,
): string[] {
  return documents.map((document) => {
    if (!isPlainObject(document)) throw new EngineError('INVALID_PARAM', 'a document must be an object');
    const _id = document['_id'] === undefined ? nextId() : checkDocumentId(document['_id']);
    space.insert(collection, { ...document, _id });
    return _id;
  });
}

export function updateDocuments(
  space: DocumentSpace,
  collection: string,
  options: UpdateOptions,
  nextId: () => string,
): UpdateResult {
  const { filter, isMulti = false } = options;
  const change: Change = { change: options.change, isReplacement: options.isReplacement ?? false };
  if (isMulti && change.isReplacement)
    throw new EngineError('INVALID_PARAM', 'a replacement takes the place of one document, not of many');
  const matches = space.find(collection, { filter, sort: [], limit: isMulti ? Infinity : 1 });
  const [first] = matches;
  if (first === undefined) {
    if (options.isUpsert !== true) return { updated: 0, upsertedId: null, document: null };
    const document = upsertedDocument(filter, change, nextId);
    space.insert(collection, document);
    return { updated: 0, upsertedId: document._id, document: isMulti ? null : document };
  }
  let updated = 0;
  let last: StoredDocument = first;
  for (const match of matches) {
    const after = changeDocument(match, change);
    last = after ?? match;
    if (after === null) continue;
    space.replace(collection, match, after);
    updated += 1;
  }
  return { updated, upsertedId: null, document: isMulti ? null : last };
}

/** Removes the matches, or only the first; returns how many. */
export function removeDocuments(
  space: DocumentSpace,
  collection: string,
  filter: Filter,
  isMulti: boolean,
): number {
  const matches = space.find(collection, { filter, sort: [], limit: isMulti ? Infinity : 1 });
  for (const match of matches) space.remove(collection, match);
  return matches.length;
}
