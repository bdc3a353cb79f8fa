import { checkIns, type Activity } from '@shared/contract/check-ins';
import { activityPhase } from '@shared/domain/activity';
import { holdsRole } from '@shared/domain/roles';
import { countOf } from '../_runtime/parts';
import type { Call } from './home-call';
import type { HomeBrought } from './home-parts';

/** The activity on now that the caller may check in to and has not, the one that ends first. */
export const showActivity = (
  { actor, villageCode, now }: Call,
  { activities }: Pick<HomeBrought, 'activities'>,
): Activity | null => {
  if (!holdsRole(actor.memberships, checkIns.submit.roles, villageCode)) return null;
  const activity = activities.find(
    (each) => each.ownCheckIns.length === 0 && activityPhase(each, now) === 'open',
  );
  if (activity === undefined) return null;
  const { _id, kind, title, place, startsAt, endsAt, rule } = activity;
  return {
    ...{ activityId: _id, kind, title, place, startsAt, endsAt, rule },
    phase: 'open',
    checkInCount: countOf(activity.checkIns),
    isCheckedIn: false,
  };
};
