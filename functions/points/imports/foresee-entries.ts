import type { Documents } from '../../_runtime/documents';
import type { EntryDocument } from '../ledger/entry-store';
import { refusalOf, type PostingCall, type PostingRequest } from '../ledger/plan-postings';
import { postEntries } from '../ledger/post-entries';
import { postingFactsStore } from '../ledger/posting-facts-store';

/** What would become of a request: an entry, nothing because of caps, or a refusal of the ledger itself. */
export type Foreseen =
  | { readonly kind: 'entry'; readonly entry: EntryDocument }
  | { readonly kind: 'capped' }
  | { readonly kind: 'refused'; readonly code: string };

const written = (): Promise<void> => Promise.resolve();

/** Reads what is there and writes nothing. */
const withoutWriting = (documents: Documents): Documents => ({
  get: (collection, id) => documents.get(collection, id),
  find: (collection, query) => documents.find(collection, query),
  insert: written,
  insertMany: written,
  put: written,
  remove: written,
});

/**
 * What posting these requests in this order would come to, by the very code that posts, without writing anything. What they follow
 * from is read once: those that the ledger refuses are told apart by it, the others use up their caps together. Outside a
 * transaction, so it holds for the moment only.
 */
export const foreseeEntries = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
): Promise<readonly Foreseen[]> => {
  if (requests.length === 0) return [];
  const dry = { ...call, documents: withoutWriting(call.documents) };
  const facts = await postingFactsStore(dry.documents, call.villageCode).find({
    subjects: requests.map(({ subject }) => subject),
    ruleIds: requests.map(({ ruleId }) => ruleId),
  });
  const refusals = requests.map((request) => refusalOf(request, facts));
  const entries = await postEntries(
    dry,
    requests.filter((_, place) => refusals[place] === null),
    { facts },
  );
  let next = 0;
  return refusals.map((refusal): Foreseen => {
    if (refusal !== null) return { kind: 'refused', code: refusal.code };
    const entry = entries[next++] ?? null;
    return entry === null ? { kind: 'capped' } : { kind: 'entry', entry };
  });
};
