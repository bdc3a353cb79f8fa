import { join } from 'node:path';
import { addMonths, instantAt } from '@shared/domain/calendar';
import type { Emulator } from '../../emulator/src/index';
import type { Manifest } from '../manifest/function-spec';
import type { CountySize } from '../seed/county-points/village-points';
import type { MonthsSummed, SummedBoards } from './board-sql';
import { compareBoards, type Compared } from './compare-boards';
import {
  heapMaxMb,
  measureAggregation,
  measureFiring,
  startCounty,
  type FiringTimes,
} from './county-emulator';
import { countySums, type CountySums } from './county-sums';
import { findPostgres } from './postgres/find-postgres';
import { measurePostgres, type PostgresTimes } from './postgres/measure-postgres';

const month = '2026-10';
const publishing = 'publish-rankings';

/** PostgreSQL beside it, and the boards that came out otherwise there; or why it was not measured. */
export type PostgresBeside = (Omit<PostgresTimes, 'boards'> & Compared) | { readonly missing: string };

export interface CountyCloseTimes extends FiringTimes, Compared {
  readonly villages: number;
  readonly entries: number;
  readonly loadMs: number;
  readonly requestsPerVillage: number;
  /** Heap that the function was given; one that needs more is ended by the runtime. */
  readonly heapMaxMb: number;
  readonly aggregationMs: number;
  readonly aggregationCpuMs: number;
  readonly postgres: PostgresBeside;
}

/** The night after a month, when its rankings are published. */
export const closingOf = (closed: string): string => instantAt(`${addMonths(closed, 1)}-01`, '00:10');

/** Villages that a sum knows. */
export const villagesIn = (summed: SummedBoards): readonly string[] =>
  summed
    .filter(({ board }) => board === 'village')
    .flatMap(({ rows }) => rows.map(({ subjectId }) => subjectId));

/** Qingfeng: every village of the county, as large as a village of the plain is. */
const countySize = { villages: 512, membersPerVillage: 50, entriesPerMember: 20, monthCount: 1 };

type WantedSize = Omit<CountySize, 'months'> & { readonly monthCount: number };

/** Loads a county into an empty emulator, each entry into the tables of the sums as well. */
const loadCounty = async ({ engine }: Emulator, sums: CountySums, { monthCount, ...size }: WantedSize) => {
  // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
  const { loadCountyPoints, monthsUpTo } = await import('../seed/county-points/load-county-points');
  const months = monthsUpTo(month, monthCount);
  const startedAt = performance.now();
  const loaded = await loadCountyPoints(
    engine,
    { ...size, months },
    { onEntries: (entries) => sums.add(entries, size.membersPerVillage) },
  );
  sums.index();
  return { ...loaded, loadMs: performance.now() - startedAt };
};

/** The same months in PostgreSQL, its rows held against the boards that were published. One that does not run here ends no benchmark. */
export const measureBeside = async (
  emulator: Emulator,
  sums: CountySums,
  folder: string,
  months: MonthsSummed,
): Promise<PostgresBeside> => {
  const postgres = findPostgres();
  if (postgres === null) return { missing: 'not installed' };
  try {
    const { boards, ...times } = await measurePostgres(postgres, sums, folder, months);
    return { ...times, ...(await compareBoards(emulator, months.last, boards)) };
  } catch (error) {
    console.error(error);
    return { missing: 'does not run here' };
  }
};

/**
 * The close of one month of a county through the built function: HTTP, SDK and emulator, all in this process. It points this process at an
 * emulator of its own, so measure what needs another one before.
 */
export async function measureCountyClose(
  manifest: Manifest,
  folder: string,
  size: WantedSize = countySize,
): Promise<CountyCloseTimes> {
  const place = { dataDir: join(folder, 'county'), buildDir: folder };
  const emulator = await startCounty(manifest, place, [publishing]);
  const sums = countySums();
  const months = { first: month, last: month };
  try {
    Object.assign(process.env, emulator.sdkEnvironment());
    const loaded = await loadCounty(emulator, sums, size);
    const closed = await measureFiring(emulator, publishing, closingOf(month));
    const summed = sums.rank(months);
    return {
      ...{ ...loaded, heapMaxMb, ...closed },
      requestsPerVillage: closed.requests / loaded.villages,
      ...(await compareBoards(emulator, month, summed)),
      ...(await measureAggregation(emulator, villagesIn(summed), month)),
      postgres: await measureBeside(emulator, sums, folder, months),
    };
  } finally {
    sums.close();
    await emulator.close();
  }
}
