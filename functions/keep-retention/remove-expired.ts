import { retentionDays, type Retained } from '@shared/domain/retention';
import { encodeTime } from 'ulid';
import type { CollectionName } from '../_runtime/collections';
import type { ReadableDocuments } from '../_runtime/documents';
import { isBelow, isBetween, isIn, type Where } from '../_runtime/matchers';

const dayMs = 86_400_000;
const documentsPerRequest = 500;
/** The work of one night in one collection; what is more waits for the next. */
const requestsMax = 100;

/** The instant before which something that is kept for so long has been kept long enough. */
export const keptUntil = (what: Retained, now: string): string =>
  new Date(Date.parse(now) - retentionDays[what] * dayMs).toISOString();

/** Ids made before an instant sort below this. */
const idBefore = (instant: string): string => encodeTime(Date.parse(instant), 10).toLowerCase();

/** Older than anything there is; what is missing or null lies below no instant, but outside this stretch. */
const everBefore = (instant: string) => isBetween('2000', instant);

interface Expiry {
  readonly what: Retained;
  readonly collection: CollectionName;
  readonly whereBefore: (instant: string) => Where;
}

const decided = (instant: string): Where => ({
  state: isIn(['accepted', 'rejected']),
  decidedAt: everBefore(instant),
});

/** Documents that are removed as a whole, and by what their age is told. */
export const expiries: readonly Expiry[] = [
  { what: 'requestKeys', collection: 'requestKeys', whereBefore: (at) => ({ at: everBefore(at) }) },
  { what: 'attempts', collection: 'attempts', whereBefore: (at) => ({ at: everBefore(at) }) },
  { what: 'signIns', collection: 'signIns', whereBefore: (at) => ({ expiresAt: everBefore(at) }) },
  { what: 'sessions', collection: 'sessions', whereBefore: (at) => ({ expiresAt: everBefore(at) }) },
  { what: 'sessions', collection: 'sessions', whereBefore: (at) => ({ endedAt: everBefore(at) }) },
  { what: 'requests', collection: 'joinRequests', whereBefore: decided },
  { what: 'requests', collection: 'corrections', whereBefore: decided },
  { what: 'auditRecords', collection: 'auditRecords', whereBefore: (at) => ({ _id: isBelow(idBefore(at)) }) },
];

/** Removes what of one kind has been kept long enough, a bounded number in one firing; answers how many. */
export const removeExpired = async (
  { what, collection, whereBefore }: Expiry,
  { documents, now }: { readonly documents: ReadableDocuments; readonly now: string },
): Promise<number> => {
  const where = whereBefore(keptUntil(what, now));
  let count = 0;
  for (let request = 0; request < requestsMax; request += 1) {
    const found = await documents.find(collection, { where, limit: documentsPerRequest });
    await documents.removeMany(
      collection,
      found.map(({ _id }) => _id),
    );
    count += found.length;
    if (found.length < documentsPerRequest) break;
  }
  return count;
};
