import { applyLine, periodsOf, postToScore, type ScoreBook } from '@shared/domain/ledger';
import { isOwnPoints } from '@shared/domain/own-points';
import type { Subject } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { Actor } from '../../_runtime/actor';
import { lineOf } from './entry-line';
import { entryStore, type EntryDocument } from './entry-store';
import { monthCloseStore } from './month-close-store';
import {
  planPostings,
  ruleIn,
  type PostingCall,
  type PostingPlan,
  type PostingRequest,
} from './plan-postings';
import { entryOf } from './post-entries';
import { postingFactsStore } from './posting-facts-store';
import type { RuleDocument } from '../rules/rule-store';
import { scoreStore } from './score-store';
import { subjectKey } from './subject-store';
import { writeLedger } from './write-ledger';

/** A call in whose transaction an entry is corrected; every `WriteCall` is one. */
export interface CorrectionCall extends PostingCall {
  /** Who corrects it. */
  readonly actor: Pick<Actor, 'personId' | 'name' | 'householdId'>;
}

export interface Correction {
  /** As stored in the village of the call. */
  readonly entry: EntryDocument;
  readonly reason: string;
  /** What is due instead; nothing when left out. */
  readonly replacement?: Replacement | undefined;
  /** The objection that this decides. */
  readonly objectionId?: string | undefined;
  /** The month whose board waits for that decision; the entry's own when left out. Only beside `objectionId`. */
  readonly month?: string | undefined;
}

export interface Replacement {
  readonly ruleId: string;
  readonly quantity?: number;
  readonly note?: string;
}

export interface Corrected {
  readonly reversal: EntryDocument;
  /** The entry in place of the reversed one; null when nothing is due instead. */
  readonly correction: EntryDocument | null;
}

const subjectOf = ({ subjectKind: kind, subjectId: id }: EntryDocument): Subject => ({ kind, id });

/** The opposite of an entry, for the same day, so that the room it used under the caps is free again. */
const reversalOf = (
  { now, newId, actor }: CorrectionCall,
  { entry, reason, objectionId }: Correction,
  month: string,
): EntryDocument => ({
  _id: newId(),
  villageCode: entry.villageCode,
  subjectKind: entry.subjectKind,
  subjectId: entry.subjectId,
  subjectName: entry.subjectName,
  ruleId: entry.ruleId,
  ruleVersion: entry.ruleVersion,
  ruleTitle: entry.ruleTitle,
  category: entry.category,
  quantity: entry.quantity,
  times: entry.times ?? entry.quantity,
  deltaTenths: -entry.deltaTenths,
  askedTenths: -entry.deltaTenths,
  effectiveOn: entry.effectiveOn,
  month,
  recordedAt: now,
  recorderId: actor.personId,
  recorderName: actor.name,
  source: 'reversal',
  sourceId: entry.sourceId,
  sourceTitle: entry.sourceTitle,
  note: '',
  photoIds: [],
  reverses: entry._id,
  reversalReason: reason,
  ...(objectionId === undefined ? {} : { objectionId }),
});

/**
 * What is asked for in place of an entry: as the entry was, with its evidence, by another rule or quantity. Under a rule of two persons
 * it keeps its recorder, and who corrects it is the second one, and so must be another.
 */
const requestFor = (
  { actor }: CorrectionCall,
  { entry, objectionId }: Correction,
  {
    replacement,
    rule,
    isOwn,
  }: { readonly replacement: Replacement; readonly rule: RuleDocument; readonly isOwn: boolean },
): PostingRequest => {
  const { source, sourceId, sourceTitle, recorderId, recorderName } = entry;
  const isSecond = rule.isConfirmationNeeded;
  if (isSecond && (isOwn || recorderId === actor.personId)) throw new AppError('OwnMatter');
  const recorder = { personId: recorderId, name: recorderName };
  return {
    subject: subjectOf(entry),
    ruleId: replacement.ruleId,
    quantity: replacement.quantity ?? 1,
    effectiveOn: entry.effectiveOn,
    source: source === 'reversal' ? 'instant' : source,
    ...(sourceId === null ? {} : { sourceId }),
    ...(sourceTitle === null ? {} : { sourceTitle }),
    note: replacement.note ?? '',
    photoIds: entry.photoIds,
    isEvidenceElsewhere: objectionId !== undefined,
    ...(isSecond ? { recorder, confirmer: { personId: actor.personId, name: actor.name } } : {}),
  };
};

/** Plans what comes in place of an entry, in the month in which the reversal counts. Somebody who has left keeps what is due. */
const planReplacement = async (
  call: CorrectionCall,
  correction: Correction,
  month: string,
): Promise<PostingPlan | null> => {
  const { entry, replacement } = correction;
  if (replacement === undefined) return null;
  const subject = subjectOf(entry);
  const key = subjectKey(subject);
  const facts = await postingFactsStore(call.documents, call.villageCode).find({
    ...{ subjects: [subject], ruleIds: [replacement.ruleId] },
  });
  const gone = { name: entry.subjectName, gridCode: null, householdId: null, liaisonId: null };
  const subjects = new Map([[key, gone], ...facts.subjects]);
  const rule = ruleIn(facts, replacement.ruleId, entry.effectiveOn);
  const isOwn = isOwnPoints(call.actor, subject, subjects.get(key)?.householdId ?? null);
  const request = requestFor(call, correction, { replacement, rule, isOwn });
  const [plan = null] = await planPostings(call, [request], { facts: { ...facts, subjects }, month });
  return plan;
};

/** The entry in place of another, and the scores with it; refuses when the caps leave nothing of it. */
const replaced = (call: CorrectionCall, plan: PostingPlan, book: ScoreBook) => {
  const posted = postToScore(book, { ...plan, effectiveOn: plan.request.effectiveOn });
  if (posted.deltaTenths === 0) throw new AppError('CapReached');
  return { entry: entryOf(call, plan, posted), book: posted.book };
};

/**
 * 更正: takes an entry back by a reversal and, where something else is due, posts that in its place; both name each other, and nothing
 * is ever rewritten. Within the caller's transaction; reads everything before it writes. Of two corrections at once only one is kept,
 * because both write the scores of the same subject. With `objectionId` it counts in the month that waits for it although that is closed,
 * as long as it is not final; else in the open month.
 * Refuses with StateConflict (a reversal), AlreadyReversed, OwnMatter (the rule in place wants another person than the recorder and
 * those it is for), CapReached (the caps leave nothing of what comes in place), and as `postEntries` does.
 */
export const correctEntry = async (call: CorrectionCall, correction: Correction): Promise<Corrected> => {
  const { documents, villageCode, now } = call;
  const { entry, objectionId } = correction;
  const closes = monthCloseStore(documents, villageCode);
  if (entry.reverses !== null) throw new AppError('StateConflict');
  const reversals = await entryStore(documents, villageCode).findReversals([entry._id]);
  if (reversals.size > 0) throw new AppError('AlreadyReversed');
  const month =
    objectionId === undefined
      ? await closes.openMonthFor(entry.month, now)
      : await closes.decisionMonthFor(correction.month ?? entry.month, now);
  const plan = await planReplacement(call, correction, month);
  const reversal = reversalOf(call, correction, month);
  const subject = subjectOf(entry);
  const loaded = await scoreStore(documents, villageCode).load({ subject, ...periodsOf(reversal) });

  const after = applyLine(loaded.book, lineOf(reversal));
  const inPlace = plan === null ? null : replaced(call, plan, after);
  if (inPlace === null) {
    await writeLedger(call, [reversal], [{ subject, loaded, book: after }]);
    return { reversal, correction: null };
  }
  const linked = { ...reversal, correctedBy: inPlace.entry._id };
  const ofObjection = objectionId === undefined ? {} : { objectionId };
  const placed = { ...inPlace.entry, corrects: entry._id, ...ofObjection };
  await writeLedger(call, [linked, placed], [{ subject, loaded, book: inPlace.book }]);
  return { reversal: linked, correction: placed };
};
