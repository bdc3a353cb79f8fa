import { documents as outside } from '../../_runtime/documents';
import type { PlannedRow } from '../../_runtime/imports/import-document';
import { isWritten } from '../../_runtime/imports/import-part';
import type { PartWriter } from '../../_runtime/imports/writing';
import { importVillageStore } from './import-village-store';
import { addedRow, cappedRow, planImportedEntries, sameRow } from './plan-imported-entries';
import type { PostingRequest } from '../ledger/plan-postings';
import { postEntries } from '../ledger/post-entries';

interface Wanted {
  readonly row: PlannedRow;
  readonly request: PostingRequest;
}

/**
 * Posts the lines of one part of an imported ledger, together or not at all. They are planned anew right before, for a rule may have
 * ended or somebody moved away; whether a line stands in the ledger is asked in the transaction that posts it.
 */
export const writeImportedEntries: PartWriter = async (documents, part, writing) => {
  const { document, actor, now, newId } = writing;
  const villageCode = document.unitCode;
  const bringing = { documents: outside, villageCode, actor, now, newId, fileName: document.fileName };
  const planned = await planImportedEntries(part.rows.filter(isWritten), bringing);
  const wanted = planned.flatMap(({ row, request }): readonly Wanted[] =>
    request === null ? [] : [{ row, request }],
  );
  const posted = await importVillageStore(documents, villageCode).findPosted(
    wanted.map(({ request }) => request.sourceId ?? ''),
  );
  const open = wanted.filter(({ request }) => !posted.has(request.sourceId ?? ''));
  const entries = await postEntries(
    { ...bringing, documents },
    open.map(({ request }) => request),
  );
  const outcomes = new Map(open.map(({ row }, place) => [row.rowNumber, entries[place] ?? null]));
  const rows = planned.map(({ row, request }) => {
    if (request === null) return row;
    const entry = outcomes.get(row.rowNumber);
    if (entry === undefined) return sameRow(row);
    return entry === null ? cappedRow(row) : addedRow(row, entry);
  });
  return {
    rows,
    changes: entries.flatMap((entry) =>
      entry === null
        ? []
        : [
            {
              unitCode: villageCode,
              change: { collection: 'ledgerEntries', documentId: entry._id, before: null, after: entry },
            } as const,
          ],
    ),
  };
};
