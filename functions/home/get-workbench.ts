import type { getWorkbench as contract } from '@shared/contract/home';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { monthOf } from '@shared/domain/calendar';
import { gridCodesOf } from '@shared/domain/snapshot-view';
import type { ReadCall } from '../_runtime/route';
import { activityStore } from './activity-store';
import { findingStore } from './finding-store';
import { pointsStore } from './points-store';
import { requestStore } from './request-store';
import { snapshotStore } from './snapshot-store';
import { villageStore } from './village-store';

/** Counts taken side by side, by name. */
const countAll = async <K extends string>(
  counts: Readonly<Record<K, Promise<number>>>,
): Promise<Record<K, number>> => {
  const names = Object.keys(counts) as K[];
  const taken = await Promise.all(
    names.map(async (name): Promise<readonly [K, number]> => [name, await counts[name]]),
  );
  return Object.fromEntries(taken) as Record<K, number>;
};

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
  const requests = requestStore(documents, villageCode);
  const findings = findingStore(documents, villageCode);
  const [village, openActivities, counts] = await Promise.all([
    villages.find(villageCode),
    activityStore(documents).listOpen(villageCode, now),
    countAll({
      snapshotsToAccept: snapshots.count(['submitted']),
      snapshotsToDispatch: snapshots.count(['accepted', 'reopened']),
      snapshotsInWork: snapshots.count(['dispatched', 'inProgress']),
      snapshotsOfMyGrid: snapshots.countInGrids(gridCodes, ['dispatched', 'inProgress', 'reopened']),
      joinRequestsPending: requests.countJoinRequests(),
      correctionsPending: requests.countCorrections(),
      claimsWaiting: requests.countClaims(),
      objectionsWaiting: requests.countObjections(),
      findingsOpen: findings.countOpen(),
      scoreDifferences: findings.countScoreDifferences(),
      entriesThisMonth: pointsStore(documents, villageCode).countEntries(monthOf(now)),
      memberCount: villages.countMembers(villageCode),
    }),
  ]);
  return { villageCode, villageName: village.name, openActivities: openActivities.length, ...counts };
};
