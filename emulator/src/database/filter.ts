import { Query } from 'mingo/query';

import { EngineError } from './engine-error';
import { isPlainObject } from './value-order';
import { noVariables, optionsWith } from './variables';

export type Filter = Record<string, unknown>;

/** One condition that every match must meet: `operator` on `field`. */
export interface Predicate {
  readonly field: string;
  readonly operator: string;
  readonly operand: unknown;
}

/** Compiles a filter into a test, refusing unknown operators and, in `$expr`, unknown variables. */
export function compileFilter(filter: Filter, variables = noVariables): (document: unknown) => boolean {
  const query = refuseUnsupported(() => new Query(filter, optionsWith(variables)));
  return (document) => refuseUnsupported(() => query.test(document as Record<string, unknown>));
}

/** Runs a call into mingo and turns its refusals into `DATABASE_INVALID_OPERATOR`. */
export function refuseUnsupported<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError('DATABASE_INVALID_OPERATOR', reason, { cause: error });
  }
}

/** The conditions a filter joins by AND, at the top and inside `$and`; everything else is left to the test. */
export function andPredicates(filter: Filter): Predicate[] {
  return Object.entries(filter).flatMap(([key, value]): Predicate[] => {
    if (key === '$and') return Array.isArray(value) ? (value as Filter[]).flatMap(andPredicates) : [];
    if (key.startsWith('$')) return [];
    return operatorsOf(value).map(([operator, operand]) => ({ field: key, operator, operand }));
  });
}

function operatorsOf(value: unknown): [operator: string, operand: unknown][] {
  if (value instanceof RegExp) return [['$regex', value]];
  if (!isPlainObject(value) || !Object.keys(value).some((name) => name.startsWith('$')))
    return [['$eq', value]];
  if ('$regex' in value) {
    const options = typeof value['$options'] === 'string' ? value['$options'] : undefined;
    const expression = new RegExp(value['$regex'] as string | RegExp, options);
    const others = Object.entries(value).filter(([name]) => name !== '$regex' && name !== '$options');
    return [['$regex', expression], ...others];
  }
  return Object.entries(value);
}
