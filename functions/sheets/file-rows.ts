import { divisionHeadings } from '@shared/domain/division-copy';
import { divisionFields } from '@shared/domain/division-field';
import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields } from '@shared/domain/entry-field';
import { rosterHeadings } from '@shared/domain/roster-copy';
import { rosterFields } from '@shared/domain/roster-field';
import { cellsByField, findHeadings } from '@shared/domain/sheet-headings';
import type { SheetRow } from '@shared/domain/sheet-row';
import type { ImportDocument } from '../_runtime/imports/import-document';
import { isExample } from './template.copy';
import { unreadable } from './sheet-limits';

/** A row of the file by field, as it came or as it was corrected. */
export interface FileRow {
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** As long as any cell may be corrected to; no field takes half as much. */
const cellCharsMax = 200;

/** What is cut off would be refused anyway; the mark keeps it from looking complete. */
const cut = (cell: string): string =>
  cell.length > cellCharsMax ? `${cell.slice(0, cellCharsMax - 1)}…` : cell;

const cutCells = (cells: Readonly<Record<string, string>>): FileRow['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, cut(cell)]));

const fields = { roster: rosterFields, divisions: divisionFields, entries: entryFields } as const;

export const fieldsOf = (kind: ImportDocument['kind']): readonly string[] => fields[kind];

const readWith = <Field extends string>(
  rows: readonly SheetRow[],
  words: Readonly<Record<Field, readonly string[]>>,
  { fields, required }: { readonly fields: readonly Field[]; readonly required: readonly Field[] },
): readonly FileRow[] => {
  const headings = findHeadings(rows, words, required);
  if (headings === null) throw unreadable('headingsMissing');
  return rows
    .filter(({ rowNumber }) => rowNumber > headings.rowNumber)
    .map((row) => ({
      rowNumber: row.rowNumber,
      cells: cutCells(cellsByField(row, headings.columns, fields)),
    }));
};

const readers: Readonly<Record<ImportDocument['kind'], (rows: readonly SheetRow[]) => readonly FileRow[]>> = {
  roster: (rows) => readWith(rows, rosterHeadings, { fields: rosterFields, required: ['name'] }),
  divisions: (rows) =>
    readWith(rows, divisionHeadings, { fields: divisionFields, required: ['code', 'name'] }),
  entries: (rows) =>
    readWith(rows, entryHeadings, { fields: entryFields, required: ['rule', 'effectiveOn'] }),
};

/** The rows below the headings, without the examples of the template. FileUnreadable when there are no headings, or no rows. */
export const fileRows = (kind: ImportDocument['kind'], rows: readonly SheetRow[]): readonly FileRow[] => {
  const read = readers[kind](rows).filter(({ cells }) => !isExample(cells['name'] ?? ''));
  if (read.length === 0) throw unreadable('rowsMissing');
  return read;
};
