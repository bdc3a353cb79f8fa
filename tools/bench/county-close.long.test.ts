import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillCounty } from '../seed/county-points/fill-county';
import { readLocalManifest } from '../local-runtime/local-manifest';
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

test('a year of a county is right by the same sums, and can be measured once more', async () => {
  const dataDir = join(folder, 'year');
  const told: string[] = [];
  const wanted = { villages: 2, months: 4, now: '2027-01-15T00:00:00.000Z' };
  await fillCounty(dataDir, wanted, (line) => told.push(line));
  expect(told).toEqual([`8000 entries of 2 villages are in ${dataDir}.`]);
  const requests: (readonly number[])[] = [];
  for (const time of [1, 2]) {
    const buildDir = join(folder, `build-${time}`);
    mkdirSync(buildDir);
    const { firings, entries } = await measureCountyYear(readLocalManifest(), buildDir, dataDir);
    expect(entries).toBe(2 * 50 * 20 * 4);
    const right = nothingWrong(2 + 1 + 1);
    expect(firings).toMatchObject([
      { functionName: 'publish-rankings', period: '2026-12', ...right },
      { functionName: 'finish-publicity', period: '2026-12', ...right },
      { functionName: 'publish-quarters', period: '2026-Q4', ...right },
      { functionName: 'publish-years', period: '2026', ...right },
    ]);
    requests.push(firings.map((firing) => firing.requests));
  }
  // Had the first measurement's boards stayed, the second would have had nothing to do.
  expect(requests[1]).toEqual(requests[0]);
});
