import { update } from 'mingo/updater';

import { decodeDocument, encodeDocument } from './document-text';
import { checkDocumentId } from './document-ids';
import type { StoredDocument } from './engine';
import { EngineError } from './engine-error';
import { andPredicates, type Filter, type Predicate, refuseUnsupported } from './filter';
import { mingoOptions } from './query-operators';
import { checkChange, guardChange } from './update-guards';
import { isPlainObject } from './value-order';

type Fields = Record<string, unknown>;

export interface Change {
  readonly change: Fields;
  readonly isReplacement: boolean;
}

/** The document after the change, or null when the change leaves it as it is. Never touches its argument. */
export function changeDocument(document: StoredDocument, change: Change): StoredDocument | null {
  const before = encodeDocument(document);
  const after = change.isReplacement
    ? replaceDocument(document._id, change.change)
    : applyOperators(decodeDocument(before), change.change);
  const text = encodeDocument(after);
  return text === before ? null : decodeDocument(text);
}

/** The document an upsert inserts: what the filter says by equality, changed. */
export function upsertedDocument(filter: Filter, change: Change, nextId: () => string): StoredDocument {
  const equalities = andPredicates(filter).filter(
    ({ operator, operand }) => operator === '$eq' && operand !== undefined,
  );
  const givenId =
    equalities.find(({ field }) => field === '_id')?.operand ?? change.change['_id'] ?? nextId();
  const _id = checkDocumentId(givenId);
  const document = change.isReplacement
    ? replaceDocument(_id, change.change)
    : upsertByOperators(_id, equalities, change);
  return decodeDocument(encodeDocument(document));
}

function upsertByOperators(
  _id: string,
  equalities: readonly Predicate[],
  { change }: Change,
): StoredDocument {
  const seed: Fields = {};
  for (const { field, operand } of equalities) if (field !== '_id') seed[field] = operand;
  const fields = Object.keys(seed).length === 0 ? { _id } : applyOperators({ _id }, { $set: seed });
  return applyOperators(fields, change);
}

function replaceDocument(_id: string, fields: Fields): StoredDocument {
  if (fields['_id'] !== undefined && fields['_id'] !== _id)
    throw new EngineError('INVALID_PARAM', `the replacement of '${_id}' must keep its _id`);
  return { ...fields, _id };
}

function applyOperators(document: StoredDocument, change: Fields): StoredDocument {
  checkChange(change);
  guardChange(document, change);
  const target: Fields = { ...document };
  createArrays(target, change);
  refuseUnsupported(() => update(target, change, [], {}, { cloneMode: 'deep', queryOptions: mingoOptions }));
  return { ...target, _id: document._id };
}

/**
 * mingo stores `$each` as it is when the array is missing: duplicates kept, `$slice`, `$sort` ignored. An empty array
 * beforehand makes it take the ordinary way.
 */
function createArrays(target: Fields, change: Fields): void {
  for (const operator of ['$push', '$addToSet'])
    for (const [path, operand] of Object.entries((change[operator] ?? {}) as Fields)) {
      if (!isPlainObject(operand) || !Array.isArray(operand['$each'])) continue;
      update(target, { $set: { [path]: existingArray(target, path) } }, [], {}, { cloneMode: 'deep' });
    }
}

function existingArray(target: Fields, path: string): unknown {
  let value: unknown = target;
  for (const part of path.split('.')) value = (value as Fields | undefined)?.[part];
  return value ?? [];
}
