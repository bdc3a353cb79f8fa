import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';

import { EngineError } from './engine-error';
import { compareValues } from './value-order';

type Evaluate = (document: unknown, operands: unknown, options: Options) => boolean;

/**
 * Equality in an expression is of whole values: a list equals no element of it, and what is missing is not null. mingo takes both
 * for equal, as a filter would.
 */
const isEqual: Evaluate = (document, operands, options) => {
  if (!Array.isArray(operands) || operands.length !== 2)
    throw new EngineError('DATABASE_INVALID_OPERATOR', '$eq and $ne ask for two expressions');
  const [left, right] = evalExpr(document, operands, options) as unknown[];
  return (left === undefined) === (right === undefined) && compareValues(left, right) === 0;
};

/** The operators of expressions in which mingo differs from Mongo and which CloudBase code uses to join. */
export const ownExpressionOperators = {
  $eq: isEqual,
  $ne: (...operation: Parameters<Evaluate>) => !isEqual(...operation),
};
