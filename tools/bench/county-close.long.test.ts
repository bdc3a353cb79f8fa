import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCounty } from '../seed/county-points/fill-county';
import { aNewRun, withDone } from '../../functions/points/close/ranking-run-store';
import { readLocalManifest } from '../local-runtime/local-manifest';
import { startCounty } from './county-emulator';
import { measureCountyClose } from './measure-county-close';
import { measureCountyYear } from './measure-county-year';
import { findPostgres } from './postgres/find-postgres';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'county-close-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const nothingWrong = (boardsCompared: number) => ({ boardsCompared, boardsWrong: 0 });

test('the close of a county is right by an independent sum and costs few requests a village', async () => {
  const size = { villages: 40, membersPerVillage: 7, entriesPerMember: 5, monthCount: 2 };
  const measured = await measureCountyClose(readLocalManifest(), folder, size);
  expect(measured).toMatchObject({ villages: 40, entries: 40 * 7 * 5 * 2, boardsWrong: 0 });
  // Its own of each village, of two townships at least, and the county's.
  expect(measured.boardsCompared).toBeGreaterThan(40 + 2);
  expect(measured.requestsPerVillage).toBeLessThan(3 + size.membersPerVillage / 100);
  // Where PostgreSQL is installed it ranks the same boards and no other.
  const { postgres } = measured;
  if ('missing' in postgres) expect(findPostgres()).toBeNull();
  else expect(postgres).toMatchObject(nothingWrong(measured.boardsCompared));
});

/** What an earlier measurement leaves in a county's folder: a run of the month that has nothing left to do. */
const leaveRun = async (dataDir: string, month: string): Promise<void> => {
  const emulator = await startCounty(readLocalManifest(), { dataDir, buildDir: folder }, []);
  try {
    const units = await emulator.engine.find('orgUnits', { filter: { level: 'village', isJoined: true } });
    const run = withDone(
      aNewRun('410922', month, '2027-01-01T00:00:00.000Z'),
      units.map(({ _id }) => _id),
    );
    await emulator.engine.insert('rankingRuns', [{ ...run }]);
  } finally {
    await emulator.close();
  }
};

test('a year of a county that was measured before is right by the same sums', async () => {
  const dataDir = join(folder, 'year');
  const told: string[] = [];
  const wanted = { villages: 2, months: 4, now: '2027-01-15T00:00:00.000Z' };
  await fillCounty(dataDir, wanted, (line) => told.push(line));
  expect(told).toEqual([`8000 entries of 2 villages are in ${dataDir}.`]);
  await leaveRun(dataDir, '2026-12');
  const { firings, entries } = await measureCountyYear(readLocalManifest(), folder, dataDir);
  expect(entries).toBe(2 * 50 * 20 * 4);
  const right = nothingWrong(2 + 1 + 1);
  expect(firings).toMatchObject([
    { functionName: 'publish-rankings', period: '2026-12', ...right },
    { functionName: 'finish-publicity', period: '2026-12', ...right },
    { functionName: 'publish-quarters', period: '2026-Q4', ...right },
    { functionName: 'publish-years', period: '2026', ...right },
  ]);
});
