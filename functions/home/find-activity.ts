import { checkIns, type Activity } from '@shared/contract/check-ins';
import { holdsRole } from '@shared/domain/roles';
import { activityStore } from './activity-store';
import type { Call } from './home-call';

/** The activity on now that the caller may check in to and has not, the one that ends first. */
export const findActivity = async ({
  actor,
  villageCode,
  now,
  documents,
}: Call): Promise<Activity | null> => {
  if (!holdsRole(actor.memberships, checkIns.submit.roles, villageCode)) return null;
  const store = activityStore(documents);
  const open = await store.listOpen(villageCode, now);
  const joined = await store.findJoined(
    actor.personId,
    open.map(({ _id }) => _id),
  );
  const activity = open.find(({ _id }) => !joined.has(_id));
  if (activity === undefined) return null;
  const { _id, kind, title, place, startsAt, endsAt, rule } = activity;
  return {
    ...{ activityId: _id, kind, title, place, startsAt, endsAt, rule },
    phase: 'open',
    checkInCount: await store.countCheckIns(_id),
    isCheckedIn: false,
  };
};
