import type { Claim } from '@shared/contract/claims';
import type { Photo } from '@shared/contract/schema';
import type { Actor } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { photosOf } from '../media/photos-of';
import { canDecide, subjectOf } from './claim-rights';
import type { ClaimDocument } from './claim-store';

const showClaim = (claim: ClaimDocument, viewer: Actor, photos: Photo[]): Claim => ({
  claimId: claim._id,
  state: claim.state,
  subject: subjectOf(claim),
  subjectName: claim.subjectName,
  ruleId: claim.ruleId,
  ruleTitle: claim.ruleTitle,
  category: claim.category,
  quantity: claim.quantity,
  askedTenths: claim.askedTenths,
  effectiveOn: claim.effectiveOn,
  note: claim.note,
  photos,
  claimantId: claim.claimantId,
  claimantName: claim.claimantName,
  claimedAt: claim.claimedAt,
  deciderName: claim.deciderName,
  decidedAt: claim.decidedAt,
  reason: claim.reason,
  entryId: claim.entryId,
  deltaTenths: claim.deltaTenths,
  cutBy: claim.cutBy,
  canDecide: canDecide(viewer, claim),
  canWithdraw: claim.state === 'waiting' && claim.claimantId === viewer.personId,
});

/** Claims as somebody sees them, with their photos; one request for the photos of all. */
export const showClaims = async (
  { documents, actor }: { readonly documents: Documents; readonly actor: Actor },
  claims: readonly ClaimDocument[],
): Promise<Claim[]> => {
  const photos = await photosOf(
    documents,
    claims.flatMap(({ photoIds }) => photoIds),
  );
  const byId = new Map(photos.map((photo) => [photo.mediaId, photo]));
  return claims.map((claim) =>
    showClaim(
      claim,
      actor,
      claim.photoIds.flatMap((mediaId) => byId.get(mediaId) ?? []),
    ),
  );
};

/** One claim, shown. */
export const showOne = async (
  viewing: { readonly documents: Documents; readonly actor: Actor },
  claim: ClaimDocument,
): Promise<Claim> => {
  const [shown] = await showClaims(viewing, [claim]);
  if (shown === undefined) throw new Error('one claim is shown as one');
  return shown;
};
