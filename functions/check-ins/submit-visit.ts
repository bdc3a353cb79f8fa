import { activityLimits, type submitVisit as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { addDays, dateOf } from '@shared/domain/calendar';
import { runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import { householdStore } from '../_runtime/roster/household-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { findVisited } from './judge-visit';
import { showVisits } from './show-visits';
import { visitStore, type VisitDocument } from './visit-store';

type Input = ParsedInputOf<typeof contract>;

export const preparePhotos = (call: ReadCall<Input>): Promise<void> => acceptPhotos(call, call.input.photos);

/** Today, or a day not long ago, for whoever writes it down at home. */
const dayOf = ({ input, now }: WriteCall<Input>): string => {
  const today = dateOf(now);
  const visitedOn = input.visitedOn ?? today;
  if (visitedOn > today || visitedOn < addDays(today, -activityLimits.visitLateDaysMax)) {
    throw new AppError('InvalidInput', { fields: ['visitedOn'] });
  }
  return visitedOn;
};

/** 联户走访: one visitor, one household, one day, one visit. */
export const submitVisit = async (call: WriteCall<Input>): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now, newId } = call;
  const visitedOn = dayOf(call);
  const household = await findVisited(call, input.householdId, runningRoles);
  const visits = visitStore(documents, villageCode);
  const key = { householdId: household._id, visitorId: actor.personId, visitedOn };
  if (await visits.has(key)) throw new AppError('AlreadyCheckedIn');
  const visit: VisitDocument = {
    ...{ _id: newId(), villageCode, ...key, householdName: household.name, visitorName: actor.name },
    ...{ at: now, note: input.note, mediaIds: input.photos },
  };
  await visits.insert(visit);
  // Written even when the day does not change: two calls at once meet in the household, and the second one sees the first.
  const lastVisitOn = (household.lastVisitOn ?? '') > visitedOn ? household.lastVisitOn : visitedOn;
  await householdStore(documents).put({ ...household, lastVisitOn });
  const [shown] = await showVisits(documents, [visit]);
  if (shown === undefined) throw new Error('one visit is shown as one');
  return shown;
};
