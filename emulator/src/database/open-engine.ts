import { aggregate, type AggregationSource } from './aggregate';
import { Catalog } from './catalog';
import { countDocuments } from './count-documents';
import { createIdSource } from './document-ids';
import { CommittedSpace, type DocumentSpace, type Storage } from './document-space';
import type { Engine, EngineOptions } from './engine';
import { findDocuments } from './find-documents';
import { GroupCommit } from './group-commit';
import { RowWriter } from './row-writer';
import { SqliteFile } from './sqlite-file';
import { Transactions } from './transactions';
import { createVersionSource } from './version-source';
import { insertDocuments, removeDocuments, updateDocuments } from './write-documents';

/** Opens the database file, creating it when missing, with the collections it already has. */
export function openEngine({ file: path, isStrict = true, now = Date.now }: EngineOptions): Engine {
  const file = new SqliteFile(path);
  const catalog = new Catalog(file);
  const writer = new RowWriter(file, catalog, createVersionSource(file));
  const storage: Storage = { file, catalog, writer, isStrict };
  const committed = new CommittedSpace(storage);
  const source: AggregationSource = {
    find: (collection, query) => committed.find(collection, query),
    count: (collection, filter, variables) => countDocuments(storage, collection, filter, variables),
  };
  const transactions = new Transactions(storage, now);
  const commits = new GroupCommit(file, () => catalog.load());
  const nextId = createIdSource(now);

  const read = <T>(transactionId: string | undefined, run: (space: DocumentSpace) => T): Promise<T> =>
    transactionId === undefined
      ? settle(() => run(committed))
      : settle(() => transactions.use(transactionId, run));
  const write = <T>(transactionId: string | undefined, run: (space: DocumentSpace) => T): Promise<T> =>
    transactionId === undefined ? commits.run(() => run(committed)) : read(transactionId, run);

  return {
    createCollection: (spec) => commits.run(() => writer.declare(spec)),
    hasCollection: (name) => catalog.has(name),
    insert: (collection, documents, transactionId) =>
      write(transactionId, (space) => insertDocuments(space, collection, documents, nextId)),
    find: (collection, options, transactionId) =>
      read(transactionId, (space) => findDocuments(space, collection, options)),
    count: (collection, filter) => settle(() => countDocuments(storage, collection, filter)),
    aggregate: (collection, stages) => settle(() => aggregate(source, collection, stages)),
    update: (collection, options, transactionId) =>
      write(transactionId, (space) => updateDocuments(space, collection, options, nextId)),
    remove: (collection, { filter, isMulti = false }, transactionId) =>
      write(transactionId, (space) => removeDocuments(space, collection, filter, isMulti)),
    startTransaction: () => settle(() => transactions.start()),
    commit: async (transactionId) => {
      // Taken now, not when the group commits, so that nothing can slip in after the call.
      const transaction = transactions.take(transactionId);
      await commits.run(() => transaction.apply());
    },
    abort: (transactionId) =>
      settle(() => {
        transactions.take(transactionId);
      }),
    close: () =>
      settle(() => {
        commits.close();
        file.close();
      }),
  };
}

/** Runs at once; a thrown error becomes a rejection. */
function settle<T>(run: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(run());
  });
}
