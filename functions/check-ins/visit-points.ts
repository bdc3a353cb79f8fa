import type { Actor } from '../_runtime/actor';
import type { EntryDocument } from '../points/ledger/entry-store';
import { refusalOf, type PostingCall, type PostingRequest } from '../points/ledger/plan-postings';
import { postAndTell } from '../points/ledger/post-entries';
import { postingFactsStore, type PostingFacts } from '../points/ledger/posting-facts-store';
import { copiedRuleIdOf } from '../points/rules/rule-store';
import type { VisitDocument } from './visit-store';

/** The rule for visits, by its name in every rule book. */
const visitRuleKey = 'household-visit';

type Call = Omit<PostingCall, 'actor'> & { readonly actor: Actor };

interface Visited {
  readonly visitId: string;
  readonly visitedOn: string;
}

const visitorOf = ({ personId: id }: Actor) => ({ kind: 'person', id }) as const;

/** What the points of a visit follow from; may be read before the transaction. */
export const findVisitFacts = ({
  documents,
  villageCode,
  actor,
}: Pick<Call, 'documents' | 'villageCode' | 'actor'>): Promise<PostingFacts> =>
  postingFactsStore(documents, villageCode).find({
    ...{ subjects: [visitorOf(actor)], ruleIds: [copiedRuleIdOf(villageCode, visitRuleKey)] },
  });

/**
 * 联户走访 earns points where the rule book of the village says so: the first visit to a household on a day, for the visitor, if
 * of the village. Whom it was to, the ledger that everybody reads does not tell. Null when nothing is due; nothing of that keeps anybody from visiting. Reads before it writes.
 */
export const postVisit = async (
  call: Call,
  facts: PostingFacts,
  { visitId, visitedOn }: Visited,
  others: readonly VisitDocument[],
): Promise<EntryDocument | null> => {
  if (others.some(({ entryId = null }) => entryId !== null)) return null;
  const request: PostingRequest = {
    subject: visitorOf(call.actor),
    ruleId: copiedRuleIdOf(call.villageCode, visitRuleKey),
    effectiveOn: visitedOn,
    source: 'visit',
    sourceId: visitId,
  };
  if (refusalOf(request, facts) !== null) return null;
  const [posted] = await postAndTell(call, [request], { facts });
  return posted?.entry ?? null;
};
