import { monthOfDate } from '@shared/domain/calendar';
import { entryTenthsMax, type EntrySource, type Subject } from '@shared/domain/points-words';
import { versionInForce } from '@shared/domain/rule-book';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { settingsStore } from '../_runtime/roster/settings-store';
import { monthCloseStore } from './month-close-store';
import { ruleStore, type RuleDocument } from './rule-store';
import { subjectKey, subjectStore } from './subject-store';

/** What a posting needs of a call; every `WriteCall` has it. */
export interface PostingCall {
  /** Inside the transaction that also writes what the points are for. */
  readonly documents: Documents;
  readonly villageCode: string;
  readonly now: string;
  readonly newId: () => string;
  /** Who records it. */
  readonly actor: Pick<Actor, 'personId' | 'name'>;
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
}

/** A request with everything it depends on, as read. */
export interface PostingPlan {
  readonly request: PostingRequest;
  readonly rule: RuleDocument;
  readonly quantity: number;
  readonly subjectName: string;
  /** The month it will count in. */
  readonly month: string;
}

/** A roster asks for one rule and one month a hundred times. */
const once = <T>(read: (key: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return (key: string): Promise<T> => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
};

/** What a rule wants of a request. Of a check-in or a snapshot the activity or the snapshot is the evidence. */
const judgeAgainst = (
  rule: RuleDocument,
  { subject, quantity = 1, source, photoIds = [] }: PostingRequest,
): void => {
  if (!rule.appliesTo.includes(subject.kind)) throw new AppError('RuleNotInForce');
  if (Math.abs(rule.deltaTenths * quantity) > entryTenthsMax) {
    throw new AppError('InvalidInput', { fields: ['quantity'] });
  }
  if (rule.isEvidenceNeeded && source === 'instant' && photoIds.length === 0) {
    throw new AppError('InvalidInput', { fields: ['photos'] });
  }
};

/** Reads the rule, the subject and the month of every request, or refuses; see `postEntries`. */
export const planPostings = async (
  { documents, villageCode, now }: PostingCall,
  requests: readonly PostingRequest[],
): Promise<readonly PostingPlan[]> => {
  const names = await subjectStore(documents, villageCode).namesOf(requests.map(({ subject }) => subject));
  const versionsOf = once((ruleId) => ruleStore(documents).versions(villageCode, ruleId));
  const openMonthOf = once((own) => monthCloseStore(documents, villageCode).openMonthFor(own, now));
  const isRewardOnlyIn = once(async (code) => (await settingsStore(documents).switchesOf(code)).isRewardOnly);
  const plans: PostingPlan[] = [];
  // One read after the other: a transaction takes its requests in turn.
  for (const request of requests) {
    const { subject, ruleId, effectiveOn, quantity = 1 } = request;
    const subjectName = names.get(subjectKey(subject));
    if (subjectName === undefined) throw new AppError('NotFound');
    const rule = versionInForce(await versionsOf(ruleId), effectiveOn);
    if (rule === null) throw new AppError('RuleNotInForce');
    judgeAgainst(rule, request);
    if (rule.deltaTenths < 0 && (await isRewardOnlyIn(villageCode))) {
      throw new AppError('RuleNotInForce', { reason: 'rewardOnly' });
    }
    plans.push({ request, rule, quantity, subjectName, month: await openMonthOf(monthOfDate(effectiveOn)) });
  }
  return plans;
};
