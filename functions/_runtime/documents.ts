import { database } from './cloudbase';
import type { CollectionName } from './collections';
import { isIn, toConditions, type Scalar, type Where } from './matchers';

/** A document as stored: `_id` and the unit it belongs to come with every one. */
export interface Stored {
  readonly _id: string;
}

export interface Find {
  readonly where: Where;
  readonly order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly skip?: number;
  /** At most 1,000, the most the database answers; 100 when left out. */
  readonly limit?: number;
  /** The fields to bring, beside `_id`; all when left out. */
  readonly fields?: readonly string[];
}

/**
 * The database in the few words that stores need, for use outside a transaction or inside one. Inside, everything here
 * is transactional; what the SDK would silently run outside (count, where-update, where-remove) is not offered.
 */
export interface Documents {
  get<T extends Stored>(collection: CollectionName, id: string): Promise<T | null>;
  find<T extends Stored>(collection: CollectionName, query: Find): Promise<T[]>;
  /** Fails with a conflict when the `_id` exists. */
  insert(collection: CollectionName, document: Stored): Promise<void>;
  /** Inserts many in one request, all or none: a few hundred at most, or the request becomes too large. */
  insertMany(collection: CollectionName, documents: readonly Stored[]): Promise<void>;
  /** Writes the whole document, new or not. */
  put(collection: CollectionName, document: Stored): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

/** What exists only outside a transaction. */
export interface ReadableDocuments extends Documents {
  count(collection: CollectionName, where: Where): Promise<number>;
  /** Removes those of `ids` that are there, in one request; for what is over, never for what somebody may be writing. */
  removeMany(collection: CollectionName, ids: readonly string[]): Promise<void>;
  /** Gives those of `ids` that are there the same fields, in one request; for what nobody reads in order to write it. */
  patchMany(
    collection: CollectionName,
    ids: readonly string[],
    fields: Readonly<Record<string, Scalar | null>>,
  ): Promise<void>;
}

type Collection = ReturnType<typeof database.collection>;
type Source = (collection: CollectionName) => Collection;

/** The SDK answers some failures instead of throwing them. */
export const settled = <T extends object>(answer: T): T => {
  const { code } = answer as { readonly code?: unknown };
  if (typeof code === 'string' && code !== '') throw Object.assign(new Error(code), answer);
  return answer;
};

const toQuery = (collection: Collection, { where, order = [], skip = 0, limit = 100, fields }: Find) => {
  const ordered = order.reduce(
    (query, [field, direction]) => query.orderBy(field, direction),
    collection.where(toConditions(where)),
  );
  const stretch = (skip > 0 ? ordered.skip(skip) : ordered).limit(limit);
  return fields === undefined
    ? stretch
    : stretch.field(Object.fromEntries(fields.map((field) => [field, true])));
};

export const documentsOf = (source: Source): Documents => ({
  async get<T extends Stored>(collection: CollectionName, id: string) {
    const { data } = settled(await source(collection).doc(id).get()) as { readonly data: unknown };
    // Outside a transaction the SDK answers a list, inside it one document or null.
    const found: unknown = Array.isArray(data) ? data[0] : data;
    return (found ?? null) as T | null;
  },
  async find<T extends Stored>(collection: CollectionName, query: Find) {
    const { data } = settled(await toQuery(source(collection), query).get());
    return data as T[];
  },
  async insert(collection, document) {
    settled(await source(collection).add(document));
  },
  async insertMany(collection, documents) {
    if (documents.length === 0) return;
    settled(await source(collection).add([...documents]));
  },
  async put(collection, { _id, ...fields }) {
    settled(await source(collection).doc(_id).set(fields));
  },
  async remove(collection, id) {
    settled(await source(collection).doc(id).remove());
  },
});

/** The database outside any transaction. */
export const documents: ReadableDocuments = {
  ...documentsOf((collection) => database.collection(collection)),
  async count(collection, where) {
    const { total } = settled(await database.collection(collection).where(toConditions(where)).count()) as {
      total: number;
    };
    return total;
  },
  async removeMany(collection, ids) {
    if (ids.length === 0) return;
    settled(
      await database
        .collection(collection)
        .where(toConditions({ _id: isIn(ids) }))
        .remove(),
    );
  },
  async patchMany(collection, ids, fields) {
    if (ids.length === 0) return;
    settled(
      await database
        .collection(collection)
        .where(toConditions({ _id: isIn(ids) }))
        .update(fields),
    );
  },
};
