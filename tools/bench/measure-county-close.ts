import { join } from 'node:path';
import { addMonths, instantAt } from '@shared/domain/calendar';
import { parentOf } from '@shared/domain/org-tree';
import { startEmulator, type Emulator, type FunctionSpec } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import type { RankingDocument } from '../../functions/points/boards/ranking-store';
import { bundleFunction } from '../build-functions/bundle-function';
import type { Manifest } from '../manifest/function-spec';
import type { CountySize } from '../seed/county-points/village-points';
import { countySums, type SummedUnit } from './county-sums';
import { watchMemory } from './watch-memory';

const environment = { TOKEN_SECRET: 'a secret for measurements only, thirty-two' };
const month = '2026-10';
const functionName = 'publish-rankings';
/** A quarter of what serverless.yml gives it: the rest is for villages that are larger than these. */
const heapMaxMb = 128;

export interface CountyCloseTimes {
  readonly villages: number;
  readonly entries: number;
  readonly loadMs: number;
  readonly closeMs: number;
  /** Processor time of emulator and function together. */
  readonly closeCpuMs: number;
  readonly requests: number;
  readonly requestsPerVillage: number;
  /** Of the whole process, emulator, function and benchmark: before the close, and the most during it. */
  readonly rssBeforeMb: number;
  readonly rssPeakMb: number;
  /** Heap that the function was given; one that needs more is ended by the runtime. */
  readonly heapMaxMb: number;
  /** Boards of townships and of the county, held against the sums of SQL. */
  readonly boardsCompared: number;
  readonly boardsWrong: number;
  /** The sums of every subject by an aggregation pipeline over the same entries, which is the least that a recomputation costs. */
  readonly aggregationMs: number;
  readonly aggregationCpuMs: number;
}

const startClosing = async (manifest: Manifest, folder: string): Promise<Emulator> => {
  const spec = manifest.functions.find(({ name }) => name === functionName);
  if (spec === undefined) throw new Error(`serverless.yml has no function ${functionName}`);
  await bundleFunction(spec, manifest.rootDir, join(folder, functionName));
  const { name, access, timeoutSeconds } = spec;
  const entry = join(folder, functionName, 'index.js');
  const functions: readonly FunctionSpec[] = [
    { name, access, memoryMb: heapMaxMb, timeoutSeconds, entry, environment: {} },
  ];
  return startEmulator({
    ...{ port: 0, dataDir: join(folder, 'county'), envId: manifest.envId },
    ...{ collections, functions, environment },
  });
};

/** The rows of published boards, as the independent sum tells them. */
const publishedRows = async (
  { engine }: Emulator,
  board: 'village' | 'township',
  unitCodes: readonly string[],
): Promise<ReadonlyMap<string, readonly SummedUnit[]>> => {
  const found = await Promise.all(
    unitCodes.map(async (unitCode) => {
      const [ranking] = await engine.find('rankings', { filter: { _id: `${unitCode}:${month}:${board}` } });
      const { rows = [] } = (ranking ?? {}) as unknown as Partial<RankingDocument>;
      return [
        unitCode,
        rows.map(({ subjectId, rank, scoreTenths, totalTenths }) => ({
          ...{ unitCode: subjectId, rank, scoreTenths, totalTenths },
        })),
      ] as const;
    }),
  );
  return new Map(found);
};

const byCode = (one: SummedUnit, other: SummedUnit): number => (one.unitCode < other.unitCode ? -1 : 1);
const asText = (rows: readonly SummedUnit[]): string =>
  JSON.stringify(
    [...rows]
      .sort(byCode)
      .map(({ unitCode, rank, scoreTenths, totalTenths }) => [...[unitCode, rank, scoreTenths, totalTenths]]),
  );

/** Holds every board of a township and that of the county against the sums made by SQL alone. */
const compareBoards = async (emulator: Emulator, sums: ReturnType<typeof countySums>) => {
  const villages = sums.villages(month);
  const townships = sums.townships(month);
  const byTownship = new Map<string, SummedUnit[]>();
  for (const village of villages) {
    const code = parentOf(village.unitCode);
    byTownship.set(code, [...(byTownship.get(code) ?? []), village]);
  }
  const countyCode = parentOf([...byTownship.keys()][0] ?? '');
  const published = await publishedRows(emulator, 'village', [...byTownship.keys()]);
  const county = await publishedRows(emulator, 'township', [countyCode]);
  const pairs = [
    ...[...byTownship].map(([code, rows]) => [rows, published.get(code) ?? []] as const),
    [townships, county.get(countyCode) ?? []] as const,
  ];
  return {
    boardsCompared: pairs.length,
    boardsWrong: pairs.filter(([summed, shown]) => asText(summed) !== asText(shown)).length,
  };
};

const aggregateAll = async ({ engine }: Emulator, villageCodes: readonly string[]) => {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (const villageCode of villageCodes) {
    await engine.aggregate('ledgerEntries', [
      { $match: { villageCode, month } },
      { $group: { _id: { kind: '$subjectKind', id: '$subjectId' }, tenths: { $sum: '$deltaTenths' } } },
    ]);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { aggregationMs: performance.now() - startedAt, aggregationCpuMs: (user + system) / 1000 };
};

const measureClose = async (emulator: Emulator) => {
  const requests = emulator.requests.database;
  const memory = watchMemory();
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await emulator.fireTimer(functionName, new Date(instantAt(`${addMonths(month, 1)}-01`, '00:10')));
  const closeMs = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(cpu);
  return {
    ...{ closeMs, closeCpuMs: (user + system) / 1000, requests: emulator.requests.database - requests },
    ...memory.stop(),
  };
};

/** Qingfeng: every village of the county, as large as a village of the plain is. */
const countySize = { villages: 512, membersPerVillage: 50, entriesPerMember: 20, monthCount: 1 };

/**
 * The close of one month of a county through the built function: HTTP, SDK and emulator, all in this process. It points this process at an
 * emulator of its own, so measure what needs another one before.
 */
export async function measureCountyClose(
  manifest: Manifest,
  folder: string,
  size: Omit<CountySize, 'months'> & { readonly monthCount: number } = countySize,
): Promise<CountyCloseTimes> {
  const emulator = await startClosing(manifest, folder);
  const sums = countySums(size.membersPerVillage);
  try {
    Object.assign(process.env, emulator.sdkEnvironment());
    // The SDK looks around for a cloud as soon as it is loaded, so it is loaded after the environment is set.
    const { loadCountyPoints, monthsUpTo } = await import('../seed/county-points/load-county-points');
    const months = monthsUpTo(month, size.monthCount);
    const startedAt = performance.now();
    const loaded = await loadCountyPoints(
      emulator.engine,
      { ...size, months },
      {
        onEntries: sums.add,
      },
    );
    const loadMs = performance.now() - startedAt;
    sums.index();
    const closed = await measureClose(emulator);
    const villageCodes = sums.villages(month).map(({ unitCode }) => unitCode);
    return {
      ...loaded,
      loadMs,
      heapMaxMb,
      ...closed,
      requestsPerVillage: closed.requests / loaded.villages,
      ...(await compareBoards(emulator, sums)),
      ...(await aggregateAll(emulator, villageCodes)),
    };
  } finally {
    sums.close();
    await emulator.close();
  }
}
