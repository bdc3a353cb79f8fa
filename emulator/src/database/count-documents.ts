import { CommittedSpace, type Storage } from './document-space';
import type { Filter } from './filter';

/** How many committed documents match; without a filter SQLite counts its own rows. */
export function countDocuments(storage: Storage, collection: string, filter: Filter): number {
  if (Object.keys(filter).length > 0)
    return new CommittedSpace(storage).find(collection, { filter, sort: [], limit: Infinity }).length;
  const { table } = storage.catalog.get(collection);
  return Number(storage.file.get(`SELECT count(*) AS total FROM ${table}`)?.['total']);
}
