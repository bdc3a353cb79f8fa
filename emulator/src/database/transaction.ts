import { decodeDocument, encodeDocument } from './document-text';
import type { CommittedSpace, DocumentSpace, Storage } from './document-space';
import type { StoredDocument } from './engine';
import { EngineError } from './engine-error';
import { compileFilter } from './filter';
import type { DocumentQuery, FoundRow } from './find-rows';
import { documentKeys } from './index-keys';
import { sortDocuments } from './sort-documents';

/** A read of committed data that the commit repeats: another answer means that someone else wrote in between. */
interface RecordedRead {
  readonly collection: string;
  readonly changes: number;
  readonly answer: string;
  readonly repeat: () => string;
}

/**
 * The buffer of one optimistic transaction. Its reads see the committed data under its own writes. Every read is
 * recorded with what it found, nothing included, and repeated at the commit: that covers documents that changed,
 * documents that were missing and matches that appeared.
 */
export class Transaction implements DocumentSpace {
  private readonly reads: RecordedRead[] = [];
  /** By collection and `_id`: the new text of a document, or null when it is removed. */
  private readonly writes = new Map<string, Map<string, string | null>>();

  constructor(
    private readonly storage: Storage,
    private readonly committed: CommittedSpace,
    readonly startedAt: number,
  ) {}

  find(collection: string, query: DocumentQuery): readonly StoredDocument[] {
    const written = this.writes.get(collection) ?? new Map<string, string | null>();
    // Each own write may hide one committed match, so that many more are needed to fill the limit.
    const rows = this.readRows(collection, { ...query, limit: query.limit + written.size });
    const untouched = rows.map(({ document }) => document).filter(({ _id }) => !written.has(_id));
    const matches = compileFilter(query.filter, query.variables);
    const own = [...written.values()]
      .flatMap((text) => (text === null ? [] : [decodeDocument(text)]))
      .filter(matches);
    const all =
      own.length === 0 ? untouched : sortDocuments([...untouched, ...own], query.sort, (item) => item);
    return all.slice(0, query.limit);
  }

  insert(collection: string, document: StoredDocument): void {
    if (this.holds(collection, document._id))
      throw new EngineError(
        'DATABASE_DUPLICATE_WRITE',
        `E11000 _id '${document._id}' exists already in '${collection}'`,
      );
    this.write(collection, document._id, document);
  }

  replace(collection: string, _before: StoredDocument, after: StoredDocument): void {
    this.write(collection, after._id, after);
  }

  remove(collection: string, { _id }: StoredDocument): void {
    this.writesTo(collection).set(_id, null);
  }

  /** Applies the writes if every read still holds. Runs inside a member of the group commit. */
  apply(): void {
    for (const read of this.reads) {
      if (this.committed.collection(read.collection).changes === read.changes) continue;
      if (read.repeat() !== read.answer)
        throw new EngineError(
          'DATABASE_TRANSACTION_CONFLICT',
          `what the transaction read in collection '${read.collection}' has been changed by another write`,
        );
    }
    for (const [collection, documents] of this.writes) this.applyTo(collection, documents);
  }

  /**
   * Takes away all that changes before putting anything back, so that unique keys may be exchanged. What had a row
   * goes back to it before anything new comes, which would otherwise be given the freed row.
   */
  private applyTo(collection: string, documents: ReadonlyMap<string, string | null>): void {
    const rowIds = new Map<string, number>();
    for (const documentId of documents.keys()) {
      const row = this.committed.row(collection, documentId);
      if (row === null) continue;
      rowIds.set(documentId, row.id);
      this.storage.writer.remove(this.committed.collection(collection), row);
    }
    const put = ([documentId, text]: readonly [string, string | null]) => {
      if (text === null) return;
      const rowId = rowIds.get(documentId) ?? null;
      this.storage.writer.insertText(this.committed.collection(collection), documentId, text, rowId);
    };
    const written = [...documents];
    written.filter(([documentId]) => rowIds.has(documentId)).forEach(put);
    written.filter(([documentId]) => !rowIds.has(documentId)).forEach(put);
  }

  private write(collection: string, documentId: string, document: StoredDocument): void {
    const text = encodeDocument(document);
    this.refuseTakenKeys(collection, text);
    this.writesTo(collection).set(documentId, text);
  }

  /** Asks for one `_id` without going through the writes before it, or a long batch would cost its length squared. */
  private holds(name: string, documentId: string): boolean {
    const own = this.writes.get(name)?.get(documentId);
    if (own !== undefined) return own !== null;
    const version = this.record(name, () => this.committed.row(name, documentId)?.version.toString() ?? '');
    return version !== '';
  }

  private writesTo(collection: string): Map<string, string | null> {
    const written = this.writes.get(collection) ?? new Map<string, string | null>();
    this.writes.set(collection, written);
    return written;
  }

  /**
   * Refuses at once a unique key that a committed document holds, as the cloud does. A key that two writes of this
   * transaction share is refused by the commit.
   */
  private refuseTakenKeys(name: string, text: string): void {
    const { table, indexes } = this.committed.collection(name);
    const uniqueIndexes = indexes.filter(({ spec }) => spec.isUnique === true);
    if (uniqueIndexes.length === 0) return;
    const document = decodeDocument(text);
    for (const { spec, table: indexTable } of uniqueIndexes)
      for (const key of documentKeys(document, spec).keys) {
        const sql = `SELECT c._id FROM ${indexTable} x CROSS JOIN ${table} c ON c.id = x.id WHERE x.k = ?`;
        const holder = this.record(name, () => {
          const id = this.storage.file.get(sql, [key])?.['_id'];
          return typeof id === 'string' ? id : '';
        });
        if (holder !== '' && holder !== document._id && this.writes.get(name)?.has(holder) !== true)
          throw new EngineError(
            'DATABASE_DUPLICATE_WRITE',
            `E11000 the unique key ${spec.name} of '${name}' is taken`,
          );
      }
  }

  private readRows(collection: string, query: DocumentQuery): readonly FoundRow[] {
    let rows: readonly FoundRow[] = [];
    this.record(collection, () => {
      rows = this.committed.findRows(collection, query);
      return rows.map(({ row }) => `${row.documentId}\0${row.version.toString()}`).join('\0');
    });
    return rows;
  }

  private record(collection: string, repeat: () => string): string {
    const { changes } = this.committed.collection(collection);
    const answer = repeat();
    this.reads.push({ collection, changes, answer, repeat });
    return answer;
  }
}
