import type { Collection, CollectionIndex } from './catalog';
import { CommittedSpace, type Storage } from './document-space';
import { andPredicates, type Filter, type Predicate } from './filter';
import { indexBounds } from './key-ranges';

/** How many committed documents match; without a filter, or with one that an index holds whole, SQLite counts its own rows. */
export function countDocuments(storage: Storage, collection: string, filter: Filter): number {
  const { file } = storage;
  const stored = storage.catalog.get(collection);
  if (Object.keys(filter).length === 0)
    return Number(file.get(`SELECT count(*) AS total FROM ${stored.table}`)?.['total']);
  const covered = coveredBounds(stored, filter);
  if (covered === null)
    return new CommittedSpace(storage).find(collection, { filter, sort: [], limit: Infinity }).length;
  const sql = `SELECT count(*) AS total FROM ${covered.index.table} WHERE k >= ? AND k < ?`;
  return covered.ranges.reduce(
    (total, { low, high }) => total + Number(file.get(sql, [low, high])?.['total']),
    0,
  );
}

/**
 * The keys of an index that are the matches, no more and no fewer: equality with plain values, on just the first fields of an index
 * without arrays. Anything else, null included, which a missing field equals too, is for the test to tell.
 */
function coveredBounds(collection: Collection, filter: Filter) {
  const predicates = andPredicates(filter);
  const isPlain =
    Object.keys(filter).every((key) => !key.startsWith('$')) && predicates.every(isPlainEquality);
  if (!isPlain) return null;
  const fields = new Set(predicates.map(({ field }) => field));
  const index = collection.indexes.find((each) => holdsWhole(each, fields));
  return index === undefined ? null : { index, ...indexBounds(index.spec, index.isMultikey, predicates) };
}

function holdsWhole({ spec, isMultikey }: CollectionIndex, fields: ReadonlySet<string>): boolean {
  const first = spec.fields.slice(0, fields.size);
  return !isMultikey && first.length === fields.size && first.every(({ field }) => fields.has(field));
}

function isPlainEquality({ operator, operand }: Predicate): boolean {
  return operator === '$eq' && ['string', 'number', 'boolean'].includes(typeof operand);
}
