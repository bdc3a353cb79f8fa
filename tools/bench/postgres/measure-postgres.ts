import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { boardSql, summedBoards, type MonthsSummed, type SummedBoards, type SummedRow } from '../board-sql';
import type { CountySums } from '../county-sums';
import type { Postgres } from './find-postgres';
import { startPrivateCluster, type PrivateCluster } from './private-cluster';
import { queryTimesIn, type QueryTimes } from './query-statistics';

export interface PostgresTimes extends QueryTimes {
  readonly version: string;
  /** From the empty cluster until entries, index and statistics stand. */
  readonly loadMs: number;
  /** What it ranked, for the comparison with the boards. */
  readonly boards: SummedBoards;
}

const rowOf = (line: string): SummedRow => {
  const [unitCode = '', subjectId = '', rank = '', scoreTenths = '', totalTenths = ''] = line.split(',');
  return {
    ...{ unitCode, subjectId, rank: Number(rank) },
    ...{ scoreTenths: Number(scoreTenths), totalTenths: Number(totalTenths) },
  };
};

/** The rows that psql printed as CSV; nothing in them is quoted. */
export const rowsOf = (csv: string): readonly SummedRow[] =>
  csv
    .split('\n')
    .filter((line) => line !== '')
    .map(rowOf);

const load = (cluster: PrivateCluster, sums: CountySums, folder: string): void => {
  const [entries, villages] = [join(folder, 'entries.csv'), join(folder, 'villages.csv')];
  sums.writeCsv(entries, villages);
  const create = [
    'CREATE TABLE entries (village text, month text, kind text, subject text, tenths integer)',
    'CREATE TABLE villages (village text PRIMARY KEY, members integer)',
  ];
  cluster.run([...create, 'COPY entries FROM STDIN (FORMAT csv)'], entries);
  const after = ['CREATE INDEX ON entries (month, kind, village)', 'ANALYZE'];
  cluster.run(['COPY villages FROM STDIN (FORMAT csv)', ...after], villages);
  for (const path of [entries, villages]) rmSync(path);
};

/** Sums and ranks into tables, as the close writes its boards; on one core, as the close's sums are made. */
const rankAll = (cluster: PrivateCluster, months: MonthsSummed): QueryTimes => {
  const settings = [
    ...['max_parallel_workers_per_gather = 0', 'client_min_messages = log', 'log_statement_stats = on'],
  ];
  const ranked = summedBoards.map((board) => `CREATE TABLE ranked_${board} AS ${boardSql(board, months)}`);
  return queryTimesIn(cluster.run([...settings.map((setting) => `SET ${setting}`), ...ranked]).messages);
};

/**
 * The same entries summed and ranked by a PostgreSQL that is started for it and removed afterwards: what a database does that was made for
 * such questions.
 */
export const measurePostgres = async (
  postgres: Postgres,
  sums: CountySums,
  folder: string,
  months: MonthsSummed,
): Promise<PostgresTimes> => {
  const startedAt = performance.now();
  const cluster = await startPrivateCluster(postgres);
  try {
    load(cluster, sums, folder);
    const loadMs = performance.now() - startedAt;
    const times = rankAll(cluster, months);
    const boards = summedBoards.map((board) => ({
      board,
      rows: rowsOf(cluster.run([`SELECT * FROM ranked_${board}`]).rows),
    }));
    return { version: postgres.version, loadMs, ...times, boards };
  } finally {
    await cluster.stop();
  }
};
