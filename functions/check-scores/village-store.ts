import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import type { UnitDocument } from '../_runtime/roster/unit-store';

/** How far the check of a day has come. There is one. */
export interface CheckProgress extends Stored {
  /** The day, Asia/Shanghai. */
  readonly on: string;
  /** The village checked last; the next is the one after it, by code and around. */
  readonly lastVillageCode: string;
  /** Villages checked on that day, with what was found in them. */
  readonly checkedCount: number;
  readonly differenceCount: number;
  readonly findingCount: number;
}

const progressId = 'nightly';

export const progressStore = (documents: Documents) => ({
  find: (): Promise<CheckProgress | null> => documents.get<CheckProgress>('scoreChecks', progressId),
  put: (progress: Omit<CheckProgress, '_id'>): Promise<void> =>
    documents.put('scoreChecks', Object.assign({ _id: progressId }, progress)),
});

/** Codes of the villages that use the system; one that was merged or retired keeps no points any more. */
export const listJoinedVillages = async (documents: Documents): Promise<readonly string[]> => {
  const villages = await findAll<UnitDocument>(documents, 'orgUnits', {
    where: { level: 'village', isJoined: true },
    order: [['_id', 'asc']],
  });
  return villages.filter(({ state }) => state === 'active').map(({ _id }) => _id);
};
