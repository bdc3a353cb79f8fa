import type { Catalog, Collection } from './catalog';
import { readRow, type Row } from './collection-rows';
import type { StoredDocument } from './engine';
import { type DocumentQuery, findRows, type FoundRow } from './find-rows';
import type { RowWriter } from './row-writer';
import type { SqliteFile } from './sqlite-file';

/** Where reads and writes go: straight to the tables, or through the buffer of a transaction. */
export interface DocumentSpace {
  find(collection: string, query: DocumentQuery): readonly StoredDocument[];
  insert(collection: string, document: StoredDocument): void;
  /** `before` is a document that `find` returned; the new one has the same `_id`. */
  replace(collection: string, before: StoredDocument, after: StoredDocument): void;
  remove(collection: string, document: StoredDocument): void;
}

/** What the parts of the engine share: the file, its collections and the hand that writes. */
export interface Storage {
  readonly file: SqliteFile;
  readonly catalog: Catalog;
  readonly writer: RowWriter;
  readonly isStrict: boolean;
}

/** The committed documents. Writing belongs inside a member of the group commit. */
export class CommittedSpace implements DocumentSpace {
  constructor(private readonly storage: Storage) {}

  find(collection: string, query: DocumentQuery): readonly StoredDocument[] {
    return this.findRows(collection, query).map(({ document }) => document);
  }

  findRows(name: string, query: DocumentQuery): readonly FoundRow[] {
    const { file, isStrict } = this.storage;
    return findRows(file, this.collection(name), query, isStrict);
  }

  row(name: string, documentId: string): Row | null {
    return readRow(this.storage.file, this.collection(name), documentId);
  }

  insert(name: string, document: StoredDocument): void {
    this.storage.writer.insert(this.collection(name), document);
  }

  replace(name: string, before: StoredDocument, after: StoredDocument): void {
    const row = this.row(name, before._id);
    if (row !== null) this.storage.writer.replace(this.collection(name), row, after);
  }

  remove(name: string, document: StoredDocument): void {
    const row = this.row(name, document._id);
    if (row !== null) this.storage.writer.remove(this.collection(name), row);
  }

  collection(name: string): Collection {
    return this.storage.catalog.get(name);
  }
}
