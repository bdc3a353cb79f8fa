import type { Predicate } from './filter';

/** A stretch of ids in the order of their UTF-8 bytes, which is SQLite's own. */
export interface IdBounds {
  readonly above?: string;
  readonly from?: string;
  readonly below?: string;
  readonly upTo?: string;
}

type IdAccess =
  | { readonly kind: 'points'; readonly ids: readonly string[] }
  | { readonly kind: 'stretch'; readonly bounds: IdBounds };

const boundNames: Readonly<Record<string, keyof IdBounds>> = {
  $gt: 'above',
  $gte: 'from',
  $lt: 'below',
  $lte: 'upTo',
};

/** What a filter says about `_id`, or null when it says nothing that narrows it. */
export function idBounds(predicates: readonly Predicate[]): IdAccess | null {
  let bounds: IdBounds = {};
  for (const { field, operator, operand } of predicates) {
    if (field !== '_id') continue;
    if (operator === '$eq') return { kind: 'points', ids: idsOf([operand]) };
    if (operator === '$in' && Array.isArray(operand) && !operand.some((item) => item instanceof RegExp))
      return { kind: 'points', ids: idsOf(operand) };
    const name = boundNames[operator];
    // SQLite would cut a bound at NUL and might lose matches; without it there are only more candidates.
    if (name === undefined || typeof operand !== 'string' || operand.includes('\0')) continue;
    // Of two bounds of one kind either is a superset; the test sees to the other.
    bounds = { ...bounds, [name]: operand };
  }
  return Object.keys(bounds).length === 0 ? null : { kind: 'stretch', bounds };
}

/** Ids are strings, so nothing else can match; the order makes the answer the same however they were listed. */
function idsOf(operands: readonly unknown[]): readonly string[] {
  const ids = operands.filter((item): item is string => typeof item === 'string' && !item.includes('\0'));
  return [...new Set(ids)].sort();
}
