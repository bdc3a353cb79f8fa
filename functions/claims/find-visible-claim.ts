import { AppError } from '@shared/errors';
import type { Documents } from '../_runtime/documents';
import type { Call } from '../_runtime/route';
import { canSee } from './claim-rights';
import { claimStore, type ClaimDocument } from './claim-store';

/** A claim that the caller may look at; any other is NotFound. */
export const findVisibleClaim = async ({
  actor,
  documents,
  villageCode,
  input,
}: Call<{ readonly claimId: string }> & { readonly documents: Documents }): Promise<ClaimDocument> => {
  const claim = await claimStore(documents, villageCode).find(input.claimId);
  if (claim === null || !canSee(actor, claim)) throw new AppError('NotFound');
  return claim;
};
