import { SqliteFile } from '../../emulator/src/database/sqlite-file';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';

/** A unit as an independent sum ranks it. */
export interface SummedUnit {
  readonly unitCode: string;
  readonly rank: number;
  readonly scoreTenths: number;
  readonly totalTenths: number;
}

/** Half up to a whole tenth; SQLite divides whole numbers towards zero, and nobody's sum is below it here. */
const averageSql = '((2 * total + members) / (2 * members))';

/** Units ranked by the average of their members: villages within their township, or townships within the county. */
const rankingSql = (codeChars: number, parentChars: number): string => `
  WITH sums AS (
    SELECT substr(v.village, 1, ${codeChars.toString()}) AS unit, sum(v.members) AS members, sum(
      (SELECT coalesce(sum(e.tenths), 0) FROM entries e
       WHERE e.village = v.village AND e.month = ? AND e.kind = 'person')) AS total
    FROM villages v GROUP BY 1)
  SELECT unit AS unitCode, total AS totalTenths, ${averageSql} AS scoreTenths, rank() OVER (
    PARTITION BY substr(unit, 1, ${parentChars.toString()}) ORDER BY ${averageSql} DESC) AS rank
  FROM sums`;

/**
 * Plain tables of entries, filled while the county is loaded and summed by SQL alone: what the boards of townships and counties are
 * held against. Knows nothing of the functions.
 */
export const countySums = (membersPerVillage: number) => {
  const database = new SqliteFile(':memory:');
  database.exec(`
    CREATE TABLE entries (village TEXT, month TEXT, kind TEXT, tenths INTEGER);
    CREATE TABLE villages (village TEXT PRIMARY KEY, members INTEGER)`);
  const insert = 'INSERT INTO entries VALUES (?, ?, ?, ?)';
  const join = 'INSERT OR IGNORE INTO villages VALUES (?, ?)';
  const rank = (sql: string, month: string) =>
    database.all(sql, [month]) as readonly unknown[] as readonly SummedUnit[];
  return {
    add: (entries: readonly EntryDocument[]): void => {
      database.exec('BEGIN');
      for (const { villageCode, month, subjectKind, deltaTenths } of entries)
        database.run(insert, [villageCode, month, subjectKind, deltaTenths]);
      for (const village of new Set(entries.map(({ villageCode }) => villageCode)))
        database.run(join, [village, membersPerVillage]);
      database.exec('COMMIT');
    },
    index: (): void => {
      database.exec('CREATE INDEX entries_by_village ON entries (village, month, kind)');
    },
    villages: (month: string) => rank(rankingSql(12, 9), month),
    townships: (month: string) => rank(rankingSql(9, 6), month),
    close: (): void => {
      database.close();
    },
  };
};
