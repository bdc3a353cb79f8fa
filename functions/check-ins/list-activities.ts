import type { listActivities as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { ReadCall } from '../_runtime/route';
import { activityStore } from './activity-store';
import { checkInStore, countCheckIns } from './check-in-store';
import { showActivity } from './show-activity';

/** Activities, newest first, each with how many came and whether the caller did. */
export const listActivities = async ({
  actor,
  documents,
  villageCode,
  input,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { items, nextCursor } = await activityStore(documents, villageCode).listPage(input);
  const ids = items.map(({ _id }) => _id);
  const [joined, counts] = await Promise.all([
    checkInStore(documents).listJoined(ids, actor.personId),
    Promise.all(ids.map((activityId) => countCheckIns(documents, activityId))),
  ]);
  return {
    items: items.map((activity, index) =>
      showActivity(activity, {
        now,
        checkInCount: counts[index] ?? 0,
        isCheckedIn: joined.has(activity._id),
      }),
    ),
    nextCursor,
  };
};
