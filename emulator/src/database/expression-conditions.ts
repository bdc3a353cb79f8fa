import type { Filter, Predicate } from './filter';
import type { Variables } from './variables';
import { isPlainObject } from './value-order';

/** `$expr` says that a field equals a value that is the same for every document. */
interface Equality {
  readonly field: string;
  readonly value: unknown;
}

/**
 * The conditions that the expressions of a filter imply, where AND joins them: `{$expr: {$eq: ['$field', '$$variable']}}` holds
 * for no document for which `{field: value}` does not, so that an index can serve it. The expression still has to be tested: it
 * is stricter about lists and about what is missing.
 */
export function impliedConditions(filter: Filter, variables: Variables): Filter[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === '$and' && Array.isArray(value))
      return (value as Filter[]).flatMap((part) => impliedConditions(part, variables));
    if (key !== '$expr') return [];
    const equalities = equalitiesOf(value, variables);
    return equalities.filter(canBound).map(({ field, value: $eq }) => ({ [field]: { $eq } }));
  });
}

/**
 * The same as predicates when they say all that the expression does about fields that hold no list, which an index that is not
 * multikey vouches for; null when they do not.
 */
export function wholePredicates(expression: unknown, variables: Variables): Predicate[] | null {
  const equalities = equalitiesOf(expression, variables);
  const isWhole = equalities.length === countTerms(expression) && equalities.every(isExact);
  return isWhole
    ? equalities.map(({ field, value: operand }) => ({ field, operator: '$eq', operand }))
    : null;
}

function equalitiesOf(expression: unknown, variables: Variables): Equality[] {
  if (!isPlainObject(expression)) return [];
  const { $and, $eq } = expression;
  if (Array.isArray($and)) return $and.flatMap((part) => equalitiesOf(part, variables));
  if (!Array.isArray($eq) || $eq.length !== 2) return [];
  const [left, right] = $eq as unknown[];
  const equality = equalityOf(left, right, variables) ?? equalityOf(right, left, variables);
  return equality === null ? [] : [equality];
}

function countTerms(expression: unknown): number {
  const $and = isPlainObject(expression) ? expression['$and'] : undefined;
  return Array.isArray($and) ? $and.reduce<number>((sum, part) => sum + countTerms(part), 0) : 1;
}

function equalityOf(one: unknown, other: unknown, variables: Variables): Equality | null {
  if (typeof one !== 'string' || !/^\$[^$]/.test(one)) return null;
  if (typeof other !== 'string' || !other.startsWith('$'))
    return isScalar(other) ? { field: one.slice(1), value: other } : null;
  const name = other.slice(2);
  // A path into a variable, or one of the pipeline's own such as `$$ROOT`, is left to the test.
  if (!other.startsWith('$$') || !Object.hasOwn(variables, name)) return null;
  return { field: one.slice(1), value: variables[name] };
}

/** Objects and lists equal others in more ways than their keys in an index tell. */
function canBound({ value }: Equality): boolean {
  return value === undefined || value === null || isScalar(value);
}

/** What is missing and what is null share a key, and a path may lead through a list. */
function isExact({ field, value }: Equality): boolean {
  return isScalar(value) && !field.includes('.');
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date;
}
