import type { Activity, CheckIn } from '@shared/contract/check-ins';
import { activityPhase } from '@shared/domain/activity';
import type { ActivityDocument } from './activity-store';
import type { CheckInDocument } from './check-in-store';

export interface ActivityContext {
  readonly now: string;
  readonly checkInCount: number;
  readonly isCheckedIn: boolean;
}

export const showActivity = (
  { _id: activityId, kind, title, place, startsAt, endsAt, rule }: ActivityDocument,
  { now, checkInCount, isCheckedIn }: ActivityContext,
): Activity => ({
  ...{ activityId, kind, title, place, startsAt, endsAt, rule },
  phase: activityPhase({ startsAt, endsAt }, now),
  checkInCount,
  isCheckedIn,
});

export const showCheckIn = ({
  personId,
  name,
  way,
  at,
  deltaTenths,
}: Omit<CheckInDocument, '_id'>): CheckIn => ({
  ...{ personId, name, way, at, deltaTenths },
});
