import type { Predicate } from './filter';
import { afterPrefix, encodeStringPrefix, encodeValue } from './key-encoding';
import { typeRank, typeRanks } from './value-order';

/** A stretch of ascending keys of one component: from `low` up to, not including, `high`. */
export interface Interval {
  readonly low: Buffer;
  readonly high: Buffer;
  /** Whether exactly one value lies in it. */
  readonly isPoint: boolean;
}

/** The intervals outside which no document can meet the predicate, or null when an index cannot tell. */
export function predicateIntervals({ operator, operand }: Predicate): readonly Interval[] | null {
  if (operator === '$in') return Array.isArray(operand) ? unionOf(operand) : null;
  if (operator === '$regex') return operand instanceof RegExp ? prefixIntervals(operand) : null;
  if (operand instanceof RegExp) return null;
  switch (operator) {
    case '$eq':
      return [pointInterval(operand)];
    case '$gt':
      return [ofType(operand, { low: after(encodeValue(operand)) })];
    case '$gte':
      return [ofType(operand, { low: encodeValue(operand) })];
    case '$lt':
      return [ofType(operand, { high: encodeValue(operand) })];
    case '$lte':
      return [ofType(operand, { high: after(encodeValue(operand)) })];
    default:
      return null;
  }
}

/** The parts that both lists cover; both are sorted and without overlaps. */
export function intersectIntervals(
  left: readonly Interval[],
  right: readonly Interval[],
): readonly Interval[] {
  return left.flatMap((one) =>
    right.flatMap((other): Interval[] => {
      const low = Buffer.compare(one.low, other.low) > 0 ? one.low : other.low;
      const high = Buffer.compare(one.high, other.high) < 0 ? one.high : other.high;
      return Buffer.compare(low, high) < 0 ? [{ low, high, isPoint: one.isPoint || other.isPoint }] : [];
    }),
  );
}

function pointInterval(value: unknown): Interval {
  const low = encodeValue(value);
  return { low, high: after(low), isPoint: true };
}

/** Comparisons hold within one type only, so an open end is the end of the type. */
function ofType(value: unknown, bounds: { readonly low?: Buffer; readonly high?: Buffer }): Interval {
  const type = Buffer.from([typeRank(value)]);
  return { low: bounds.low ?? type, high: bounds.high ?? after(type), isPoint: false };
}

function unionOf(operands: readonly unknown[]): readonly Interval[] | null {
  if (operands.some((operand) => operand instanceof RegExp)) return null;
  const byKey = new Map(
    operands.map((operand) => [encodeValue(operand).toString('hex'), pointInterval(operand)]),
  );
  return [...byKey.values()].sort((left, right) => Buffer.compare(left.low, right.low));
}

/** `/^abc/` without flags bounds the strings; any other expression may match any string, but strings only. */
function prefixIntervals(expression: RegExp): readonly Interval[] {
  const literal =
    /^\^((?:[\p{L}\p{N} _:/@#%&,;<>=!~`'"-]|\\[^\p{L}\p{N}])*)/u.exec(expression.source)?.[1] ?? '';
  const followed = expression.source.slice(literal.length + 1);
  const hasChoice = expression.flags.replace(/[gu]/g, '') !== '' || expression.source.includes('|');
  // A quantifier may make the last character optional: it cannot be counted upon.
  const isQuantified = /^[*?+{]/.test(followed);
  const text = hasChoice ? '' : literal.replace(/\\(.)/gu, '$1');
  const prefix = isQuantified ? text.replace(/.$/su, '') : text;
  const low = prefix === '' ? Buffer.from([typeRanks.string]) : encodeStringPrefix(prefix);
  return [{ low, high: after(low), isPoint: false }];
}

/** Keys begin with a type byte far below FF, so there is always a key after them. */
function after(prefix: Buffer): Buffer {
  return afterPrefix(prefix) ?? Buffer.from([0xff]);
}
