import type { ParsedInputOf } from '@shared/contract/method';
import type { advance } from '@shared/contract/snapshots';
import { dateOf } from '@shared/domain/calendar';
import { excerptOf } from '@shared/domain/excerpt';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { postEntries } from '../points/ledger/post-entries';
import type { SnapshotDocument } from './snapshot-store';

type Input = ParsedInputOf<typeof advance>;

const titleCharsMax = 40;

/**
 * Posts points to the person named by a verified good deed, for the day of its verification and with its photos as
 * evidence. Refuses with CapReached when the rule's caps leave nothing, with RuleNotInForce when the rule takes points
 * away, and as `postEntries` does; the transaction then keeps nothing of it.
 */
export const awardPoints = async (
  call: WriteCall<Input>,
  { _id, text, photos }: SnapshotDocument,
  { personId, ruleId }: NonNullable<Input['award']>,
): Promise<void> => {
  const [entry = null] = await postEntries(call, [
    {
      subject: { kind: 'person', id: personId },
      ruleId,
      effectiveOn: dateOf(call.now),
      source: 'snapshot',
      sourceId: _id,
      sourceTitle: excerptOf(text, titleCharsMax),
      photoIds: photos,
    },
  ]);
  if (entry === null) throw new AppError('CapReached');
  if (entry.deltaTenths < 0) throw new AppError('RuleNotInForce');
};
