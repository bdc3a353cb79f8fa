import { Aggregator } from 'mingo/aggregator';

import { limits } from '../limits';
import { EngineError } from './engine-error';
import { type Filter, refuseUnsupported } from './filter';
import type { DocumentQuery } from './find-rows';
import { joinByField, joinByPipeline, readJoin } from './join-documents';
import { keepFields, keptFields } from './plain-projection';
import { checkSort, type SortSpec } from './sort-documents';
import { isPlainObject } from './value-order';
import { noVariables, optionsWith, type Variables } from './variables';

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

/** Where a pipeline reads. */
export interface AggregationSource {
  find(collection: string, query: DocumentQuery): readonly Fields[];
  count(collection: string, filter: Filter, variables: Variables): number;
}

/** Runs a pipeline: what leads it is read through an index, the rest runs in memory. */
export function aggregate(source: AggregationSource, collection: string, stages: readonly Stage[]): Fields[] {
  return [...runPipeline({ source, variables: noVariables, depth: 0 }, collection, stages)];
}

interface Run {
  readonly source: AggregationSource;
  readonly variables: Variables;
  /** How many joins this pipeline lies in. */
  readonly depth: number;
}

function runPipeline(run: Run, collection: string, stages: readonly Stage[]): readonly Fields[] {
  for (const stage of stages) checkStage(stage);
  const { source, variables } = run;
  const matches = takeWhile(stages, (stage) => '$match' in stage);
  const rest = stages.slice(matches.length);
  const filter = joinFilters(matches.map((stage) => stage['$match'] as Filter));
  const [next, ...others] = rest;
  if (next !== undefined && '$count' in next) {
    const counted = countStage(next['$count'], source.count(collection, filter, variables));
    return runStages(run, counted, others);
  }
  const { sort, limit, stagesServed } = leadingOrder(rest);
  const found = source.find(collection, { filter, variables, sort, limit });
  return runStages(run, found, rest.slice(stagesServed));
}

/** Counting nothing gives no document. */
function countStage(name: unknown, total: number): readonly Fields[] {
  return total === 0 ? [] : [{ [name as string]: total }];
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
  if (name === '$count' && !(typeof stage[name] === 'string' && /^[^$.][^.]*$/.test(stage[name])))
    throw new EngineError('INVALID_PARAM', '$count asks for the name of a field');
}

function joinFilters(filters: readonly Filter[]): Filter {
  const [first = {}, ...rest] = filters;
  return rest.length === 0 ? first : { $and: filters };
}

/** A `$sort` with a `$limit` right behind the `$match` can be left to the index, which then stops early. */
function leadingOrder([first, second]: readonly Stage[]): {
  readonly sort: SortSpec;
  readonly limit: number;
  readonly stagesServed: number;
} {
  const isSorted = first?.['$sort'] !== undefined;
  const limit = (isSorted ? second : first)?.['$limit'];
  const sort = isSorted ? checkSort(first['$sort']) : [];
  if (typeof limit === 'number' && Number.isInteger(limit) && limit > 0)
    return { sort, limit, stagesServed: isSorted ? 2 : 1 };
  return { sort, limit: Infinity, stagesServed: isSorted ? 1 : 0 };
}

/** Stages that need no collection run together: setting mingo up costs more than most of them. */
function runStages(run: Run, documents: readonly Fields[], stages: readonly Stage[]): readonly Fields[] {
  const fields = keptFields(stages[0]?.['$project']);
  if (fields !== null) return runStages(run, keepFields(documents, fields), stages.slice(1));
  const together = takeWhile(stages, isInMemory);
  if (together.length > 0) {
    const done = runInMemory(documents, together, run.variables);
    return runStages(run, done, stages.slice(together.length));
  }
  const [stage, ...others] = stages;
  if (stage === undefined) return documents;
  const done =
    '$lookup' in stage
      ? join(run, documents, stage['$lookup'])
      : countStage(stage['$count'], documents.length);
  return runStages(run, done, others);
}

function isInMemory(stage: Stage): boolean {
  return !('$lookup' in stage) && !('$count' in stage) && keptFields(stage['$project']) === null;
}

function runInMemory(
  documents: readonly Fields[],
  stages: readonly Stage[],
  variables: Variables,
): readonly Fields[] {
  return refuseUnsupported(() => new Aggregator([...stages], optionsWith(variables)).run([...documents]));
}

function join(run: Run, documents: readonly Fields[], lookup: unknown): readonly Fields[] {
  const { source, variables, depth } = run;
  const spec = readJoin(lookup);
  if ('localField' in spec)
    return joinByField(documents, spec, (filter) =>
      source.find(spec.from, { filter, sort: [], limit: Infinity }),
    );
  if (depth >= limits.joinsNestedMax)
    throw new EngineError(
      'DATABASE_INVALID_OPERATOR',
      `$lookup is nested more than ${limits.joinsNestedMax.toString()} deep`,
    );
  return joinByPipeline(documents, spec, variables, (from, stages, inner) =>
    runPipeline({ source, variables: inner, depth: depth + 1 }, from, stages),
  );
}

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !test(item));
  return end === -1 ? items : items.slice(0, end);
}
