import { lineageOf } from '@shared/domain/org-tree';
import type { ReadableDocuments } from '../_runtime/documents';
import type { ImportDocument, ImportPartDocument, PlannedRow } from '../_runtime/imports/import-document';
import type { Erasure } from './erasure';
import { pagesOf, sweep } from './sweep';

/** A part holds some two hundred rows. */
const partsPerPage = 20;

/** Of rows nobody can write any more it does no harm to clear a namesake's: their import is told by its counts. */
const isAbout = ({ personId, cells }: PlannedRow, erasure: Erasure): boolean =>
  personId === erasure.personId || Object.values(cells).includes(erasure.name);

const cleared = (row: PlannedRow): PlannedRow => ({ ...row, cells: {}, problems: [], changes: [] });

const isCleared = ({ cells, problems, changes }: PlannedRow): boolean =>
  Object.keys(cells).length + problems.length + changes.length === 0;

const forgetInPart = (part: ImportPartDocument, erasure: Erasure): ImportPartDocument => {
  // Beside the parts lies what two confirmations at once meet in, and it has no rows.
  if (!part._id.startsWith(`${part.importId}:`)) return part;
  const isOpen = (row: PlannedRow): boolean => isAbout(row, erasure) && !isCleared(row);
  return part.rows.some(isOpen)
    ? { ...part, rows: part.rows.map((row) => (isOpen(row) ? cleared(row) : row)) }
    : part;
};

const isFinished = ({ state }: ImportDocument): boolean => state === 'done' || state === 'cancelled';

/**
 * Clears the person's rows in what was brought into their villages, by whatever unit. Files still being looked at keep theirs until
 * the import is confirmed or dropped, and no longer than rows are kept.
 */
export const forgetImports = async (documents: ReadableDocuments, erasure: Erasure): Promise<number> => {
  const unitCodes = [...new Set(erasure.villageCodes.flatMap(lineageOf))];
  let count = 0;
  for (const unitCode of unitCodes) {
    const where = { unitCode };
    for await (const page of pagesOf<ImportDocument>(documents, { collection: 'imports', where })) {
      for (const { _id: importId } of page.filter(isFinished)) {
        count += await sweep<ImportPartDocument>(documents, {
          collection: 'importRows',
          where: { importId },
          change: (part) => forgetInPart(part, erasure),
          pageSize: partsPerPage,
        });
      }
    }
  }
  return count;
};
