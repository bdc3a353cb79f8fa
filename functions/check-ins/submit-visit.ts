import { activityLimits, type submitVisit as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { addDays, dateOf } from '@shared/domain/calendar';
import { runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import { householdStore } from '../_runtime/roster/household-store';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import type { PostingFacts } from '../points/ledger/posting-facts-store';
import { findVisited } from './judge-visit';
import { showVisits } from './show-visits';
import { findVisitFacts, postVisit } from './visit-points';
import { visitStore, type VisitDocument } from './visit-store';

type Input = ParsedInputOf<typeof contract>;

/** Checks the photos, and reads what the points will follow from, before the transaction begins. */
export const prepareVisit = async (call: ReadCall<Input>): Promise<PostingFacts> => {
  await acceptPhotos(call, call.input.photos);
  return findVisitFacts(call);
};

/** Today, or a day not long ago, for whoever writes it down at home. */
const dayOf = ({ input, now }: WriteCall<Input>): string => {
  const today = dateOf(now);
  const visitedOn = input.visitedOn ?? today;
  if (visitedOn > today || visitedOn < addDays(today, -activityLimits.visitLateDaysMax)) {
    throw new AppError('InvalidInput', { fields: ['visitedOn'] });
  }
  return visitedOn;
};

/** 联户走访: one visitor, one household, one day, one visit; with the points it earns in the same transaction. */
export const submitVisit = async (
  call: WriteCall<Input>,
  facts: PostingFacts,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now, newId } = call;
  const visitedOn = dayOf(call);
  const household = await findVisited(call, input.householdId, runningRoles);
  const visits = visitStore(documents, villageCode);
  const ofDay = await visits.listOfDay(household._id, visitedOn);
  if (ofDay.some(({ visitorId }) => visitorId === actor.personId)) throw new AppError('AlreadyCheckedIn');
  const visitId = newId();
  const entry = await postVisit(call, facts, { visitId, visitedOn }, ofDay);
  const visit: VisitDocument = {
    ...{ _id: visitId, villageCode, householdId: household._id, householdName: household.name },
    ...{ visitorId: actor.personId, visitorName: actor.name, visitedOn, at: now },
    ...{ note: input.note, mediaIds: input.photos },
    ...{ entryId: entry?._id ?? null, deltaTenths: entry?.deltaTenths ?? 0 },
  };
  await visits.insert(visit);
  // Written even when the day does not change: two calls at once meet in the household, and the second one sees the first.
  const lastVisitOn = (household.lastVisitOn ?? '') > visitedOn ? household.lastVisitOn : visitedOn;
  await householdStore(documents).put({ ...household, lastVisitOn });
  const [shown] = await showVisits(documents, [visit]);
  if (shown === undefined) throw new Error('one visit is shown as one');
  return shown;
};
