import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { withdraw } from '@shared/contract/objections';
import { nextObjectionState, objectionPartsOf } from '@shared/domain/objection-workflow';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { findVisible } from './get-objection';
import { objectionStore, type ObjectionDocument } from './objection-store';
import { gatherAround, showObjection } from './show-objection';

/** Takes an own objection back; whose it is not, finds none. */
export const withdrawObjection = async (
  call: WriteCall<ParsedInputOf<typeof withdraw>>,
): Promise<OutputOf<typeof withdraw>> => {
  const { actor, documents, villageCode, now } = call;
  const objection = await findVisible(call);
  const { state } = objection;
  const next = nextObjectionState({
    action: 'withdraw',
    state,
    parts: objectionPartsOf(actor, objection),
  });
  if (!next.isAllowed && next.reason === 'part') throw new AppError('NotFound');
  if (!next.isAllowed) throw new AppError('StateConflict', { state });
  const withdrawn: ObjectionDocument = {
    ...objection,
    state: next.to,
    waitingKey: objection._id,
    decidedAt: now,
  };
  const around = await gatherAround(call, [withdrawn]);
  await objectionStore(documents, villageCode).put(withdrawn);
  return showObjection(actor, withdrawn, around);
};
