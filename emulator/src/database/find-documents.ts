import { Aggregator } from 'mingo/aggregator';

import { limits } from '../limits';
import type { DocumentSpace } from './document-space';
import type { FindOptions, StoredDocument } from './engine';
import { EngineError } from './engine-error';
import { refuseUnsupported } from './filter';
import { mingoOptions } from './query-operators';

/** Finds documents, never more than the cloud returns for one query, whatever is asked for. */
export function findDocuments(
  space: DocumentSpace,
  collection: string,
  options: FindOptions,
): StoredDocument[] {
  const { filter, sort = [], projection = {} } = options;
  const skip = checkCount('skip', options.skip ?? 0);
  const limit = Math.min(
    checkCount('limit', options.limit ?? limits.queryDocumentsMax),
    limits.queryDocumentsMax,
  );
  const found = space.find(collection, { filter, sort, limit: skip + limit }).slice(skip);
  if (Object.keys(projection).length === 0) return found;
  const pipeline = [{ $project: projection }];
  return refuseUnsupported(() => new Aggregator(pipeline, mingoOptions).run<StoredDocument>([...found]));
}

function checkCount(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0)
    throw new EngineError('INVALID_PARAM', `${name} must be a whole number that is not negative`);
  return value;
}
