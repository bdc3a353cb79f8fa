import { join } from 'node:path';
import { startEmulator, type Emulator, type FunctionSpec } from '../../emulator/src/index';
import { collections } from '../../functions/_runtime/collections';
import { bundleFunction } from '../build-functions/bundle-function';
import type { Manifest } from '../manifest/function-spec';
import { watchMemory } from './watch-memory';

const environment = { TOKEN_SECRET: 'a secret for measurements only, thirty-two' };

/** A quarter of what serverless.yml gives the timers of the boards: the rest is for villages that are larger than these. */
export const heapMaxMb = 128;

interface CountyPlace {
  readonly dataDir: string;
  /** Where the functions are built. */
  readonly buildDir: string;
}

/** An emulator on a county's data with these functions, built as they are deployed. */
export const startCounty = async (
  { rootDir, envId, functions: declared }: Manifest,
  { dataDir, buildDir }: CountyPlace,
  names: readonly string[],
): Promise<Emulator> => {
  const functions: FunctionSpec[] = [];
  for (const name of names) {
    const spec = declared.find((one) => one.name === name);
    if (spec === undefined) throw new Error(`serverless.yml has no function ${name}`);
    await bundleFunction(spec, rootDir, join(buildDir, name));
    const entry = join(buildDir, name, 'index.js');
    const { access, timeoutSeconds } = spec;
    functions.push({ name, access, memoryMb: heapMaxMb, timeoutSeconds, entry, environment: {} });
  }
  return startEmulator({ port: 0, dataDir, envId, collections, functions, environment });
};

/** One firing of a timer. */
export interface FiringTimes {
  readonly wallMs: number;
  /** Processor time of emulator and function together. */
  readonly cpuMs: number;
  readonly requests: number;
  /** How often it was fired until it was through: a batch whose request took too long is left to the next night. */
  readonly fired: number;
  /** Of the whole process, emulator, function and benchmark: before the firing, and the most during it. */
  readonly rssBeforeMb: number;
  readonly rssPeakMb: number;
}

const spent = (cpu: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1_000;
};

const firedMax = 3;

const fireUntilThrough = async (emulator: Emulator, name: string, at: string): Promise<number> => {
  for (let fired = 1; fired <= firedMax; fired += 1) {
    const answer = (await emulator.fireTimer(name, new Date(at))) as { readonly ok: boolean };
    if (answer.ok) return fired;
  }
  throw new Error(`${name} is not through after ${firedMax} firings`);
};

/** Fires a timer as of an instant and measures until it is through. */
export const measureFiring = async (emulator: Emulator, name: string, at: string): Promise<FiringTimes> => {
  const before = emulator.requests.database;
  const memory = watchMemory();
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const fired = await fireUntilThrough(emulator, name, at).finally(() => memory.stop());
  const wallMs = performance.now() - startedAt;
  const cpuMs = spent(cpu);
  return { wallMs, cpuMs, requests: emulator.requests.database - before, fired, ...memory.stop() };
};

/** The sums of every subject of a month by an aggregation pipeline for each village, which is the least that a recomputation costs. */
export const measureAggregation = async (
  { engine }: Emulator,
  villageCodes: readonly string[],
  month: string,
): Promise<{ readonly aggregationMs: number; readonly aggregationCpuMs: number }> => {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  for (const villageCode of villageCodes) {
    await engine.aggregate('ledgerEntries', [
      { $match: { villageCode, month } },
      { $group: { _id: { kind: '$subjectKind', id: '$subjectId' }, tenths: { $sum: '$deltaTenths' } } },
    ]);
  }
  return { aggregationMs: performance.now() - startedAt, aggregationCpuMs: spent(cpu) };
};
