import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';

import { EngineError } from './engine-error';
import { fieldEnds, fieldValues } from './field-values';
import { type Filter, refuseUnsupported } from './filter';
import { encodeValue } from './key-encoding';
import { isPlainObject } from './value-order';
import { optionsWith, type Variables } from './variables';

type Fields = Record<string, unknown>;

/** Runs a pipeline on the collection that is joined, with what `$$name` stands for in it. */
export type RunPipeline = (
  collection: string,
  stages: readonly Fields[],
  variables: Variables,
) => readonly Fields[];

interface FieldJoin {
  readonly from: string;
  readonly localField: string;
  readonly foreignField: string;
  readonly as: string;
}

interface PipelineJoin {
  readonly from: string;
  readonly let: Fields;
  readonly pipeline: readonly Fields[];
  readonly as: string;
}

/** The two forms of `$lookup`; anything between them is refused, as the cloud's older Mongo does. */
export function readJoin(lookup: unknown): FieldJoin | PipelineJoin {
  const spec = isPlainObject(lookup) ? lookup : {};
  const { from, localField, foreignField, as, let: names = {}, pipeline } = spec;
  if (typeof from !== 'string' || typeof as !== 'string') throw malformed();
  if (as === '' || as.startsWith('$') || as.includes('.'))
    throw new EngineError(
      'DATABASE_INVALID_OPERATOR',
      `$lookup as '${as}' is not supported: name a plain field`,
    );
  if (typeof localField === 'string' && typeof foreignField === 'string' && Object.keys(spec).length === 4)
    return { from, localField, foreignField, as };
  if ('localField' in spec || 'foreignField' in spec) throw malformed();
  if (!Array.isArray(pipeline) || !pipeline.every(isPlainObject) || !isPlainObject(names)) throw malformed();
  if (Object.keys(spec).some((key) => !['from', 'let', 'pipeline', 'as'].includes(key))) throw malformed();
  for (const name of Object.keys(names)) checkName(name);
  return { from, let: names, pipeline, as };
}

/** Gives each document, as a new field, what its pipeline finds in the other collection. */
export function joinByPipeline(
  documents: readonly Fields[],
  { from, let: names, pipeline, as }: PipelineJoin,
  outer: Variables,
  run: RunPipeline,
): readonly Fields[] {
  return documents.map((document) => {
    const own = evaluateAll(names, document, outer);
    return { ...document, [as]: run(from, pipeline, { ...outer, ...own }) };
  });
}

/**
 * Gives each document, as a new field, those of the other collection that hold the same value, or an element of the same list; a
 * missing value is null. All that can join is found at once.
 */
export function joinByField(
  documents: readonly Fields[],
  { localField, foreignField, as }: FieldJoin,
  find: (filter: Filter) => readonly Fields[],
): readonly Fields[] {
  const wanted = documents.map((document) => localValues(document, localField));
  const foreign = find({ [foreignField]: { $in: wanted.flat() } });
  const places = new Map<string, number[]>();
  foreign.forEach((document, place) => {
    for (const value of fieldValues(document, foreignField).values) {
      const key = keyOf(value);
      const others = places.get(key);
      if (others === undefined) places.set(key, [place]);
      else others.push(place);
    }
  });
  return documents.map((document, index) => {
    const found = new Set(wanted[index]?.flatMap((value) => places.get(keyOf(value)) ?? []));
    return { ...document, [as]: foreign.filter((_, place) => found.has(place)) };
  });
}

function localValues(document: Fields, path: string): unknown[] {
  const values = fieldEnds(document, path).flatMap((end): unknown[] => (Array.isArray(end) ? end : [end]));
  return values.map((value) => value ?? null);
}

function keyOf(value: unknown): string {
  return encodeValue(value ?? null).toString('hex');
}

/** The values of expressions by name; what is missing in the document is undefined, but has its name. */
function evaluateAll(expressions: Fields, document: Fields, variables: Variables): Variables {
  const options = optionsWith(variables) as Options;
  return refuseUnsupported(() => evalExpr(document, expressions, options) as Variables);
}

function checkName(name: string): void {
  if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
    throw new EngineError('DATABASE_INVALID_OPERATOR', `'${name}' cannot be the name of a variable`);
}

function malformed(): EngineError {
  return new EngineError(
    'DATABASE_INVALID_OPERATOR',
    '$lookup is supported with from, localField, foreignField and as, or with from, let, pipeline and as',
  );
}
