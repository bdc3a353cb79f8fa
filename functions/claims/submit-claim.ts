import type { submit as contract } from '@shared/contract/claims';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { pointsLimits } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { isRecordable } from '@shared/domain/ledger';
import { timesOf } from '@shared/domain/ledger-caps';
import { isOwnSubject } from '@shared/domain/board-view';
import type { Subject } from '@shared/domain/points-words';
import { AppError } from '@shared/errors';
import type { ReadCall, WriteCall } from '../_runtime/route';
import { acceptPhotos } from '../media/accept-photos';
import { mayRecord } from '../points/ledger/may-record';
import { judgeTerms, ruleIn, type PostingRequest } from '../points/ledger/plan-postings';
import { postingFactsStore } from '../points/ledger/posting-facts-store';
import type { RuleDocument } from '../points/rules/rule-store';
import { subjectKey, type FoundSubject } from '../points/ledger/subject-store';
import { claimStore, type ClaimDocument } from './claim-store';
import { showOne } from './show-claims';

type Input = ParsedInputOf<typeof contract>;

/** More than anybody has open at once; whoever confirms should not be flooded. */
const waitingMax = 30;

/** What is claimed, judged. */
interface Judged {
  readonly request: PostingRequest;
  readonly rule: RuleDocument;
  readonly found: FoundSubject;
}

const requestOf = ({ input, actor, now }: ReadCall<Input>): PostingRequest => {
  const { ruleId, quantity, note, photos: photoIds, effectiveOn = dateOf(now) } = input;
  const subject: Subject = input.subject ?? { kind: 'person', id: actor.personId };
  if (!isRecordable(effectiveOn, now, pointsLimits.lateDaysMax)) {
    throw new AppError('InvalidInput', { fields: ['effectiveOn'] });
  }
  return { subject, ruleId, quantity, effectiveOn, source: 'claim', note, photoIds };
};

/** People claim for themselves and their household where the rule lets them; for others who may record for them. */
const judgeClaimant = async (call: ReadCall<Input>, { rule, found, request }: Judged): Promise<void> => {
  if (isOwnSubject(call.actor, request.subject) && rule.recorders.includes('claim')) return;
  if (!(await mayRecord(call, rule, [found]))) throw new AppError('Forbidden');
};

/** Judges what is claimed and by whom, and checks the photos, before the transaction begins. */
export const prepareClaim = async (call: ReadCall<Input>): Promise<Judged> => {
  const { documents, villageCode, actor } = call;
  const request = requestOf(call);
  const { subject, ruleId, effectiveOn } = request;
  const facts = await postingFactsStore(documents, villageCode).find({
    subjects: [subject],
    ruleIds: [ruleId],
  });
  const found = facts.subjects.get(subjectKey(subject));
  if (found === undefined) throw new AppError('NotFound');
  const rule = ruleIn(facts, ruleId, effectiveOn);
  const judged = { request, rule, found };
  await judgeClaimant(call, judged);
  judgeTerms(rule, request, facts.isRewardOnly);
  const waiting = await claimStore(documents, villageCode).countWaitingOf(actor.personId, waitingMax);
  if (waiting >= waitingMax) throw new AppError('TooManyRequests');
  await acceptPhotos(call, call.input.photos);
  return judged;
};

/** 申报: claims points, for which a second person stands before they count. */
export const submitClaim = async (
  call: WriteCall<Input>,
  { request, rule, found }: Judged,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, now, newId } = call;
  const { subject, quantity = 1, effectiveOn, note = '', photoIds = [] } = request;
  const claim: ClaimDocument = {
    ...{ _id: newId(), villageCode, state: 'waiting' },
    ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: found.name },
    subjectHouseholdId: found.householdId,
    ...{ ruleId: rule.ruleId, ruleTitle: rule.title, category: rule.category, quantity },
    askedTenths: timesOf(rule, quantity) * rule.deltaTenths,
    ...{ effectiveOn, note, photoIds },
    ...{ claimantId: actor.personId, claimantName: actor.name, claimedAt: now },
    ...{ proxyId: actor.proxy?.personId ?? null, proxyName: actor.proxy?.name ?? null },
    ...{ deciderId: null, deciderName: null, decidedAt: null, reason: '' },
    ...{ entryId: null, deltaTenths: null, cutBy: null },
  };
  await claimStore(documents, villageCode).insert(claim);
  return showOne(call, claim);
};
