import type { Options } from 'mingo/types';

import { mingoOptions } from './query-operators';

/** What `$$name` stands for in a pipeline, by name; undefined for a field that the outer document does not have. */
export type Variables = Readonly<Record<string, unknown>>;

export const noVariables: Variables = {};

export function optionsWith(variables: Variables): Partial<Options> {
  return { ...mingoOptions, variables };
}
