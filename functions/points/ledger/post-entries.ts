import { periodsOf, postToScore, type Posted } from '@shared/domain/ledger';
import type { CutReason, Subject } from '@shared/domain/points-words';
import type { EntryDocument } from './entry-store';
import {
  planPostings,
  type Known,
  type PostingCall,
  type PostingPlan,
  type PostingRequest,
} from './plan-postings';
import type { RuleDocument } from '../rules/rule-store';
import { scoreStore, type LoadedScores, type ScoreChange, type ScoreRequest } from './score-store';
import { subjectKey } from './subject-store';
import { writeLedger } from './write-ledger';

export type { PostingCall, PostingRequest };

/** What became of one request. */
export interface PostedEntry {
  /** Null when the caps left nothing. */
  readonly entry: EntryDocument | null;
  readonly rule: RuleDocument;
  readonly subjectName: string;
  readonly askedTenths: number;
  readonly cutBy: CutReason | null;
}

const confirmation = (now: string, confirmer: PostingRequest['confirmer']) =>
  confirmer === undefined
    ? {}
    : { confirmerId: confirmer.personId, confirmerName: confirmer.name, confirmedAt: now };

/** The line that a plan becomes, with what its posting has left of it. */
export const entryOf = (
  { villageCode, now, newId, actor }: PostingCall,
  { request, rule, quantity, subjectName, month }: PostingPlan,
  { askedTenths, deltaTenths, times, cutBy }: Posted,
): EntryDocument => {
  const { subject, recorder = actor } = request;
  return {
    ...{ _id: newId(), villageCode, subjectKind: subject.kind, subjectId: subject.id, subjectName },
    ruleId: rule.ruleId,
    ruleVersion: rule.version,
    ruleTitle: rule.title,
    category: rule.category,
    ...{ quantity, times, deltaTenths, askedTenths },
    ...(cutBy === null ? {} : { cutBy }),
    effectiveOn: request.effectiveOn,
    month,
    recordedAt: now,
    recorderId: recorder.personId,
    recorderName: recorder.name,
    ...confirmation(now, request.confirmer),
    source: request.source,
    sourceId: request.sourceId ?? null,
    sourceTitle: request.sourceTitle ?? null,
    note: request.note ?? '',
    photoIds: request.photoIds ?? [],
    reverses: null,
    reversalReason: null,
  };
};

/** What is posted to one subject: its plans by their place in the request. */
interface SubjectWork {
  readonly subject: Subject;
  readonly plans: readonly (readonly [place: number, plan: PostingPlan])[];
}

const bySubject = (plans: readonly PostingPlan[]): readonly SubjectWork[] => {
  const works = new Map<string, { readonly subject: Subject; readonly plans: [number, PostingPlan][] }>();
  for (const [place, plan] of plans.entries()) {
    const { subject } = plan.request;
    const work = works.get(subjectKey(subject));
    if (work === undefined) works.set(subjectKey(subject), { subject, plans: [[place, plan]] });
    else work.plans.push([place, plan]);
  }
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
  readonly posted: readonly (readonly [place: number, posted: PostedEntry])[];
}

const postToSubject = (call: PostingCall, work: SubjectWork, loaded: LoadedScores): SubjectOutcome => {
  let { book } = loaded;
  const outcomes = work.plans.map(([place, plan]) => {
    const { rule, subjectName, request } = plan;
    const posted = postToScore(book, { ...plan, effectiveOn: request.effectiveOn });
    book = posted.book;
    const entry = posted.deltaTenths === 0 ? null : entryOf(call, plan, posted);
    const { askedTenths, cutBy } = posted;
    return [place, { entry, rule, subjectName, askedTenths, cutBy }] as const;
  });
  return { subject: work.subject, loaded, book, posted: outcomes };
};

/**
 * As `postEntries`, and tells of every request what its rule would have given and what cut it. `known` is what the caller has read
 * already.
 */
export const postAndTell = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
  known: Known = {},
): Promise<readonly PostedEntry[]> => {
  const works = bySubject(await planPostings(call, requests, known));
  const scores = await scoreStore(call.documents, call.villageCode).loadAll(works.map(scoresOf));
  const outcomes = works.flatMap((work, place) => {
    const loaded = scores[place];
    return loaded === undefined ? [] : [postToSubject(call, work, loaded)];
  });
  const posted = outcomes
    .flatMap((outcome) => outcome.posted)
    .toSorted(([place], [other]) => place - other)
    .map(([, each]) => each);
  await writeLedger(
    call,
    posted.flatMap(({ entry }) => entry ?? []),
    outcomes,
  );
  return posted;
};

/**
 * The one doorway to the ledger. Writes each entry together with the month score and the year score of its subject,
 * within the caller's transaction, and answers the entries in the order of the requests: null where the caps left nothing.
 * Reads everything before it writes, so call it before writing anything else.
 * Refuses with NotFound (no such subject in the village), RuleNotInForce (no such rule on that day or for that kind of
 * subject), ConfirmationNeeded (the rule wants a second person and nobody confirms) or InvalidInput (nothing, or more than any
 * entry may carry, or a record without the evidence its rule wants).
 */
export const postEntries = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
  known: Known = {},
): Promise<readonly (EntryDocument | null)[]> =>
  (await postAndTell(call, requests, known)).map(({ entry }) => entry);
