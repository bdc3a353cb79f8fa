import type { decide as contract } from '@shared/contract/claims';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { confirmClaims, type Decision } from './confirm-claims';
import { subjectStore } from '../points/ledger/subject-store';
import { isOwnByNow, isOwnClaim, subjectOf } from './claim-rights';
import { claimStore, type ClaimDocument } from './claim-store';
import { showClaims } from './show-claims';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

const refused = ({ input, actor, now }: Call, claim: ClaimDocument): Decision => ({
  claim: {
    ...claim,
    ...{ state: 'refused', deciderId: actor.personId, deciderName: actor.name, decidedAt: now },
    reason: input.reason,
  },
  left: null,
});

const refuseClaims = async (call: Call, claims: readonly ClaimDocument[]): Promise<readonly Decision[]> => {
  const subjects = await subjectStore(call.documents, call.villageCode).findAll(claims.map(subjectOf));
  if (claims.some((claim) => isOwnByNow(call.actor, claim, subjects))) throw new AppError('OwnMatter');
  return claims.map((claim) => refused(call, claim));
};

/** The claims, each once; nobody decides an own matter, not even among those of others. */
const findClaims = async ({ documents, villageCode, input, actor }: Call) => {
  const claims = await claimStore(documents, villageCode).findMany(input.claimIds);
  if (claims.length < new Set(input.claimIds).size) throw new AppError('NotFound');
  if (claims.some((claim) => isOwnClaim(actor, claim))) throw new AppError('OwnMatter');
  return claims;
};

/**
 * 确认申报: confirms or refuses. What is confirmed is posted in the same transaction, by the caps as they are then. A single claim that
 * cannot be confirmed is refused with the reason; of several those that can be are, and the others are left with the reason told:
 * fifty good ones should not wait for one whose month is full. A claim that a cap leaves nothing of waits on: it may count after a
 * correction, or be refused with a word to the claimant.
 */
export const decideClaims = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const claims = await findClaims(call);
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const decisions =
    input.decision === 'refuse' ? await refuseClaims(call, waiting) : await confirmClaims(call, waiting);
  const byId = new Map(decisions.map((decision) => [decision.claim._id, decision]));
  const outcomes = claims.map((claim): Decision => byId.get(claim._id) ?? { claim, left: 'StateConflict' });
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined && only.left !== null) throw new AppError(only.left);
  for (const { claim, left } of outcomes) {
    if (left === null) await claimStore(documents, villageCode).put(claim);
  }
  return {
    items: await showClaims(
      call,
      outcomes.map(({ claim }) => claim),
    ),
    left: outcomes.flatMap(({ claim, left }) => (left === null ? [] : [{ claimId: claim._id, code: left }])),
  };
};
