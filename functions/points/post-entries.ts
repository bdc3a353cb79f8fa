import { periodsOf, postToScore, type Posted } from '@shared/domain/ledger';
import type { Subject } from '@shared/domain/points-words';
import { entryStore, type EntryDocument } from './entry-store';
import { monthCloseStore } from './month-close-store';
import { planPostings, type PostingCall, type PostingPlan, type PostingRequest } from './plan-postings';
import { scoreStore, type LoadedScores, type ScoreChange, type ScoreRequest } from './score-store';
import { subjectKey } from './subject-store';

export type { PostingCall, PostingRequest };

const entryOf = (
  { villageCode, now, newId, actor }: PostingCall,
  { request, rule, quantity, subjectName, month }: PostingPlan,
  { askedTenths, deltaTenths }: Posted,
): EntryDocument => ({
  _id: newId(),
  villageCode,
  subjectKind: request.subject.kind,
  subjectId: request.subject.id,
  subjectName,
  ruleId: rule.ruleId,
  ruleVersion: rule.version,
  ruleTitle: rule.title,
  category: rule.category,
  quantity,
  deltaTenths,
  askedTenths,
  effectiveOn: request.effectiveOn,
  month,
  recordedAt: now,
  recorderId: actor.personId,
  recorderName: actor.name,
  source: request.source,
  sourceId: request.sourceId ?? null,
  sourceTitle: request.sourceTitle ?? null,
  note: request.note ?? '',
  photoIds: request.photoIds ?? [],
  reverses: null,
  reversalReason: null,
});

/** What is posted to one subject: its plans by their place in the request, with its scores as read. */
interface SubjectWork {
  readonly subject: Subject;
  readonly plans: readonly (readonly [place: number, plan: PostingPlan])[];
}

const bySubject = (plans: readonly PostingPlan[]): readonly SubjectWork[] => {
  const works = new Map<string, SubjectWork>();
  plans.forEach((plan, place) => {
    const { subject } = plan.request;
    const key = subjectKey(subject);
    works.set(key, { subject, plans: [...(works.get(key)?.plans ?? []), [place, plan]] });
  });
  return [...works.values()];
};

const scoresOf = ({ subject, plans }: SubjectWork): ScoreRequest => {
  const periods = plans.map(([, { request, month }]) =>
    periodsOf({ effectiveOn: request.effectiveOn, month }),
  );
  return {
    subject,
    months: [...new Set(periods.flatMap(({ months }) => months))],
    years: [...new Set(periods.flatMap(({ years }) => years))],
  };
};

interface SubjectOutcome extends ScoreChange {
  readonly entries: readonly (readonly [place: number, entry: EntryDocument])[];
}

const postToSubject = (call: PostingCall, work: SubjectWork, loaded: LoadedScores): SubjectOutcome => {
  let { book } = loaded;
  const entries: (readonly [number, EntryDocument])[] = [];
  for (const [place, plan] of work.plans) {
    const { rule, quantity, month, request } = plan;
    const posted = postToScore(book, { rule, quantity, month, effectiveOn: request.effectiveOn });
    book = posted.book;
    if (posted.deltaTenths !== 0) entries.push([place, entryOf(call, plan, posted)]);
  }
  return { subject: work.subject, loaded, book, entries };
};

const writeOutcomes = async (
  { documents, villageCode, now }: PostingCall,
  outcomes: readonly SubjectOutcome[],
): Promise<void> => {
  const entries = outcomes.flatMap((outcome) => outcome.entries.map(([, entry]) => entry));
  for (const month of new Set(entries.map((entry) => entry.month))) {
    const count = entries.filter((entry) => entry.month === month).length;
    await monthCloseStore(documents, villageCode).noteEntries(month, now, count);
  }
  for (const entry of entries) await entryStore(documents, villageCode).insert(entry);
  await scoreStore(documents, villageCode).save(outcomes);
};

/**
 * The one doorway to the ledger. Writes each entry together with the month score and the year score of its subject,
 * within the caller's transaction, and answers the entries in the order of the requests: null where the caps left nothing.
 * Reads everything before it writes, so call it before writing anything else.
 * Refuses with NotFound (no such subject in the village), RuleNotInForce (no such rule on that day or for that kind of
 * subject) or InvalidInput (more than any entry may carry, or an instant record without the evidence its rule wants).
 */
export const postEntries = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
): Promise<readonly (EntryDocument | null)[]> => {
  const works = bySubject(await planPostings(call, requests));
  const scores = await scoreStore(call.documents, call.villageCode).loadAll(works.map(scoresOf));
  const outcomes = works.flatMap((work, place) => {
    const loaded = scores[place];
    return loaded === undefined ? [] : [postToSubject(call, work, loaded)];
  });
  await writeOutcomes(call, outcomes);
  const entries = new Map(outcomes.flatMap((outcome) => outcome.entries));
  return requests.map((_request, place) => entries.get(place) ?? null);
};
