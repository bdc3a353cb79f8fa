import { Lazy, type Iterator } from 'mingo/lazy';

import { EngineError } from './engine-error';
import { fieldEnds } from './field-values';
import { compareValues, isPlainObject } from './value-order';

export type SortSpec = readonly (readonly [field: string, direction: 1 | -1])[];

/** An empty array sorts below everything, null included, as in Mongo. */
const emptyArray = Symbol('empty array');

/** Orders documents as Mongo does; those that compare equal keep the order they came in. */
export function sortDocuments<T>(items: readonly T[], sort: SortSpec, documentOf: (item: T) => unknown): T[] {
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(([field, direction]) => sortKey(documentOf(item), field, direction)),
  }));
  keyed.sort((left, right) => {
    for (const [index, [, direction]] of sort.entries()) {
      const order = compareKeys(left.keys[index], right.keys[index]);
      if (order !== 0) return order * direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

/** The order a `$sort` stage asks for. */
export function checkSort(stage: unknown): SortSpec {
  const entries = isPlainObject(stage) ? Object.entries(stage) : [];
  const isDirection = (entry: [string, unknown]): entry is [string, 1 | -1] =>
    entry[1] === 1 || entry[1] === -1;
  if (entries.length > 0 && entries.every(isDirection)) return entries;
  throw new EngineError('INVALID_PARAM', 'a sort asks for an object of fields, each 1 or -1');
}

/** The aggregation stage `$sort` in the same order; a rest parameter, because mingo's type asks for one by length. */
export function orderStage(documents: Iterator, ...[stage]: readonly unknown[]): Iterator {
  const sort = checkSort(stage);
  return documents.transform((items: unknown[]) => Lazy(sortDocuments(items, sort, (item) => item)));
}

/** An array is sorted by its smallest element upwards and by its largest downwards. */
function sortKey(document: unknown, field: string, direction: 1 | -1): unknown {
  const values = fieldEnds(document, field).flatMap((end): unknown[] => {
    if (!Array.isArray(end)) return [end];
    return end.length === 0 ? [emptyArray] : (end as unknown[]);
  });
  const [first, ...rest] = values;
  return rest.reduce((best, value) => (compareKeys(value, best) * direction < 0 ? value : best), first);
}

function compareKeys(left: unknown, right: unknown): number {
  if (left === emptyArray || right === emptyArray)
    return Number(right === emptyArray) - Number(left === emptyArray);
  return compareValues(left, right);
}
