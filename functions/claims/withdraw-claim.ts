import type { withdraw as contract } from '@shared/contract/claims';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { claimStore, type ClaimDocument } from './claim-store';
import { findVisibleClaim } from './find-visible-claim';
import { showOne } from './show-claims';

/** Takes an own claim back. Of this and a decision at once the second finds the claim decided, because both write it. */
export const withdrawClaim = async (
  call: WriteCall<ParsedInputOf<typeof contract>>,
): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, now } = call;
  const claim = await findVisibleClaim(call);
  if (claim.claimantId !== actor.personId) throw new AppError('Forbidden');
  if (claim.state !== 'waiting') throw new AppError('StateConflict', { state: claim.state });
  const withdrawn: ClaimDocument = { ...claim, state: 'withdrawn', decidedAt: now };
  await claimStore(documents, villageCode).put(withdrawn);
  return showOne(call, withdrawn);
};
