import type { Collection } from './catalog';
import { countUpTo, readRows, type Row } from './collection-rows';
import { decodeDocument } from './document-text';
import type { StoredDocument } from './engine';
import { impliedConditions } from './expression-conditions';
import { compileFilter, type Filter } from './filter';
import { type CountKeys, type Plan, planQuery } from './query-plan';
import { sortDocuments, type SortSpec } from './sort-documents';
import type { SqliteFile } from './sqlite-file';
import { noVariables, type Variables } from './variables';

export interface DocumentQuery {
  readonly filter: Filter;
  /** What `$expr` in the filter may name; nothing when left out. */
  readonly variables?: Variables;
  readonly sort: SortSpec;
  /** How many matches to return at most; Infinity for all. */
  readonly limit: number;
}

/** A document together with the row it was read from. */
export interface FoundRow {
  readonly row: Row;
  readonly document: StoredDocument;
}

/** Enough to tell a person's few from a village's many. */
const keysCountedMax = 256;
const pageRowsMin = 16;
const pageRowsMax = 512;

/** The committed documents that match, in the wanted order. */
export function findRows(
  file: SqliteFile,
  collection: Collection,
  query: DocumentQuery,
  isStrict: boolean,
): readonly FoundRow[] {
  const { filter, variables = noVariables } = query;
  const matches = compileFilter(filter, variables);
  const implied = impliedConditions(filter, variables);
  const bounding = implied.length === 0 ? filter : { $and: [filter, ...implied] };
  const countKeys: CountKeys = ({ table }, ranges) => countUpTo(file, table, ranges, keysCountedMax);
  const plan = planQuery(collection, { ...query, filter: bounding, isStrict, countKeys });
  return collectMatches(file, collection, query, plan, matches);
}

function collectMatches(
  file: SqliteFile,
  collection: Collection,
  { sort, limit }: DocumentQuery,
  { access, isSorted }: Plan,
  matches: (document: unknown) => boolean,
): readonly FoundRow[] {
  const wanted = isSorted ? limit : Infinity;
  const pageRows = Math.min(Math.max(wanted, pageRowsMin), pageRowsMax);
  const found: FoundRow[] = [];
  if (limit <= 0) return found;
  for (const row of readRows(file, collection, access, pageRows)) {
    const document = decodeDocument(row.text);
    if (!matches(document)) continue;
    found.push({ row, document });
    if (found.length >= wanted) return found;
  }
  return isSorted ? found : sortDocuments(found, sort, (item) => item.document).slice(0, limit);
}
