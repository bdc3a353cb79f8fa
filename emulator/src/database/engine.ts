/** A stored document: plain JSON values plus Date, RegExp-free. `_id` is always a string without NUL. */
export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}

export interface IndexSpec {
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly direction: 'asc' | 'desc' }[];
  readonly isUnique?: boolean;
}

/** One collection as the project declares it; the same list serves the emulator and the deploy. */
export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
}

export interface FindOptions {
  readonly filter: Record<string, unknown>;
  readonly sort?: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Record<string, unknown>;
}

export interface UpdateOptions {
  readonly filter: Record<string, unknown>;
  /** Either update operators (`$set`, `$inc`, ...) or, with `isReplacement`, the whole new document. */
  readonly change: Record<string, unknown>;
  readonly isReplacement?: boolean;
  readonly isMulti?: boolean;
  readonly isUpsert?: boolean;
}

export interface UpdateResult {
  readonly updated: number;
  readonly upsertedId: string | null;
  /** The document after the change; only for single updates. */
  readonly document: StoredDocument | null;
}

/**
 * The durable document engine. Every method that changes something resolves only after the change has been synced
 * to disk (outside a transaction) or buffered for its commit (inside one). Failures are `EngineError` with a
 * CloudBase code.
 */
export interface Engine {
  createCollection(spec: CollectionSpec): Promise<void>;
  hasCollection(name: string): boolean;
  insert(
    collection: string,
    documents: readonly Record<string, unknown>[],
    transactionId?: string,
  ): Promise<string[]>;
  find(collection: string, options: FindOptions, transactionId?: string): Promise<StoredDocument[]>;
  count(collection: string, filter: Record<string, unknown>): Promise<number>;
  aggregate(
    collection: string,
    stages: readonly Record<string, unknown>[],
  ): Promise<Record<string, unknown>[]>;
  update(collection: string, options: UpdateOptions, transactionId?: string): Promise<UpdateResult>;
  remove(
    collection: string,
    options: { readonly filter: Record<string, unknown>; readonly isMulti?: boolean },
    transactionId?: string,
  ): Promise<number>;
  startTransaction(): Promise<string>;
  commit(transactionId: string): Promise<void>;
  abort(transactionId: string): Promise<void>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Path of the SQLite file. */
  readonly file: string;
  /** Refuse a query that no declared index serves (the default); `false` scans. */
  readonly isStrict?: boolean;
  /** Milliseconds since the epoch; injected so that transaction timeouts can be tested. */
  readonly now?: () => number;
}
