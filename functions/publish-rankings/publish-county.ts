import { chunksOf } from '@shared/domain/chunks-of';
import { parentOf } from '@shared/domain/org-tree';
import { logFailure } from '../_runtime/log';
import {
  aNewRun,
  rankingRunStore,
  withFailure,
  type RankingRunDocument,
} from '../points/close/ranking-run-store';
import { publishAbove } from './publish-above';
import { prepareVillages, publishVillages, type PreparedVillages } from './publish-villages';
import type { Firing } from './publishing-parts';

/** A month of one county. */
export interface CountyMonth {
  readonly countyCode: string;
  readonly month: string;
  /** All that use the system. */
  readonly villageCodes: readonly string[];
  /** Those that an earlier month is still waiting for: they are not published before that, or changes would be counted from nothing. */
  readonly heldBack: readonly string[];
}

export interface Published {
  readonly villages: number;
  readonly townships: number;
  readonly counties: number;
  /** Villages not through yet: they failed, or the time was up. */
  readonly waiting: readonly string[];
  readonly failed: readonly string[];
}

/** About what fits into one answer of the database: some twelve thousand entries. */
const villagesPerBatch = 12;

/** As many batches are read ahead of the one that is written: more would only fill the memory. */
const batchesAhead = 1;

/** The run as it is, brought up to date with the villages there are; begun when it is not there. */
const openRun = ({ transact, now }: Firing, { countyCode, month, villageCodes }: CountyMonth) =>
  transact(async (transaction) => {
    const store = rankingRunStore(transaction);
    const known = await store.find(countyCode, month);
    const run = { ...(known ?? aNewRun(countyCode, month, now)), villageCount: villageCodes.length };
    if (known?.villageCount !== run.villageCount) await store.put(run);
    return run;
  });

const noteFailure = ({ transact, now }: Firing, { countyCode, month }: CountyMonth, unitCode: string) =>
  transact(async (transaction) => {
    const store = rankingRunStore(transaction);
    const run = (await store.find(countyCode, month)) ?? aNewRun(countyCode, month, now);
    await store.put(withFailure(run, unitCode, now));
  });

interface Outcome {
  readonly villages: number;
  readonly failed: readonly string[];
}

/** Publishes villages one by one: what fails for one is noted and does not keep the others waiting. */
const publishEach = async (
  firing: Firing,
  county: CountyMonth,
  codes: readonly string[],
): Promise<Outcome> => {
  let villages = 0;
  const failed: string[] = [];
  for (const code of codes) {
    try {
      villages += await publishVillages(firing, await prepareVillages(firing, [code], county.month));
    } catch (error) {
      logFailure(`publishing ${code}`, firing.requestId, error);
      await noteFailure(firing, county, code);
      failed.push(code);
    }
  }
  return { villages, failed };
};

/** Publishes a batch once it is prepared; when that fails, each village by itself, so that only the one that fails is left. */
const publishBatch = async (
  firing: Firing,
  county: CountyMonth,
  codes: readonly string[],
  prepared: Promise<PreparedVillages>,
): Promise<Outcome> => {
  try {
    return { villages: await publishVillages(firing, await prepared), failed: [] };
  } catch {
    // What it was is told, if it comes again, beside the village that it comes from.
    return publishEach(firing, county, codes);
  }
};

const publishWaiting = async (firing: Firing, county: CountyMonth, { done }: RankingRunDocument) => {
  const through = new Set(done);
  const failed: string[] = [];
  let villages = 0;
  const waiting = county.villageCodes.filter((code) => !through.has(code));
  const batches = chunksOf(
    waiting.filter((code) => !county.heldBack.includes(code)),
    villagesPerBatch,
  );
  const prepare = (codes: readonly string[]): Promise<PreparedVillages> => {
    const prepared = prepareVillages(firing, codes, county.month);
    // Whoever waits for it later sees the failure; until then it must not pass for one that nobody sees.
    prepared.catch(() => undefined);
    return prepared;
  };
  // While one batch is made and written here, the database reads the next.
  const ahead = firing.isOver() ? [] : batches.slice(0, batchesAhead).map(prepare);
  for (const [place, codes] of batches.entries()) {
    const prepared = ahead.shift();
    if (prepared === undefined) break;
    await prepared.catch(() => undefined);
    const following = batches[place + batchesAhead];
    if (following !== undefined && !firing.isOver()) ahead.push(prepare(following));
    const batch = await publishBatch(firing, county, codes, prepared);
    villages += batch.villages;
    failed.push(...batch.failed);
    for (const code of codes) if (!batch.failed.includes(code)) through.add(code);
  }
  return { villages, failed, waiting: waiting.filter((code) => !through.has(code)), through };
};

/** The townships all of whose villages are through, and the county once all townships are; a board is never made without one. */
const publishUnitsAbove = async (
  firing: Firing,
  { countyCode, month, villageCodes }: CountyMonth,
  { waiting, through }: { readonly waiting: readonly string[]; readonly through: ReadonlySet<string> },
) => {
  const all = [...new Set(villageCodes.map(parentOf))].filter((code) => !through.has(code));
  const ready = all.filter((code) => !waiting.some((village) => parentOf(village) === code));
  const townships = await publishAbove(firing, {
    ...{ board: 'village', month, unitCodes: ready },
    belowCodes: villageCodes.filter((code) => ready.includes(parentOf(code))),
  });
  if (ready.length < all.length || through.has(countyCode)) return { townships, counties: 0 };
  const counties = await publishAbove(firing, {
    ...{ board: 'township', month, unitCodes: [countyCode] },
    belowCodes: [...new Set(villageCodes.map(parentOf))],
  });
  return { townships, counties };
};

const finish = ({ transact, now }: Firing, { countyCode, month }: CountyMonth) =>
  transact(async (transaction) => {
    const store = rankingRunStore(transaction);
    const run = await store.find(countyCode, month);
    if (run !== null && run.finishedAt === null) await store.put({ ...run, finishedAt: now });
  });

/** One month of one county, as far as the time of this firing goes. */
export const publishCounty = async (firing: Firing, county: CountyMonth): Promise<Published> => {
  const run = await openRun(firing, county);
  const { villages, failed, waiting, through } = await publishWaiting(firing, county, run);
  const above = await publishUnitsAbove(firing, county, { waiting, through });
  if (waiting.length === 0) await finish(firing, county);
  return { villages, ...above, waiting, failed };
};
