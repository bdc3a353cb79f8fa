import type { CollectionName } from './collections';
import type { Documents, Stored } from './documents';

/** A document as it was and as it is; null before it was there, and after it is gone. */
export interface DocumentChange {
  readonly collection: CollectionName;
  readonly documentId: string;
  readonly before: Stored | null;
  readonly after: Stored | null;
}

/**
 * Projections and traces of other things: what they follow from is recorded, and some of them are secrets. The id of an
 * identity is somebody's openid; that a phone was bound or unbound is a change of the person.
 */
const unwatched: ReadonlySet<CollectionName> = new Set<CollectionName>([
  ...(['requestKeys', 'auditRecords', 'personEvents', 'attempts'] as const),
  ...([
    'monthScores',
    'yearScores',
    'announcementReads',
    'importRows',
    'sessions',
    'signIns',
    'identities',
  ] as const),
]);

interface Watched {
  readonly documents: Documents;
  /** What has been written so far, each document once. */
  changes(): readonly DocumentChange[];
}

/**
 * The documents of a transaction, with note taken of what is written through them: each document as it was before the first
 * write and as it is after the last.
 */
export const watchChanges = (documents: Documents): Watched => {
  const seen = new Map<string, Stored | null>();
  const changed = new Map<string, DocumentChange>();
  const keyOf = (collection: CollectionName, id: string) => `${collection}/${id}`;
  const remember = (collection: CollectionName, id: string, document: Stored | null): void => {
    const key = keyOf(collection, id);
    if (!seen.has(key)) seen.set(key, document);
  };
  const record = async (
    collection: CollectionName,
    documentId: string,
    after: Stored | null,
    isNew: boolean,
  ): Promise<void> => {
    if (unwatched.has(collection)) return;
    const key = keyOf(collection, documentId);
    if (!seen.has(key))
      remember(collection, documentId, isNew ? null : await documents.get(collection, documentId));
    const before = seen.get(key) ?? null;
    changed.set(key, { collection, documentId, before, after });
  };
  return {
    changes: () => [...changed.values()],
    documents: {
      async get<T extends Stored>(collection: CollectionName, id: string) {
        const found = await documents.get<T>(collection, id);
        remember(collection, id, found);
        return found;
      },
      async find<T extends Stored>(collection: CollectionName, query: Parameters<Documents['find']>[1]) {
        const found = await documents.find<T>(collection, query);
        // Of some fields only it is not known what the document was.
        if (query.fields === undefined)
          for (const document of found) remember(collection, document._id, document);
        return found;
      },
      async insert(collection, document) {
        await record(collection, document._id, document, true);
        await documents.insert(collection, document);
      },
      async insertMany(collection, many) {
        for (const document of many) await record(collection, document._id, document, true);
        await documents.insertMany(collection, many);
      },
      async put(collection, document) {
        await record(collection, document._id, document, false);
        await documents.put(collection, document);
      },
      async remove(collection, id) {
        await record(collection, id, null, false);
        await documents.remove(collection, id);
      },
    },
  };
};
