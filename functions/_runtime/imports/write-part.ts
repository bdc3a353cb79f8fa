import { sheets } from '@shared/contract/sheets';
import type { VillageBook } from '@shared/domain/roster-village';
import { auditRecordOf } from '../audit-record';
import type { Documents } from '../documents';
import { transact } from '../transact';
import type { ImportPartDocument, PlannedRow, RowCounts } from './import-document';
import { aPart, countRows, recount } from './import-part';
import { importPartStore, importStore } from './import-store';
import { writeDivisions } from './write-divisions';
import { writePeople } from './write-people';
import type { PartWriter, Writing, Written } from './writing';

export interface PartWriting extends Writing {
  /** The villages of a roster; null for everything else. */
  readonly villages: VillageBook | null;
  /** What writes entries of the ledger. */
  readonly writeEntries: PartWriter;
}

const writeRows = (
  documents: Documents,
  part: ImportPartDocument,
  writing: PartWriting,
): Promise<Written> => {
  const { villages, writeEntries } = writing;
  if (writing.document.kind === 'entries') return writeEntries(documents, part, writing);
  return villages === null
    ? writeDivisions(documents, part, writing)
    : writePeople(documents, part, { ...writing, villages });
};

/** Rows that turned out otherwise than planned are rare, so the import is hardly ever written by two parts at once. */
const keepCounts = async (
  documents: Documents,
  importId: string,
  { before, after }: { readonly before: RowCounts; readonly after: RowCounts },
): Promise<void> => {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const store = importStore(documents);
  const document = await store.get(importId);
  if (document !== null) await store.put({ ...document, counts: recount(document.counts, after, before) });
};

/** A record for each unit that was changed, so that whoever looks after it finds it. */
const keepRecords = (documents: Documents, { changes }: Written, writing: PartWriting): Promise<void> => {
  const { document, actor, now, newId, requestId } = writing;
  const source = { openId: null, sessionId: null, address: '' };
  const records = [...new Set(changes.map((each) => each.unitCode))].flatMap((unitCode) => {
    const record = auditRecordOf({
      method: sheets.advanceImport,
      call: {
        ...{ actor, unitCode, now, newId, requestId, source },
        villageCode: unitCode,
        input: { importId: document._id },
      },
      changes: changes.filter((each) => each.unitCode === unitCode).map(({ change }) => change),
    });
    return record === null ? [] : [record];
  });
  return documents.insertMany('auditRecords', records);
};

/** Writes one part in one transaction, once, whoever else may be at it: who comes second finds it written. */
export const writePart = (partId: string, writing: PartWriting): Promise<void> =>
  transact(async (documents) => {
    const store = importPartStore(documents);
    const part = await store.find(partId);
    if (part === null || part.isApplied) return;
    const written = await writeRows(documents, part, writing);
    const byNumber = new Map(written.rows.map((row) => [row.rowNumber, row]));
    const rows: readonly PlannedRow[] = part.rows.map((row) => byNumber.get(row.rowNumber) ?? row);
    await store.put({ ...aPart(part, rows), isApplied: true });
    await keepCounts(documents, part.importId, { before: countRows(part.rows), after: countRows(rows) });
    await keepRecords(documents, written, writing);
  });
