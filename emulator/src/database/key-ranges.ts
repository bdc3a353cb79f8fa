import type { IndexSpec } from './engine';
import type { Predicate } from './filter';
import { afterPrefix, invertBytes } from './key-encoding';
import { type Interval, intersectIntervals, predicateIntervals } from './value-intervals';

/** A stretch of whole index keys: from `low` up to, not including, `high`. */
export interface KeyRange {
  readonly low: Buffer;
  readonly high: Buffer;
}

/** Where in one index the matches of a filter can lie. */
export interface IndexBounds {
  /** Sorted and without overlaps. */
  readonly ranges: readonly KeyRange[];
  /** How many leading fields are held to single values; the field after them may be held to a stretch. */
  readonly pointFields: number;
  readonly hasStretch: boolean;
  /** How many leading fields are held to exactly one value, so that walking the index keeps the order of the rest. */
  readonly fixedFields: number;
}

/** More stretches than this cost more than reading a wider one. */
const rangesMax = 1_000;
const everyKey: KeyRange = { low: Buffer.alloc(0), high: Buffer.from([0xff]) };

export function indexBounds(
  spec: IndexSpec,
  isMultikey: boolean,
  predicates: readonly Predicate[],
): IndexBounds {
  let ranges: readonly KeyRange[] = [everyKey];
  let pointFields = 0;
  let fixedFields = 0;
  for (const { field, direction } of spec.fields) {
    const intervals = fieldIntervals(field, isMultikey, predicates);
    if (intervals === null || ranges.length * intervals.length > rangesMax) break;
    ranges = extendRanges(ranges, pointFields, intervals, direction);
    if (!intervals.every(({ isPoint }) => isPoint))
      return { ranges, pointFields, hasStretch: true, fixedFields };
    if (intervals.length === 1 && fixedFields === pointFields) fixedFields += 1;
    pointFields += 1;
  }
  return { ranges, pointFields, hasStretch: false, fixedFields };
}

/**
 * What the predicates on one field leave of it. On a multikey index two predicates may be met by two different elements
 * of an array, so their bounds must not be intersected: the narrowest one is taken alone.
 */
function fieldIntervals(
  field: string,
  isMultikey: boolean,
  predicates: readonly Predicate[],
): readonly Interval[] | null {
  const lists = predicates
    .filter((predicate) => predicate.field === field)
    .flatMap((predicate) => {
      const intervals = predicateIntervals(predicate);
      return intervals === null ? [] : [intervals];
    });
  const [first, ...rest] = lists;
  if (first === undefined) return null;
  if (!isMultikey) return rest.reduce(intersectIntervals, first);
  const isPoints = (list: readonly Interval[]): boolean => list.every(({ isPoint }) => isPoint);
  return lists.find((list) => isPoints(list)) ?? first;
}

/** Every range so far is the stretch of one prefix (its points joined); each is cut down to the next field's intervals. */
function extendRanges(
  ranges: readonly KeyRange[],
  pointFields: number,
  intervals: readonly Interval[],
  direction: 'asc' | 'desc',
): readonly KeyRange[] {
  const parts = direction === 'asc' ? intervals : intervals.map(mirrorInterval).reverse();
  return ranges.flatMap((range) => {
    const prefix = pointFields === 0 ? Buffer.alloc(0) : range.low;
    return parts.map(({ low, high }) => ({
      low: Buffer.concat([prefix, low]),
      high: Buffer.concat([prefix, high]),
    }));
  });
}

/** The same stretch in a descending component. `low` and `high` cut between prefixes, so both move past their own. */
function mirrorInterval({ low, high, isPoint }: Interval): Interval {
  const mirroredLow = afterPrefix(invertBytes(high)) ?? Buffer.from([0xff]);
  const mirroredHigh = afterPrefix(invertBytes(low)) ?? Buffer.from([0xff]);
  return { low: isPoint ? invertBytes(low) : mirroredLow, high: mirroredHigh, isPoint };
}
