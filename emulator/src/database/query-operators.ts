import { Context } from 'mingo/core';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import * as pipelineOperators from 'mingo/operators/pipeline';
import * as projectionOperators from 'mingo/operators/projection';
import * as mingoQueryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';

import { EngineError } from './engine-error';
import { ownExpressionOperators } from './expression-operators';
import { fieldEnds, fieldValues } from './field-values';
import { orderStage } from './sort-documents';
import { compareValues, isPlainObject, typeRank } from './value-order';

type Test = (document: unknown) => boolean;
type Operator = (path: string, operand: unknown, options: Partial<Options>) => Test;

/**
 * The operators an index can serve, written on the same `fieldValues` and `compareValues` that make the index keys. That
 * is what keeps an index honest: a document matches only if one of its keys lies within the bounds. mingo's own differ
 * from Mongo in string order, in missing fields and in `$elemMatch` over scalars.
 */
const ownOperators: Readonly<Record<string, Operator>> = {
  $eq: anyValue((operand) => (value) => compareValues(value, operand) === 0),
  $gt: anyValue((operand) => (value) => isSameType(value, operand) && compareValues(value, operand) > 0),
  $gte: anyValue((operand) => (value) => isSameType(value, operand) && compareValues(value, operand) >= 0),
  $lt: anyValue((operand) => (value) => isSameType(value, operand) && compareValues(value, operand) < 0),
  $lte: anyValue((operand) => (value) => isSameType(value, operand) && compareValues(value, operand) <= 0),
  $in: anyValue(isOneOf),
  $regex: anyValue(isRegexMatch),
  $ne: (path, operand, options) => negate(ownOperators['$eq'], path, operand, options),
  $nin: (path, operand, options) => negate(ownOperators['$in'], path, operand, options),
  $elemMatch: elemMatch,
};

/** mingo with the operators above in place of its own, and no operator that runs a caller's script. */
export const mingoOptions: Partial<Options> = {
  scriptEnabled: false,
  context: Context.init({
    accumulator: accumulatorOperators,
    expression: { ...expressionOperators, ...ownExpressionOperators },
    pipeline: { ...pipelineOperators, $sort: orderStage },
    projection: projectionOperators,
    query: { ...mingoQueryOperators, ...ownOperators },
  }),
};

function anyValue(prepare: (operand: unknown) => (value: unknown) => boolean): Operator {
  return (path, operand) => {
    const test = prepare(operand);
    return (document) => fieldValues(document, path).values.some(test);
  };
}

function negate(
  operator: Operator | undefined,
  path: string,
  operand: unknown,
  options: Partial<Options>,
): Test {
  const test = operator?.(path, operand, options);
  return (document) => test?.(document) !== true;
}

function isSameType(value: unknown, operand: unknown): boolean {
  return typeRank(value) === typeRank(operand);
}

/** Strings, of which there may be a thousand, are looked up; the rest is compared one by one. */
function isOneOf(operand: unknown): (value: unknown) => boolean {
  if (!Array.isArray(operand)) throw new EngineError('INVALID_PARAM', '$in and $nin ask for an array');
  const operands = operand as unknown[];
  const strings = new Set(operands.filter((item) => typeof item === 'string'));
  const expressions = operands.filter((item) => item instanceof RegExp).map(isRegexMatch);
  const others = operands.filter((item) => typeof item !== 'string' && !(item instanceof RegExp));
  return (value) => {
    if (typeof value === 'string') return strings.has(value) || expressions.some((test) => test(value));
    return others.some((item) => compareValues(value, item) === 0);
  };
}

function isRegexMatch(operand: unknown): (value: unknown) => boolean {
  const { source, flags } = operand instanceof RegExp ? operand : new RegExp(String(operand));
  // A global or sticky expression remembers where it stopped; a match must not depend on the one before.
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  return (value) => typeof value === 'string' && expression.test(value);
}

/** `$elemMatch` with field names asks for elements that are objects; with operators only, for elements of any kind. */
function elemMatch(path: string, operand: unknown, options: Partial<Options>): Test {
  const criteria = operand as Record<string, unknown>;
  const isLogical = (name: string): boolean => ['$and', '$or', '$nor'].includes(name);
  const isOnValues = Object.keys(criteria).every((name) => name.startsWith('$') && !isLogical(name));
  const query = new Query(isOnValues ? { element: criteria } : criteria, options);
  const testElement = (element: unknown): boolean =>
    isOnValues ? query.test({ element }) : isPlainObject(element) && query.test(element);
  return (document) => fieldEnds(document, path).some((end) => Array.isArray(end) && end.some(testElement));
}
