import { monthOf, monthOfDate } from '@shared/domain/calendar';
import { timesOf } from '@shared/domain/ledger-caps';
import { entryTenthsMax, type EntrySource, type Subject } from '@shared/domain/points-words';
import { categoryCapInForce, versionInForce, type CategoryCapTerms } from '@shared/domain/rule-book';
import { AppError } from '@shared/errors';
import type { Actor } from '../../_runtime/actor';
import type { Documents } from '../../_runtime/documents';
import { monthCloseStore } from './month-close-store';
import { postingFactsStore, type PostingFacts } from './posting-facts-store';
import type { RuleDocument } from '../rules/rule-store';
import { subjectKey } from './subject-store';

/** Somebody as an entry names them. */
export type Named = Pick<Actor, 'personId' | 'name'>;

/** What a posting needs of a call; every `WriteCall` has it. */
export interface PostingCall {
  /** Inside the transaction that also writes what the points are for. */
  readonly documents: Documents;
  readonly villageCode: string;
  readonly now: string;
  readonly newId: () => string;
  /** Who records it. */
  readonly actor: Named;
}

export interface PostingRequest {
  readonly subject: Subject;
  readonly ruleId: string;
  readonly quantity?: number;
  /** The day it is for, already judged by `isRecordable`. */
  readonly effectiveOn: string;
  readonly source: Exclude<EntrySource, 'reversal'>;
  /** Id and title of the activity or snapshot it comes from. */
  readonly sourceId?: string;
  readonly sourceTitle?: string;
  readonly note?: string;
  /** Accepted photos. */
  readonly photoIds?: readonly string[];
  /** Something else is the evidence, as the objection is of what it corrects. */
  readonly isEvidenceElsewhere?: boolean;
  /** Who recorded it, where that is not the actor. */
  readonly recorder?: Named;
  /** The second person, where the rule wants one. */
  readonly confirmer?: Named;
}

/** A request with everything it depends on, as read. */
export interface PostingPlan {
  readonly request: PostingRequest;
  readonly rule: RuleDocument;
  readonly categoryCap: CategoryCapTerms | null;
  readonly quantity: number;
  readonly subjectName: string;
  /** The month it will count in. */
  readonly month: string;
}

/** Sources that somebody typed: photos are their evidence. Of a check-in or a snapshot the activity or the snapshot is. */
const typedSources: readonly EntrySource[] = ['instant', 'batch', 'claim'];

/** Sources that are one person's word. A check-in, a visit and a verified snapshot are confirmed by what they are. */
const onePersonsWord: readonly EntrySource[] = ['instant', 'batch', 'import', 'claim'];

/** What a rule wants of what is asked for, whoever confirms it. */
export const judgeTerms = (
  rule: RuleDocument,
  { subject, quantity = 1, source, ...request }: PostingRequest,
  isRewardOnly: boolean,
): void => {
  if (!rule.appliesTo.includes(subject.kind)) throw new AppError('RuleNotInForce');
  const times = timesOf(rule, quantity);
  if (times === 0 || Math.abs(rule.deltaTenths * times) > entryTenthsMax) {
    throw new AppError('InvalidInput', { fields: ['quantity'] });
  }
  const { photoIds = [], isEvidenceElsewhere = !typedSources.includes(source) } = request;
  if (rule.isEvidenceNeeded && !isEvidenceElsewhere && photoIds.length === 0) {
    throw new AppError('InvalidInput', { fields: ['photos'] });
  }
  if (rule.deltaTenths < 0 && isRewardOnly) throw new AppError('RuleNotInForce', { reason: 'rewardOnly' });
};

/** The version of a rule that holds for what was done on a day, out of what was read. */
export const ruleIn = (
  { rules }: Pick<PostingFacts, 'rules'>,
  ruleId: string,
  date: string,
): RuleDocument => {
  const rule = versionInForce(
    rules.filter((version) => version.ruleId === ruleId),
    date,
  );
  if (rule === null) throw new AppError('RuleNotInForce');
  return rule;
};

/** The months that the requests count in, by the month each is for. */
const monthsFor = async (
  { documents, villageCode, now }: PostingCall,
  requests: readonly PostingRequest[],
  { isRunningMonthOpen }: PostingFacts,
): Promise<ReadonlyMap<string, string>> => {
  const owns = [...new Set(requests.map(({ effectiveOn }) => monthOfDate(effectiveOn)))];
  const running = monthOf(now);
  if (isRunningMonthOpen && owns.every((own) => own === running)) return new Map([[running, running]]);
  return monthCloseStore(documents, villageCode).openMonths(owns, now);
};

const planOf = (request: PostingRequest, facts: PostingFacts, month: string): PostingPlan => {
  const { subject, ruleId, effectiveOn, quantity = 1 } = request;
  const subjectName = facts.subjects.get(subjectKey(subject))?.name;
  if (subjectName === undefined) throw new AppError('NotFound');
  const rule = ruleIn(facts, ruleId, effectiveOn);
  judgeTerms(rule, request, facts.isRewardOnly);
  if (
    rule.isConfirmationNeeded &&
    request.confirmer === undefined &&
    onePersonsWord.includes(request.source)
  ) {
    throw new AppError('ConfirmationNeeded');
  }
  const categoryCap = categoryCapInForce(facts.categoryCaps, rule.category, effectiveOn);
  return { request, rule, categoryCap, quantity, subjectName, month };
};

/** Why a request would be refused, as far as what was read tells; null when it would not. */
export const refusalOf = (request: PostingRequest, facts: PostingFacts): AppError | null => {
  try {
    planOf(request, facts, monthOfDate(request.effectiveOn));
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
};

export interface Known {
  /** What was read before; read here when left out. */
  readonly facts?: PostingFacts;
  /** The month all of them count in; found by the day they are for when left out. */
  readonly month?: string;
}

/** Plans every request by its rule, its subject and its month, or refuses; see `postEntries`. */
export const planPostings = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
  { facts: known, month: given }: Known = {},
): Promise<readonly PostingPlan[]> => {
  if (requests.length === 0) return [];
  const { documents, villageCode, now } = call;
  const facts =
    known ??
    (await postingFactsStore(documents, villageCode).find({
      subjects: requests.map(({ subject }) => subject),
      ruleIds: requests.map(({ ruleId }) => ruleId),
    }));
  const months = given === undefined ? await monthsFor(call, requests, facts) : new Map<string, string>();
  return requests.map((request) => {
    const month = given ?? months.get(monthOfDate(request.effectiveOn)) ?? monthOf(now);
    return planOf(request, facts, month);
  });
};
