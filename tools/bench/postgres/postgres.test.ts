import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderWithPostgres, versionIn } from './find-postgres';
import { rowsOf } from './measure-postgres';
import { queryTimesIn } from './query-statistics';

test('PostgreSQL is there only where server, initdb and psql lie in one folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'find-postgres-'));
  try {
    const [half, whole] = [join(root, 'half'), join(root, 'whole')];
    for (const folder of [half, whole]) {
      mkdirSync(folder);
      for (const program of ['initdb', 'postgres']) writeFileSync(join(folder, program), '');
    }
    expect(folderWithPostgres([join(root, 'nowhere'), half, whole])).toBeNull();
    writeFileSync(join(whole, 'psql'), '');
    expect(folderWithPostgres([join(root, 'nowhere'), half, whole])).toBe(whole);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('the version is told without what a distribution adds', () => {
  expect(versionIn('postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)\n')).toBe('PostgreSQL 15.13');
  expect(versionIn('postgres (PostgreSQL) 18devel')).toBe('PostgreSQL 18');
  expect(versionIn('something else')).toBe('PostgreSQL of no known version');
});

test('what the server says of several statements is added up, their own share and not that of the session', () => {
  const said = (user: string, system: string, elapsed: string): string =>
    [
      'LOG:  QUERY STATISTICS',
      'DETAIL:  ! system usage stats:',
      `!\t${user} s user, ${system} s system, ${elapsed} s elapsed`,
      '!\t[9.000000 s user, 9.000000 s system total]',
    ].join('\n');
  const messages = `${said('0.250000', '0.125000', '0.500000')}\n${said('1.000000', '0.000000', '1.250000')}\n`;
  expect(queryTimesIn(messages)).toEqual({ cpuMs: 1_375, elapsedMs: 1_750 });
  expect(queryTimesIn('NOTICE:  nothing to tell')).toEqual({ cpuMs: 0, elapsedMs: 0 });
});

test('rows printed as CSV are numbers again', () => {
  expect(rowsOf('410922100001,410922100001-m001,2,125,125\n')).toEqual([
    { unitCode: '410922100001', subjectId: '410922100001-m001', rank: 2, scoreTenths: 125, totalTenths: 125 },
  ]);
  expect(rowsOf('')).toEqual([]);
});
