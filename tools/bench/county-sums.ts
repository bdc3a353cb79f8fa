import { appendFileSync, writeFileSync } from 'node:fs';
import { SqliteFile } from '../../emulator/src/database/sqlite-file';
import type { EntryDocument } from '../../functions/points/ledger/entry-store';
import { boardSql, summedBoards, type MonthsSummed, type SummedBoards, type SummedRow } from './board-sql';

const rowsPerRead = 50_000;

/**
 * Plain tables of entries, summed by SQL alone: what the boards are held against. Knows nothing of the functions. Filled while a county is
 * loaded, or from the very rows in which the database keeps its documents.
 */
export const countySums = (file = ':memory:') => {
  const database = new SqliteFile(file);
  database.exec(`
    CREATE TABLE entries (village TEXT, month TEXT, kind TEXT, subject TEXT, tenths INTEGER);
    CREATE TABLE villages (village TEXT PRIMARY KEY, members INTEGER)`);
  return {
    add: (entries: readonly EntryDocument[], membersPerVillage: number): void => {
      database.exec('BEGIN');
      for (const { villageCode, month, subjectKind, subjectId, deltaTenths } of entries)
        database.run('INSERT INTO entries VALUES (?, ?, ?, ?, ?)', [
          ...[villageCode, month, subjectKind, subjectId, deltaTenths],
        ]);
      for (const village of new Set(entries.map(({ villageCode }) => villageCode)))
        database.run('INSERT OR IGNORE INTO villages VALUES (?, ?)', [village, membersPerVillage]);
      database.exec('COMMIT');
    },

    /** Reads what a county's database holds, past the engine that wrote it. */
    addStored: (path: string): void => {
      database.run('ATTACH ? AS county', [path]);
      database.exec(`
        INSERT INTO entries SELECT v ->> 'villageCode', v ->> 'month', v ->> 'subjectKind', v ->> 'subjectId', v ->> 'deltaTenths'
          FROM county.c_ledgerEntries;
        INSERT INTO villages SELECT v ->> 'villageCode', count(*) FROM county.c_people WHERE v ->> 'isPartyMember' GROUP BY 1;
        DETACH county`);
    },

    /** All that a sum reads, so that one of a month among many reads nothing else. */
    index: (): void => {
      database.exec('CREATE INDEX entries_by_month ON entries (month, kind, village, subject, tenths)');
    },

    count: (): number => Number(database.get('SELECT count(*) AS count FROM entries')?.['count']),

    rank: (months: MonthsSummed): SummedBoards =>
      summedBoards.map((board) => ({
        board,
        rows: database.all(boardSql(board, months)) as readonly unknown[] as readonly SummedRow[],
      })),

    /** Writes both tables as CSV without headings, for a database of another kind; nothing in them needs quotes. */
    writeCsv: (entriesPath: string, villagesPath: string): void => {
      const lines = (rows: readonly Readonly<Record<string, unknown>>[]): string =>
        rows.map((row) => `${Object.values(row).join(',')}\n`).join('');
      writeFileSync(entriesPath, '');
      const last = Number(database.get('SELECT max(rowid) AS last FROM entries')?.['last'] ?? 0);
      for (let read = 0; read < last; read += rowsPerRead) {
        const page = 'SELECT * FROM entries WHERE rowid > ? AND rowid <= ?';
        appendFileSync(entriesPath, lines(database.all(page, [read, read + rowsPerRead])));
      }
      writeFileSync(villagesPath, lines(database.all('SELECT * FROM villages')));
    },

    close: (): void => {
      database.close();
    },
  };
};

export type CountySums = ReturnType<typeof countySums>;
