import { Aggregator } from 'mingo/aggregator';

import type { DocumentSpace } from './document-space';
import { EngineError } from './engine-error';
import { fieldEnds } from './field-values';
import { type Filter, refuseUnsupported } from './filter';
import { mingoOptions } from './query-operators';
import { checkSort, type SortSpec } from './sort-documents';
import { isPlainObject } from './value-order';

export type Stage = Record<string, unknown>;
type Fields = Record<string, unknown>;

/** The stages of CloudBase, except `$geoNear`, which mingo does not have. */
const supportedStages = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
]);

/** Runs a pipeline: what leads it is read through an index, the rest runs in memory. */
export function aggregate(space: DocumentSpace, collection: string, stages: readonly Stage[]): Fields[] {
  for (const stage of stages) checkStage(stage);
  const matches = takeWhile(stages, (stage) => '$match' in stage);
  const rest = stages.slice(matches.length);
  const filter = joinFilters(matches.map((stage) => stage['$match'] as Filter));
  let documents: readonly Fields[] = space.find(collection, { filter, ...leadingOrder(rest) });
  for (const stage of rest) documents = runStage(space, documents, stage);
  return [...documents];
}

function checkStage(stage: Stage): void {
  const names = Object.keys(stage);
  const [name] = names;
  if (names.length !== 1 || name === undefined)
    throw new EngineError(
      'INVALID_PARAM',
      `an aggregation stage has one operator, not ${names.length.toString()}`,
    );
  if (!supportedStages.has(name))
    throw new EngineError('DATABASE_INVALID_OPERATOR', `the aggregation stage ${name} is not supported`);
  if (name === '$match' && !isPlainObject(stage[name]))
    throw new EngineError('INVALID_PARAM', '$match asks for an object');
}

function joinFilters(filters: readonly Filter[]): Filter {
  const [first = {}, ...rest] = filters;
  return rest.length === 0 ? first : { $and: filters };
}

/** A `$sort` with a `$limit` right behind the `$match` can be left to the index, which then stops early. */
function leadingOrder([first, second]: readonly Stage[]): {
  readonly sort: SortSpec;
  readonly limit: number;
} {
  const limitOf = (stage: Stage | undefined): number => {
    const limit = stage?.['$limit'];
    return typeof limit === 'number' ? limit : Infinity;
  };
  if (first?.['$sort'] === undefined) return { sort: [], limit: limitOf(first) };
  return { sort: checkSort(first['$sort']), limit: limitOf(second) };
}

function runStage(space: DocumentSpace, documents: readonly Fields[], stage: Stage): readonly Fields[] {
  const pipeline =
    '$lookup' in stage ? [{ $lookup: fetchForeign(space, documents, stage['$lookup']) }] : [stage];
  return refuseUnsupported(() => new Aggregator(pipeline, mingoOptions).run<Fields>([...documents]));
}

/** Gives mingo only the foreign documents that can join, read through an index of the foreign collection. */
function fetchForeign(space: DocumentSpace, documents: readonly Fields[], lookup: unknown): Fields {
  const { from, localField, foreignField, as } = isPlainObject(lookup) ? lookup : {};
  if (
    typeof from !== 'string' ||
    typeof localField !== 'string' ||
    typeof foreignField !== 'string' ||
    typeof as !== 'string'
  )
    throw new EngineError(
      'DATABASE_INVALID_OPERATOR',
      '$lookup is supported with from, localField, foreignField and as',
    );
  if (Object.keys(lookup as Fields).length !== 4)
    throw new EngineError('DATABASE_INVALID_OPERATOR', '$lookup with let or pipeline is not supported');
  const ends = documents.flatMap((document) => fieldEnds(document, localField));
  const values = ends.flatMap((end): unknown[] => (Array.isArray(end) ? end : [end]));
  const filter = { [foreignField]: { $in: values.map((value) => value ?? null) } };
  return { from: [...space.find(from, { filter, sort: [], limit: Infinity })], localField, foreignField, as };
}

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !test(item));
  return end === -1 ? items : items.slice(0, end);
}
