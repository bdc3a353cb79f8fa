import { AppError } from '@shared/errors';
import type { Documents } from '../../_runtime/documents';
import type { EntryDocument } from '../ledger/entry-store';
import type { PostingCall, PostingRequest } from '../ledger/plan-postings';
import { postEntries } from '../ledger/post-entries';

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

/** A request that the ledger refuses spoils all it is asked with: halves are tried until it stands alone. */
const forecast = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
): Promise<readonly Foreseen[]> => {
  try {
    const entries = await postEntries(call, requests);
    return entries.map((entry) => (entry === null ? { kind: 'capped' } : { kind: 'entry', entry }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (requests.length === 1) return [{ kind: 'refused', code: error.code }];
    const middle = Math.ceil(requests.length / 2);
    const first = await forecast(call, requests.slice(0, middle));
    return [...first, ...(await forecast(call, requests.slice(middle)))];
  }
};

/**
 * What posting these requests in this order would come to, by the very code that posts, without writing anything. Outside a
 * transaction, so it holds for the moment only.
 */
export const foreseeEntries = async (
  call: PostingCall,
  requests: readonly PostingRequest[],
): Promise<readonly Foreseen[]> => {
  if (requests.length === 0) return [];
  const dry = { ...call, documents: withoutWriting(call.documents) };
  const first = await forecast(dry, requests);
  const isGood = first.map(({ kind }) => kind !== 'refused');
  if (!isGood.includes(false)) return first;
  // Once those that are refused are known, the others use up their caps together, in one piece.
  const rest = await forecast(
    dry,
    requests.filter((_, place) => isGood[place]),
  );
  let next = 0;
  return first.map((each) => (each.kind === 'refused' ? each : (rest[next++] ?? each)));
};
