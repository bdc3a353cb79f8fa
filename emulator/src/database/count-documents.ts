import type { Collection, CollectionIndex } from './catalog';
import { CommittedSpace, type Storage } from './document-space';
import { wholePredicates } from './expression-conditions';
import { andPredicates, type Filter, type Predicate } from './filter';
import { indexBounds } from './key-ranges';
import { noVariables, type Variables } from './variables';

/** How many committed documents match; without a filter, or with one that an index holds whole, SQLite counts its own rows. */
export function countDocuments(
  storage: Storage,
  collection: string,
  filter: Filter,
  variables = noVariables,
): number {
  const { file } = storage;
  const stored = storage.catalog.get(collection);
  if (Object.keys(filter).length === 0)
    return Number(file.get(`SELECT count(*) AS total FROM ${stored.table}`)?.['total']);
  const covered = coveredBounds(stored, filter, variables);
  if (covered === null)
    return new CommittedSpace(storage).find(collection, { filter, variables, sort: [], limit: Infinity })
      .length;
  const sql = `SELECT count(*) AS total FROM ${covered.index.table} WHERE k >= ? AND k < ?`;
  return covered.ranges.reduce(
    (total, { low, high }) => total + Number(file.get(sql, [low, high])?.['total']),
    0,
  );
}

/**
 * The keys of an index that are the matches, no more and no fewer: comparisons with plain values, one or several, on just the first fields of an
 * index without arrays. Anything else, null included, which a missing field equals too, is for the test to tell.
 */
function coveredBounds(collection: Collection, filter: Filter, variables: Variables) {
  const predicates = plainPredicates(filter, variables);
  if (predicates === null) return null;
  const fields = new Set(predicates.map(({ field }) => field));
  const index = collection.indexes.find((each) => holdsWhole(each, fields));
  if (index === undefined) return null;
  const bounds = indexBounds(index.spec, index.isMultikey, predicates);
  // Behind a stretch the next field bounds nothing.
  const boundedFields = bounds.pointFields + (bounds.hasStretch ? 1 : 0);
  return boundedFields === fields.size ? { index, ranges: bounds.ranges } : null;
}

/** The whole filter as plain comparisons; null when there is more to it. */
function plainPredicates(filter: Filter, variables: Variables): Predicate[] | null {
  const parts = Object.entries(filter).map(([key, value]): Predicate[] | null => {
    if (key === '$expr') return wholePredicates(value, variables);
    if (key === '$and') return joined((value as Filter[]).map((part) => plainPredicates(part, variables)));
    return key.startsWith('$') ? null : andPredicates({ [key]: value });
  });
  const predicates = joined(parts);
  return predicates?.every(isPlainComparison) === true ? predicates : null;
}

function joined(parts: readonly (Predicate[] | null)[]): Predicate[] | null {
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

function holdsWhole({ spec, isMultikey }: CollectionIndex, fields: ReadonlySet<string>): boolean {
  const first = spec.fields.slice(0, fields.size);
  return !isMultikey && first.length === fields.size && first.every(({ field }) => fields.has(field));
}

function isPlainComparison({ operator, operand }: Predicate): boolean {
  if (operator === '$in') return Array.isArray(operand) && operand.every(isPlain);
  return ['$eq', '$gt', '$gte', '$lt', '$lte'].includes(operator) && isPlain(operand);
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
