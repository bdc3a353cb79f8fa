import { isPlainObject } from './value-order';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields that a `$project` keeps, when it does nothing but keep whole fields, and `_id`; null for any other. That is what nearly
 * every pipeline ends in, and needs no machinery.
 */
export function keptFields(projection: unknown): readonly string[] | null {
  if (!isPlainObject(projection)) return null;
  const entries = Object.entries(projection);
  const isPlain = entries.every(
    ([field, value]) => (value === 1 || value === true) && !field.includes('.') && !field.startsWith('$'),
  );
  return isPlain && entries.length > 0 ? entries.map(([field]) => field) : null;
}

/** The documents with `_id` and those fields alone; one that a document lacks stays missing. */
export function keepFields(
  documents: readonly Fields[],
  fields: readonly string[],
): Record<string, unknown>[] {
  const kept = ['_id', ...fields.filter((field) => field !== '_id')];
  return documents.map((document) => {
    const some: Record<string, unknown> = {};
    for (const field of kept) if (document[field] !== undefined) some[field] = document[field];
    return some;
  });
}
