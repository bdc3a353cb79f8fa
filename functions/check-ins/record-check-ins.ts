import type { checkInWays } from '@shared/contract/check-ins';
import { activityDay } from '@shared/domain/activity';
import type { EntryDocument } from '../points/ledger/entry-store';
import { refusalOf, ruleIn, type PostingCall, type PostingRequest } from '../points/ledger/plan-postings';
import { postEntries } from '../points/ledger/post-entries';
import { postingFactsStore, type PostingFacts } from '../points/ledger/posting-facts-store';
import type { ActivityDocument } from './activity-store';
import { checkInStore, type CheckInDocument } from './check-in-store';

type ScoringRule = NonNullable<ActivityDocument['rule']>;

export interface Attendance {
  readonly activity: ActivityDocument;
  readonly way: (typeof checkInWays)[number];
  /** None of whom is in yet. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** What their points follow from, as far as it was read before. */
  readonly facts?: PostingFacts;
}

const requestFor = (
  { rule, _id: sourceId, title: sourceTitle, ...activity }: ActivityDocument & { readonly rule: ScoringRule },
  personId: string,
): PostingRequest => ({
  ...{ subject: { kind: 'person', id: personId }, ruleId: rule.ruleId, effectiveOn: activityDay(activity) },
  ...{ source: 'checkIn', sourceId, sourceTitle },
});

/** Whether the rule, as it is by now, gives points for it: it may have been ended or changed since the activity was opened. */
const isDue = (request: PostingRequest, facts: PostingFacts): boolean => {
  const refusal = refusalOf(request, facts);
  if (refusal !== null) return refusal.code === 'NotFound';
  return ruleIn(facts, request.ruleId, request.effectiveOn).deltaTenths > 0;
};

/**
 * Points for those who came: none when the activity scores nothing, or no longer does. Neither that nor a cap that is reached keeps
 * anybody from checking in, and nobody loses by coming.
 */
const postAttendance = async (
  call: PostingCall,
  { activity, people, facts: known }: Attendance,
): Promise<readonly (EntryDocument | null)[]> => {
  const { rule } = activity;
  if (rule === null || people.length === 0) return people.map(() => null);
  const requests = people.map(({ personId }) => requestFor({ ...activity, rule }, personId));
  const facts =
    known ??
    (await postingFactsStore(call.documents, call.villageCode).find({
      subjects: requests.map(({ subject }) => subject),
      ruleIds: [rule.ruleId],
    }));
  const due = requests.filter((request) => isDue(request, facts));
  const entries = await postEntries(call, due, { facts });
  const byRequest = new Map(due.map((request, place) => [request, entries[place] ?? null]));
  return requests.map((request) => byRequest.get(request) ?? null);
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
