import type { submitRoster as contract } from '@shared/contract/check-ins';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { pointsLimits } from '@shared/contract/points';
import { activityPhase, isRosterOpen } from '@shared/domain/activity';
import { AppError } from '@shared/errors';
import { documents as outside } from '../_runtime/documents';
import type { WriteCall } from '../_runtime/route';
import { subjectKey, subjectStore } from '../points/ledger/subject-store';
import { activityStore } from './activity-store';
import { checkInStore, countCheckIns } from './check-in-store';
import { recordCheckIns } from './record-check-ins';
import { showActivity } from './show-activity';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

/** The people by name, or NotFound when one of them is not of the village. */
const findPeople = async ({ documents, villageCode }: Call, personIds: readonly string[]) => {
  const subjects = personIds.map((id) => ({ kind: 'person', id }) as const);
  const names = await subjectStore(documents, villageCode).namesOf(subjects);
  return subjects.map((subject) => {
    const name = names.get(subjectKey(subject));
    if (name === undefined) throw new AppError('NotFound');
    return { personId: subject.id, name };
  });
};

/** The paper roster counts as much as the code; those already in stay as they are. */
export const submitRoster = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const activity = await activityStore(documents, villageCode).find(input.activityId);
  if (!isRosterOpen(activity, now, pointsLimits.lateDaysMax)) {
    throw new AppError('ActivityNotOpen', { phase: activityPhase(activity, now) });
  }
  const personIds = [...new Set(input.personIds)];
  const people = await findPeople(call, personIds);
  const present = await checkInStore(documents).listPresent(activity._id, personIds);
  const absent = people.filter(({ personId }) => !present.has(personId));
  const isCallerIn = await checkInStore(documents).has(activity._id, actor.personId);
  const others = await countCheckIns(outside, activity._id);
  await recordCheckIns(call, { activity, way: 'roster', people: absent });
  return {
    activity: showActivity(activity, {
      now,
      checkInCount: others + absent.length,
      isCheckedIn: isCallerIn || absent.some(({ personId }) => personId === actor.personId),
    }),
    added: absent.length,
    alreadyIn: present.size,
  };
};
