import type { ParsedInputOf } from '@shared/contract/method';
import type { advance } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { excerptOf } from '@shared/domain/excerpt';
import { isOwnPoints } from '@shared/domain/own-points';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { ruleIn } from '../points/ledger/plan-postings';
import { postEntries, type PostingRequest } from '../points/ledger/post-entries';
import { postingFactsStore } from '../points/ledger/posting-facts-store';
import { subjectKey } from '../points/ledger/subject-store';
import type { SnapshotDocument } from './snapshot-store';

type Input = ParsedInputOf<typeof advance>;

const titleCharsMax = 40;

/**
 * Posts points to the person named by a verified good deed, for the day of its verification and with its photos as
 * evidence. Refuses with CapReached when the rule's caps leave nothing, with RuleNotInForce when the rule takes points
 * away, with OwnMatter when they would be the caller's own or the household's, or when the rule wants two persons and who
 * verifies is who reported it, and as `postEntries` does; the transaction then keeps nothing of it.
 */
export const awardPoints = async (
  call: WriteCall<Input>,
  { _id, text, photos, reporterId }: SnapshotDocument,
  { personId, ruleId }: NonNullable<Input['award']>,
): Promise<void> => {
  const { actor, documents, villageCode, now } = call;
  const subject = { kind: 'person', id: personId } as const;
  const effectiveOn = dateOf(now);
  const facts = await postingFactsStore(documents, villageCode).find({
    ...{ subjects: [subject], ruleIds: [ruleId] },
  });
  const householdId = facts.subjects.get(subjectKey(subject))?.householdId ?? null;
  if (isOwnPoints(actor, subject, householdId)) throw new AppError('OwnMatter');
  const rule = ruleIn(facts, ruleId, effectiveOn);
  if (rule.deltaTenths < 0) throw new AppError('RuleNotInForce');
  if (rule.isConfirmationNeeded && reporterId === actor.personId) throw new AppError('OwnMatter');
  const request: PostingRequest = {
    ...{ subject, ruleId, effectiveOn, source: 'snapshot', sourceId: _id },
    ...{ sourceTitle: excerptOf(text, titleCharsMax), photoIds: photos },
  };
  const [entry = null] = await postEntries(call, [request], { facts });
  if (entry === null) throw new AppError('CapReached');
};
