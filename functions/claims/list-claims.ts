import { confirmingRoles, type list as contract } from '@shared/contract/claims';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { holdsRole, rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { Page } from '../_runtime/find-page';
import type { ReadCall } from '../_runtime/route';
import { canDecide } from './claim-rights';
import { claimStore, type ClaimDocument } from './claim-store';
import { showClaims } from './show-claims';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

const none: Page<ClaimDocument> = { items: [], nextCursor: null };

const findClaims = async ({ actor, documents, villageCode, input }: Call): Promise<Page<ClaimDocument>> => {
  const claims = claimStore(documents, villageCode);
  if (input.scope === 'mine') return claims.listOfClaimant(actor.personId, input);
  if (input.scope === 'todo') {
    if (!holdsRole(actor.memberships, confirmingRoles, villageCode)) return none;
    const { items, nextCursor } = await claims.listWaiting(input);
    // A page without the caller's own matters may be shorter than asked for; it goes on all the same.
    return { items: items.filter((claim) => canDecide(actor, claim)), nextCursor };
  }
  if (!holdsRole(actor.memberships, rosterReadingRoles, villageCode)) throw new AppError('Forbidden');
  return claims.listOfVillage(input);
};

/** Claims, newest first: the caller's own, those the caller may decide, or all of the village. */
export const listClaims = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { items, nextCursor } = await findClaims(call);
  return { items: await showClaims(call, items), nextCursor };
};
