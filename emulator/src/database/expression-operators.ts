import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';

import { EngineError } from './engine-error';
import { compareValues } from './value-order';

type Evaluate<T> = (document: unknown, operands: unknown, options: Options) => T;

/**
 * Equality in an expression is of whole values: a list equals no element of it, and what is missing is not null. mingo takes both
 * for equal, as a filter would.
 */
const isEqual: Evaluate<boolean> = (document, operands, options) => {
  const [left, right] = operandsOf('$eq', 2, document, operands, options);
  return (left === undefined) === (right === undefined) && compareValues(left, right) === 0;
};

/** Bytes of a text, to its end when there are fewer than asked for, where mingo throws. Cutting a character is refused. */
const substrBytes: Evaluate<string> = (document, operands, options) => {
  const [text, start, count] = operandsOf('$substrBytes', 3, document, operands, options);
  if (typeof start !== 'number' || typeof count !== 'number' || start < 0)
    throw new EngineError('DATABASE_INVALID_OPERATOR', '$substrBytes asks for a start and a count');
  const bytes = Buffer.from(textOf(text));
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length);
  const isInside = (place: number): boolean => ((bytes[place] ?? 0) & 0xc0) === 0x80;
  if (isInside(start) || isInside(end))
    throw new EngineError('DATABASE_INVALID_OPERATOR', '$substrBytes would cut a character in two');
  return bytes.subarray(start, end).toString();
};

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value.toString();
  if (value instanceof Date) return value.toISOString();
  throw new EngineError('DATABASE_INVALID_OPERATOR', '$substrBytes asks for a text');
}

function operandsOf(
  name: string,
  count: number,
  document: unknown,
  operands: unknown,
  options: Options,
): unknown[] {
  if (Array.isArray(operands) && operands.length === count)
    return evalExpr(document, operands, options) as unknown[];
  throw new EngineError('DATABASE_INVALID_OPERATOR', `${name} asks for ${count.toString()} expressions`);
}

/** The operators of expressions in which mingo differs from Mongo and which CloudBase code uses to join. */
export const ownExpressionOperators = {
  $eq: isEqual,
  $ne: (...operation: Parameters<typeof isEqual>) => !isEqual(...operation),
  $substrBytes: substrBytes,
};
