import type { getWorkbench as contract } from '@shared/contract/home';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { monthOf } from '@shared/domain/calendar';
import { gridCodesOf } from '@shared/domain/snapshot-view';
import type { ReadCall } from '../_runtime/route';
import { activityStore } from './activity-store';
import { pointsStore } from './points-store';
import { snapshotStore } from './snapshot-store';
import { villageStore } from './village-store';

/** What waits, as counts that are taken side by side; none of them is kept anywhere, so none can go stale. */
export const getWorkbench = async ({
  actor,
  villageCode,
  now,
  documents,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const villages = villageStore(documents);
  const snapshots = snapshotStore(documents, villageCode);
  const gridCodes = gridCodesOf(actor.memberships, villageCode);
  const [village, toAccept, toDispatch, inWork, ofMyGrid, openActivities, entriesThisMonth, memberCount] =
    await Promise.all([
      villages.find(villageCode),
      snapshots.count(['submitted']),
      snapshots.count(['accepted', 'reopened']),
      snapshots.count(['dispatched', 'inProgress']),
      snapshots.countInGrids(gridCodes, ['dispatched', 'inProgress', 'reopened']),
      activityStore(documents).listOpen(villageCode, now),
      pointsStore(documents, villageCode).countEntries(monthOf(now)),
      villages.countMembers(villageCode),
    ]);
  return {
    villageCode,
    villageName: village.name,
    snapshotsToAccept: toAccept,
    snapshotsToDispatch: toDispatch,
    snapshotsInWork: inWork,
    snapshotsOfMyGrid: ofMyGrid,
    openActivities: openActivities.length,
    entriesThisMonth,
    memberCount,
  };
};
