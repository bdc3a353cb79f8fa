import type { Catalog, Collection, CollectionIndex } from './catalog';
import { readEveryRow, type Row } from './collection-rows';
import { decodeDocument, encodeDocument } from './document-text';
import type { CollectionSpec, IndexSpec, StoredDocument } from './engine';
import { EngineError } from './engine-error';
import { documentKeys } from './index-keys';
import { isUniqueViolation, type SqliteFile } from './sqlite-file';

/** Writes documents together with their index entries. Every call belongs inside a SAVEPOINT of the caller's. */
export class RowWriter {
  constructor(
    private readonly file: SqliteFile,
    private readonly catalog: Catalog,
    private readonly nextVersion: () => number,
  ) {}

  insert(collection: Collection, document: StoredDocument): void {
    this.insertText(collection, document._id, encodeDocument(document), null);
  }

  /** Inserts a document that is text already, at the row id of the one it takes the place of when `rowId` is given. */
  insertText(collection: Collection, documentId: string, text: string, rowId: number | null): void {
    const sql = `INSERT INTO ${collection.table} (id, _id, ver, v) VALUES (?, ?, ?, ?)`;
    const id = refuseDuplicate(
      () => this.file.run(sql, [rowId, documentId, this.nextVersion(), text]).lastInsertRowid,
      `_id '${documentId}' exists already in collection '${collection.name}'`,
    );
    // The keys are made of what a later reader will see, not of what was handed in.
    const stored = decodeDocument(text);
    for (const index of collection.indexes) this.addEntries(collection, index, id, stored);
    collection.changes += 1;
  }

  replace(collection: Collection, row: Row, document: StoredDocument): void {
    const text = encodeDocument(document);
    const before = decodeDocument(row.text);
    const after = decodeDocument(text);
    const sql = `UPDATE ${collection.table} SET ver = ?, v = ? WHERE id = ?`;
    this.file.run(sql, [this.nextVersion(), text, row.id]);
    for (const index of collection.indexes) {
      if (hasSameKeys(before, after, index.spec)) continue;
      this.removeEntries(index, row.id, before);
      this.addEntries(collection, index, row.id, after);
    }
    collection.changes += 1;
  }

  remove(collection: Collection, row: Row): void {
    const document = decodeDocument(row.text);
    for (const index of collection.indexes) this.removeEntries(index, row.id, document);
    this.file.run(`DELETE FROM ${collection.table} WHERE id = ?`, [row.id]);
    collection.changes += 1;
  }

  /** Creates the collection or brings the indexes of the existing one in line with its declaration. */
  declare(spec: CollectionSpec): void {
    const collection = this.catalog.has(spec.name) ? this.catalog.get(spec.name) : this.catalog.add(spec);
    for (const { name, fields } of spec.indexes)
      if (fields.length === 0 || spec.indexes.filter((index) => index.name === name).length > 1)
        throw new EngineError(
          'INVALID_PARAM',
          `index ${name} of '${spec.name}' has no fields or is declared twice`,
        );
    const wanted = new Map(spec.indexes.map((index) => [JSON.stringify(index), index]));
    for (const index of [...collection.indexes])
      if (!wanted.delete(JSON.stringify(index.spec))) this.catalog.dropIndex(collection, index);
    for (const indexSpec of wanted.values()) {
      const index = this.catalog.addIndex(collection, indexSpec);
      for (const row of readEveryRow(this.file, collection))
        this.addEntries(collection, index, row.id, decodeDocument(row.text));
    }
  }

  private addEntries(
    collection: Collection,
    index: CollectionIndex,
    id: number,
    document: StoredDocument,
  ): void {
    const { keys, isMultikey } = documentKeys(document, index.spec);
    if (isMultikey) this.catalog.markMultikey(collection, index);
    for (const key of keys) {
      refuseDuplicate(
        () => this.file.run(`INSERT INTO ${index.table} (k, id) VALUES (?, ?)`, [key, id]),
        `the unique key ${index.spec.name} of collection '${collection.name}' is taken`,
      );
    }
  }

  private removeEntries(index: CollectionIndex, id: number, document: StoredDocument): void {
    for (const key of documentKeys(document, index.spec).keys)
      this.file.run(`DELETE FROM ${index.table} WHERE k = ? AND id = ?`, [key, id]);
  }
}

function hasSameKeys(before: StoredDocument, after: StoredDocument, spec: IndexSpec): boolean {
  const join = (document: StoredDocument): string =>
    documentKeys(document, spec)
      .keys.map((key) => key.toString('hex'))
      .sort()
      .join();
  return join(before) === join(after);
}

function refuseDuplicate<T>(write: () => T, message: string): T {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error))
      throw new EngineError('DATABASE_DUPLICATE_WRITE', `E11000 ${message}`, { cause: error });
    throw error;
  }
}
