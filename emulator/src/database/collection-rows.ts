import type { Collection } from './catalog';
import type { IdBounds } from './id-bounds';
import type { KeyRange } from './key-ranges';
import type { Access } from './query-plan';
import { type SqliteFile, type SqlRow, type SqlValue, toBytes } from './sqlite-file';

/** One stored document as it lies in its table. */
export interface Row {
  readonly id: number;
  readonly documentId: string;
  readonly version: number;
  readonly text: string;
}

type IndexAccess = Extract<Access, { kind: 'index' }>;

/**
 * Reads candidates page by page, so that no SQLite cursor stays open when the reader stops early: an open one would
 * hold back checkpoints and could meet the writes of its own reader.
 */
export function* readRows(
  file: SqliteFile,
  collection: Collection,
  access: Access,
  pageRows: number,
): Generator<Row> {
  const { table } = collection;
  if (access.kind === 'ids') {
    for (const id of access.ids) {
      const row = readRow(file, collection, id);
      if (row !== null) yield row;
    }
  } else if (access.kind === 'everything') {
    const sql = `SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`;
    yield* readPages(pageRows, (last) => file.all(sql, [last === null ? 0 : Number(last['id']), pageRows]));
  } else if (access.kind === 'idOrder') {
    yield* readPages(pageRows, (last) => readIdPage(file, table, access, last, pageRows));
  } else {
    yield* readIndex(file, table, access, pageRows);
  }
}

/** The document with this `_id`. */
export function readRow(file: SqliteFile, { table }: Collection, documentId: string): Row | null {
  const row = file.get(`SELECT * FROM ${table} WHERE _id = ?`, [documentId]);
  return row === undefined ? null : toRow(row);
}

/** Every document, in the order they were inserted. */
export function readEveryRow(file: SqliteFile, collection: Collection): Generator<Row> {
  return readRows(file, collection, { kind: 'everything' }, 500);
}

/** How many keys of an index lie in the ranges, but no more than `max`. */
export function countUpTo(file: SqliteFile, table: string, ranges: readonly KeyRange[], max: number): number {
  const sql = `SELECT count(*) AS total FROM (SELECT 1 FROM ${table} WHERE k >= ? AND k < ? LIMIT ?)`;
  return ranges.reduce(
    (total, { low, high }) =>
      total >= max ? total : total + Number(file.get(sql, [low, high, max - total])?.['total']),
    0,
  );
}

function* readIndex(file: SqliteFile, table: string, access: IndexAccess, pageRows: number): Generator<Row> {
  const seen = new Set<number>();
  for (const range of access.isBackward ? access.ranges.toReversed() : access.ranges) {
    for (const row of readPages(pageRows, (last) =>
      readIndexPage(file, table, access, range, last, pageRows),
    )) {
      // Several elements of one document's array may lie within the bounds.
      if (access.index.isMultikey && seen.has(row.id)) continue;
      if (access.index.isMultikey) seen.add(row.id);
      yield row;
    }
  }
}

function readIndexPage(
  file: SqliteFile,
  table: string,
  { index, isBackward }: IndexAccess,
  range: KeyRange,
  last: SqlRow | null,
  pageRows: number,
): readonly SqlRow[] {
  const select = `SELECT x.k, c.* FROM ${index.table} x CROSS JOIN ${table} c ON c.id = x.id`;
  // Ids are positive, so -1 stands before every entry of the first key.
  const [start, end] = isBackward ? [range.high, range.low] : [range.low, range.high];
  const from: SqlValue[] = last === null ? [start, -1] : [toBytes(last['k']), Number(last['id'])];
  const sql = isBackward
    ? `${select} WHERE (x.k, x.id) < (?, ?) AND x.k >= ? ORDER BY x.k DESC, x.id DESC LIMIT ?`
    : `${select} WHERE (x.k, x.id) > (?, ?) AND x.k < ? ORDER BY x.k, x.id LIMIT ?`;
  return file.all(sql, [...from, end, pageRows]);
}

function readIdPage(
  file: SqliteFile,
  table: string,
  { bounds, isBackward }: { readonly bounds: IdBounds; readonly isBackward: boolean },
  last: SqlRow | null,
  pageRows: number,
): readonly SqlRow[] {
  const conditions: [condition: string, bound: string | undefined][] = [
    ['_id > ?', bounds.above],
    ['_id >= ?', bounds.from],
    ['_id < ?', bounds.below],
    ['_id <= ?', bounds.upTo],
    [isBackward ? '_id < ?' : '_id > ?', last === null ? undefined : String(last['_id'])],
  ];
  const used = conditions.filter((entry): entry is [string, string] => entry[1] !== undefined);
  const where = used.length === 0 ? '' : `WHERE ${used.map(([condition]) => condition).join(' AND ')}`;
  const sql = `SELECT * FROM ${table} ${where} ORDER BY _id ${isBackward ? 'DESC' : 'ASC'} LIMIT ?`;
  return file.all(sql, [...used.map(([, bound]) => bound), pageRows]);
}

function* readPages(pageRows: number, readPage: (last: SqlRow | null) => readonly SqlRow[]): Generator<Row> {
  let last: SqlRow | null = null;
  for (;;) {
    const page: readonly SqlRow[] = readPage(last);
    yield* page.map(toRow);
    last = page.at(-1) ?? null;
    if (page.length < pageRows) return;
  }
}

function toRow(row: SqlRow): Row {
  return {
    id: Number(row['id']),
    documentId: String(row['_id']),
    version: Number(row['ver']),
    text: String(row['v']),
  };
}
