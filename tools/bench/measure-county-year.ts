import { join } from 'node:path';
import { addDays, addMonths, instantAt } from '@shared/domain/calendar';
import { monthsOfPeriod, periodOf } from '@shared/domain/period';
import type { Emulator } from '../../emulator/src/index';
import type { Manifest } from '../manifest/function-spec';
import { plannedSize } from '../seed/county-points/county-folder';
import { compareBoards, type Compared } from './compare-boards';
import {
  heapMaxMb,
  measureAggregation,
  measureFiring,
  startCounty,
  type FiringTimes,
} from './county-emulator';
import type { MonthsSummed, SummedBoards } from './board-sql';
import { countySums, type CountySums } from './county-sums';
import { forgetBoards } from './forget-boards';
import { closingOf, measureBeside, villagesIn, type PostgresBeside } from './measure-county-close';

const functionNames = ['publish-rankings', 'finish-publicity', 'publish-quarters', 'publish-years'] as const;
type FunctionName = (typeof functionNames)[number];

/** A firing on a county's year, and the boards it published held against SQL. */
export interface YearFiring extends FiringTimes, Compared {
  readonly functionName: FunctionName;
  /** What it published: a month, a quarter, a year. */
  readonly period: string;
}

export interface CountyYearTimes {
  readonly villages: number;
  readonly entries: number;
  readonly months: number;
  readonly heapMaxMb: number;
  readonly firings: readonly YearFiring[];
  /** The sums of the newest month by aggregation pipelines. */
  readonly aggregationMs: number;
  readonly aggregationCpuMs: number;
  /** The newest month in PostgreSQL, among all the others. */
  readonly postgres: PostgresBeside;
}

/** Late enough that the days of publicity are over whatever holidays lie in them. */
const daysUntilFinal = 27;

const hasNoYear = (dataDir: string): Error =>
  new Error(
    `${dataDir} holds no county whose months end with a December. Load one first: npm run seed -- --county-points ${dataDir} --now 2027-01-15T00:00:00Z`,
  );

/** The timers as they fire after a year: its last month, the end of its publicity, and what waits for that. */
const firingsAfter = (december: string): readonly (readonly [FunctionName, string, at: string])[] => {
  const finalOn = addDays(`${addMonths(december, 1)}-01`, daysUntilFinal);
  return [
    ['publish-rankings', december, closingOf(december)],
    ['finish-publicity', december, instantAt(finalOn, '00:40')],
    ['publish-quarters', periodOf('quarter', december), instantAt(finalOn, '01:10')],
    ['publish-years', periodOf('year', december), instantAt(finalOn, '01:20')],
  ];
};

const summedIn = (period: string): MonthsSummed => {
  const months = monthsOfPeriod(period);
  return { first: months[0] ?? period, last: months.at(-1) ?? period };
};

/** Sums of what the county's file holds, in a file of their own: six million rows do not belong into the memory that is measured. */
const sumStored = (dataDir: string, folder: string, entriesPlanned: number) => {
  const sums = countySums(join(folder, 'sums.sqlite'));
  sums.addStored(join(dataDir, 'database.sqlite'));
  sums.index();
  if (sums.count() === entriesPlanned) return sums;
  sums.close();
  throw new Error(`${dataDir} is not whole: run the command that loads it once more, and it goes on`);
};

/** Every board that the timers publish, as SQL makes it. */
const rankPeriods = (sums: CountySums, december: string): ReadonlyMap<string, SummedBoards> => {
  const periods = new Set(firingsAfter(december).map(([, period]) => period));
  return new Map([...periods].map((period) => [period, sums.rank(summedIn(period))]));
};

const fireAll = async (
  emulator: Emulator,
  summed: ReadonlyMap<string, SummedBoards>,
  december: string,
): Promise<readonly YearFiring[]> => {
  const firings: YearFiring[] = [];
  for (const [functionName, period, at] of firingsAfter(december)) {
    const times = await measureFiring(emulator, functionName, at);
    const compared = await compareBoards(emulator, period, summed.get(period) ?? []);
    firings.push({ functionName, period, ...times, ...compared });
  }
  return firings;
};

/**
 * A county's year, loaded before by the seed command: its last month closed and made final, its last quarter and the year published by
 * the built functions, every board held against SQL. What an earlier measurement published in the folder is taken back first.
 */
export async function measureCountyYear(
  manifest: Manifest,
  folder: string,
  dataDir: string,
): Promise<CountyYearTimes> {
  const size = plannedSize(dataDir);
  const december = size?.months.at(-1);
  if (size === null || december?.endsWith('-12') !== true) throw hasNoYear(dataDir);
  const { villages, membersPerVillage, entriesPerMember, months } = size;
  const entries = villages * membersPerVillage * entriesPerMember * months.length;
  await forgetBoards(dataDir, manifest.envId);
  const sums = sumStored(dataDir, folder, entries);
  try {
    const summed = rankPeriods(sums, december);
    const emulator = await startCounty(manifest, { dataDir, buildDir: folder }, functionNames);
    try {
      return {
        ...{ villages, entries, months: months.length, heapMaxMb },
        firings: await fireAll(emulator, summed, december),
        ...(await measureAggregation(emulator, villagesIn(summed.get(december) ?? []), december)),
        postgres: await measureBeside(emulator, sums, folder, summedIn(december)),
      };
    } finally {
      await emulator.close();
    }
  } finally {
    sums.close();
  }
}
