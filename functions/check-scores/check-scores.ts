import { dateOf } from '@shared/domain/calendar';
import { logFailure } from '../_runtime/log';
import type { TimerCall } from '../_runtime/serve-timer';
import type { transact as transactType } from '../_runtime/transact';
import { checkVillage, type VillageCheck } from './check-village';
import { listJoinedVillages, progressStore, type CheckProgress } from './village-store';

export interface CheckParts extends TimerCall {
  readonly transact: typeof transactType;
  /** Whether this firing has had its time; what is left waits for the next one. */
  readonly isOver: () => boolean;
}

/** Where the check of this day stands. A day that was not finished goes on where it stopped, so that nobody is always last. */
const progressOn = (on: string, stored: CheckProgress | null): Omit<CheckProgress, '_id'> =>
  stored?.on === on
    ? stored
    : {
        ...{ on, lastVillageCode: stored?.lastVillageCode ?? '' },
        ...{ checkedCount: 0, differenceCount: 0, findingCount: 0 },
      };

/** The villages in turn, beginning behind the one that was last. */
const inTurn = (villages: readonly string[], lastVillageCode: string): readonly string[] => {
  const next = villages.findIndex((code) => code > lastVillageCode);
  return next === -1 ? villages : [...villages.slice(next), ...villages.slice(0, next)];
};

const nothing: VillageCheck = { differenceCount: 0, findingCount: 0 };

/**
 * Checks every village that uses the system, once a day: do the scores say what the entries say, and is there a pattern that
 * somebody should look at. A firing that runs out of time is carried on by the next one; a village that fails is logged and does
 * not keep the others waiting, but the firing fails in the end, so that the operator sees it.
 */
export const checkScores = async (
  parts: CheckParts,
): Promise<{
  readonly villageCount: number;
  readonly differenceCount: number;
  readonly findingCount: number;
}> => {
  const { documents, now, requestId, isOver } = parts;
  const store = progressStore(documents);
  const villages = await listJoinedVillages(documents);
  const failed: string[] = [];
  let progress = progressOn(dateOf(now), await store.find());
  const before = progress;
  for (const villageCode of inTurn(villages, progress.lastVillageCode)) {
    if (progress.checkedCount >= villages.length || isOver()) break;
    const check = await checkVillage(parts, villageCode).catch((error: unknown) => {
      failed.push(villageCode);
      logFailure(`checking ${villageCode}`, requestId, error);
      return nothing;
    });
    progress = {
      ...{ on: progress.on, lastVillageCode: villageCode, checkedCount: progress.checkedCount + 1 },
      differenceCount: progress.differenceCount + check.differenceCount,
      findingCount: progress.findingCount + check.findingCount,
    };
    await store.put(progress);
  }
  if (failed.length > 0) throw new Error(`not checked: ${failed.join(', ')}`);
  return {
    villageCount: progress.checkedCount - before.checkedCount,
    differenceCount: progress.differenceCount - before.differenceCount,
    findingCount: progress.findingCount - before.findingCount,
  };
};
