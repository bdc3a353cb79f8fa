import { divisionFields } from '@shared/domain/division-field';
import { divisionHeadings } from '@shared/domain/division-copy';
import type { DivisionRow } from '@shared/domain/division-plan';
import { cellsByField, findHeadings } from '@shared/domain/sheet-headings';
import { readSheet } from '../../functions/sheets/read-sheet';

/** The rows of a division file under its headings, as the sheets page reads them. */
export const readDivisionRows = async (file: Uint8Array): Promise<readonly DivisionRow[]> => {
  const rows = await readSheet(file);
  const headings = findHeadings(rows, divisionHeadings, ['code', 'name']);
  if (headings === null) {
    const wanted = [divisionHeadings.code, divisionHeadings.name].map((words) =>
      words.slice(0, 2).join(', '),
    );
    throw new Error(`the file has no headings for codes (${wanted[0] ?? ''}) and names (${wanted[1] ?? ''})`);
  }
  return rows
    .filter(({ rowNumber }) => rowNumber > headings.rowNumber)
    .map((row) => ({
      rowNumber: row.rowNumber,
      cells: cellsByField(row, headings.columns, divisionFields),
    }));
};
