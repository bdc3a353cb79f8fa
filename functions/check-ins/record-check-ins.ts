import type { checkInWays } from '@shared/contract/check-ins';
import { activityDay } from '@shared/domain/activity';
import type { PostingCall } from '../points/ledger/plan-postings';
import { postEntries } from '../points/ledger/post-entries';
import type { PostingFacts } from '../points/ledger/posting-facts-store';
import type { ActivityDocument } from './activity-store';
import { checkInStore, type CheckInDocument } from './check-in-store';

export interface Attendance {
  readonly activity: ActivityDocument;
  readonly way: (typeof checkInWays)[number];
  /** None of whom is in yet. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** What their points follow from, as far as it was read before. */
  readonly facts?: PostingFacts;
}

/** Points for those who came, none when the activity scores nothing; a cap that is reached keeps nobody from checking in. */
const postAttendance = async (call: PostingCall, { activity, people, facts }: Attendance) => {
  const { rule, _id: sourceId, title: sourceTitle } = activity;
  if (rule === null) return people.map(() => null);
  return postEntries(
    call,
    people.map(({ personId }) => ({
      subject: { kind: 'person', id: personId },
      ruleId: rule.ruleId,
      effectiveOn: activityDay(activity),
      source: 'checkIn',
      sourceId,
      sourceTitle,
    })),
    facts === undefined ? {} : { facts },
  );
};

/** Writes who came together with the points it earns, within the caller's transaction. */
export const recordCheckIns = async (
  call: PostingCall,
  attendance: Attendance,
): Promise<readonly Omit<CheckInDocument, '_id'>[]> => {
  const { documents, villageCode, now, newId, actor } = call;
  const { activity, way, people } = attendance;
  const entries = await postAttendance(call, attendance);
  const checkIns = people.map(({ personId, name }, place) => ({
    ...{ villageCode, activityId: activity._id, personId, name, way },
    at: now,
    sequence: newId(),
    recordedBy: actor.personId,
    entryId: entries[place]?._id ?? null,
    deltaTenths: entries[place]?.deltaTenths ?? 0,
  }));
  for (const checkIn of checkIns) await checkInStore(documents).insert(checkIn);
  return checkIns;
};
