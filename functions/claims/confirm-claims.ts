import { leftCodes, type LeftCode } from '@shared/contract/claims';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import { refusalOf, type PostingCall, type PostingRequest } from '../points/ledger/plan-postings';
import { postAndTell, type PostedEntry } from '../points/ledger/post-entries';
import { postingFactsStore, type PostingFacts } from '../points/ledger/posting-facts-store';
import { isOwnByNow, subjectOf } from './claim-rights';
import type { ClaimDocument } from './claim-store';

type Call = PostingCall & { readonly actor: Actor };

/** What was done about a claim: it as it stands now, and why it was left as it was, if it was. */
export interface Decision {
  readonly claim: ClaimDocument;
  readonly left: LeftCode | null;
}

const asLeft = (refusal: AppError): LeftCode => {
  const left = leftCodes.find((code) => code === refusal.code);
  if (left === undefined) throw refusal;
  return left;
};

/** The posting that a claim becomes: recorded by the claimant, confirmed by the one who decides. */
const requestFor = (claim: ClaimDocument, { personId, name }: Actor): PostingRequest => ({
  subject: subjectOf(claim),
  ruleId: claim.ruleId,
  quantity: claim.quantity,
  effectiveOn: claim.effectiveOn,
  source: 'claim',
  sourceId: claim._id,
  note: claim.note,
  photoIds: claim.photoIds,
  recorder: { personId: claim.claimantId, name: claim.claimantName },
  confirmer: { personId, name },
});

const factsFor = (
  { documents, villageCode }: Call,
  claims: readonly ClaimDocument[],
): Promise<PostingFacts> =>
  postingFactsStore(documents, villageCode).find({
    subjects: claims.map(subjectOf),
    ruleIds: claims.map(({ ruleId }) => ruleId),
  });

const confirmed = ({ actor, now }: Call, claim: ClaimDocument, { entry, cutBy }: PostedEntry): Decision => {
  if (entry === null) return { claim, left: 'CapReached' };
  const decided = { deciderId: actor.personId, deciderName: actor.name, decidedAt: now };
  const became = { entryId: entry._id, deltaTenths: entry.deltaTenths, cutBy };
  return { claim: { ...claim, state: 'confirmed', ...decided, ...became }, left: null };
};

/** Posts waiting claims, those that can be, oldest first, and says of each what came of it; see `decideClaims`. */
export const confirmClaims = async (
  call: Call,
  claims: readonly ClaimDocument[],
): Promise<readonly Decision[]> => {
  if (claims.length === 0) return [];
  const facts = await factsFor(call, claims);
  if (claims.some((claim) => isOwnByNow(call.actor, claim, facts.subjects))) throw new AppError('OwnMatter');
  const judged = claims
    .toSorted((one, other) => (one._id < other._id ? -1 : 1))
    .map((claim) => {
      const request = requestFor(claim, call.actor);
      return { claim, request, refusal: refusalOf(request, facts) };
    });
  const sound = judged.filter(({ refusal }) => refusal === null);
  const posted = await postAndTell(
    call,
    sound.map(({ request }) => request),
    { facts },
  );
  return [
    ...judged.flatMap(({ claim, refusal }) => (refusal === null ? [] : [{ claim, left: asLeft(refusal) }])),
    ...sound.flatMap(({ claim }, place) => {
      const became = posted[place];
      return became === undefined ? [] : [confirmed(call, claim, became)];
    }),
  ];
};
