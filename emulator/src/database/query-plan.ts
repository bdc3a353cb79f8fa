import type { Collection, CollectionIndex } from './catalog';
import type { IndexSpec } from './engine';
import { EngineError } from './engine-error';
import { andPredicates, type Filter, type Predicate } from './filter';
import { idBounds, type IdBounds } from './id-bounds';
import { type IndexBounds, indexBounds, type KeyRange } from './key-ranges';
import type { SortSpec } from './sort-documents';

/** How the candidates of a query are read: always a superset of its matches. */
export type Access =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'idOrder'; readonly bounds: IdBounds; readonly isBackward: boolean }
  | {
      readonly kind: 'index';
      readonly index: CollectionIndex;
      readonly ranges: readonly KeyRange[];
      readonly isBackward: boolean;
    }
  | { readonly kind: 'everything' };

export interface Plan {
  readonly access: Access;
  /** Whether candidates come in the order the query asks for, so that reading can stop at the limit. */
  readonly isSorted: boolean;
}

export interface PlanRequest {
  readonly filter: Filter;
  readonly sort: SortSpec;
  /** How many matches are wanted; Infinity for all. */
  readonly limit: number;
  readonly isStrict: boolean;
  /** How many keys lie in stretches of an index, counted no further than a few hundred. */
  readonly countKeys?: CountKeys;
}

export type CountKeys = (index: CollectionIndex, ranges: readonly KeyRange[]) => number;

export function planQuery(collection: Collection, request: PlanRequest): Plan {
  const { filter, sort, limit, isStrict } = request;
  const predicates = andPredicates(filter);
  const ids = idBounds(predicates);
  if (ids?.kind === 'points') return { access: { kind: 'ids', ids: ids.ids }, isSorted: sort.length === 0 };
  const candidates = collection.indexes.map((index) => indexCandidate(index, predicates, sort));
  const [best] = candidates.sort((left, right) => right.score - left.score);
  if (best !== undefined && best.isBounded) {
    const equals = candidates.filter(({ score }) => score === best.score);
    return fewestKeys(equals, request.countKeys)?.plan ?? best.plan;
  }
  if (ids !== null) return idOrderPlan(ids.bounds, sort);
  // Without a filter the limit bounds the reading, as long as something gives the order.
  const isCheap = Object.keys(filter).length === 0 && limit !== Infinity;
  if (isCheap || !isStrict) {
    if (sort.length === 0) return { access: { kind: 'everything' }, isSorted: true };
    if (best?.plan.isSorted === true) return best.plan;
    if (isIdOrder(sort) || !isStrict) return idOrderPlan({}, sort);
  }
  throw withoutIndex(collection, request);
}

/** Of indexes that narrow alike by their form, the one with the fewest keys there. */
function fewestKeys(candidates: readonly Candidate[], countKeys?: CountKeys): Candidate | undefined {
  if (candidates.length < 2 || countKeys === undefined) return undefined;
  const counted = candidates.map((candidate) => {
    const { index, ranges } = candidate.access;
    return { candidate, keys: countKeys(index, ranges) };
  });
  return counted.sort((left, right) => left.keys - right.keys)[0]?.candidate;
}

interface Candidate {
  readonly plan: Plan;
  readonly access: Extract<Access, { kind: 'index' }>;
  readonly isBounded: boolean;
  readonly score: number;
}

/** Single values narrow more than a stretch, and a stretch more than the order; each weighs more than all after it. */
function indexCandidate(index: CollectionIndex, predicates: readonly Predicate[], sort: SortSpec): Candidate {
  const bounds = indexBounds(index.spec, index.isMultikey, predicates);
  const order = index.isMultikey ? null : sortDirection(index.spec, bounds, sort);
  const access = { kind: 'index', index, ranges: bounds.ranges, isBackward: order === 'backward' } as const;
  const score = bounds.pointFields * 4 + (bounds.hasStretch ? 2 : 0) + (order === null ? 0 : 1);
  const isBounded = bounds.pointFields > 0 || bounds.hasStretch;
  return { plan: { access, isSorted: order !== null || sort.length === 0 }, access, isBounded, score };
}

/** Which way to walk the index to get the wanted order, or null when it does not give it. */
function sortDirection(spec: IndexSpec, bounds: IndexBounds, sort: SortSpec): 'forward' | 'backward' | null {
  const fixed = new Set(spec.fields.slice(0, bounds.fixedFields).map(({ field }) => field));
  const wanted = sort.filter(([field]) => !fixed.has(field));
  const walked = spec.fields.slice(bounds.fixedFields);
  const directions = wanted.map(([field, direction], position) => {
    const component = walked[position];
    if (component?.field !== field) return null;
    return (component.direction === 'asc') === (direction === 1) ? 'forward' : 'backward';
  });
  const [first = 'forward'] = directions;
  return directions.every((direction) => direction === first) ? first : null;
}

function isIdOrder(sort: SortSpec): boolean {
  return sort[0]?.[0] === '_id';
}

/** `_id` is unique, so whatever is to be sorted by after it makes no difference. */
function idOrderPlan(bounds: IdBounds, sort: SortSpec): Plan {
  const access: Access = { kind: 'idOrder', bounds, isBackward: isIdOrder(sort) && sort[0]?.[1] === -1 };
  return { access, isSorted: sort.length === 0 || isIdOrder(sort) };
}

function withoutIndex(collection: Collection, { filter, sort }: PlanRequest): EngineError {
  const wanted = sort.length === 0 ? '' : ` sorted by ${JSON.stringify(Object.fromEntries(sort))}`;
  const names = ['_id', ...collection.indexes.map(({ spec }) => spec.name)].join(', ');
  const message = `no index of collection '${collection.name}' (${names}) serves the filter ${describe(filter)}${wanted}`;
  return new EngineError('DATABASE_QUERY_WITHOUT_INDEX', message);
}

function describe(filter: Filter): string {
  return JSON.stringify(filter, (_name, value: unknown) => (value instanceof RegExp ? String(value) : value));
}
