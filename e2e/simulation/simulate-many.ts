import { simulateRun, type RunResult } from './simulate-run';
import type { Sabotage } from './simulated-phone';
import type { VillageServer } from './village-server';

export interface ManyOptions {
  readonly server: VillageServer;
  readonly firstSeed: number;
  readonly runs: number;
  readonly photoShare: number;
  /** So many at a time. */
  readonly phones: number;
  /** No new run begins after so many seconds. */
  readonly secondsMax?: number | undefined;
  readonly stopAtFirst?: boolean;
  readonly sabotage?: Sabotage | undefined;
}

export interface ManyResult {
  readonly runs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly photos: number;
  readonly deaths: number;
  readonly troubles: number;
  readonly places: number;
  readonly seconds: number;
  readonly failed: readonly RunResult[];
}

/** Runs with one seed after the other, several phones at a time. */
export async function simulateMany(options: ManyOptions): Promise<ManyResult> {
  const { server, phones, firstSeed, runs, photoShare, sabotage } = options;
  const { secondsMax = Infinity, stopAtFirst = false } = options;
  const results: RunResult[] = [];
  const failed: RunResult[] = [];
  const startedAt = Date.now();
  const seconds = (): number => (Date.now() - startedAt) / 1_000;
  let begun = 0;
  const mayBegin = (): boolean =>
    begun < runs && seconds() < secondsMax && !(stopAtFirst && failed.length > 0);
  await Promise.all(
    Array.from({ length: Math.min(phones, runs) }, async () => {
      while (mayBegin()) {
        const seed = firstSeed + begun;
        begun += 1;
        const result = await simulateRun({ server, seed, photoShare, sabotage });
        results.push(result);
        if (result.violations.length > 0) failed.push(result);
      }
    }),
  );
  const sum = (name: keyof RunResult['counts']): number =>
    results.reduce((total, { counts }) => total + counts[name], 0);
  return {
    ...{ runs: results.length, seconds: seconds(), failed },
    ...{ accepted: sum('accepted'), refused: sum('refused'), photos: sum('photos') },
    ...{ deaths: sum('deaths'), troubles: sum('troubles'), places: sum('places') },
  };
}
