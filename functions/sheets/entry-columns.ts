import { entryHeadings } from '@shared/domain/entry-copy';
import { entryFields, type EntryCells, type EntryField } from '@shared/domain/entry-field';
import { subjectKindWords } from '@shared/domain/points-copy';
import type { SheetColumn } from './sheet-xml';

const widths: Readonly<Record<EntryField, number>> = {
  ...{ rosterNumber: 12, name: 16, phone: 16, householdNumber: 10, grid: 16, subjectKind: 14 },
  ...{ rule: 30, quantity: 8, effectiveOn: 14, note: 40, entryId: 30 },
};

/** The columns that the import reads back, as both the template and the ledger write them. */
export const entryColumn = (field: EntryField, choices: readonly string[] = []): SheetColumn => ({
  heading: entryHeadings[field][0] ?? field,
  widthChars: widths[field],
  choices,
});

/** The columns of an empty ledger. Nobody knows the id of an entry that is still to be posted. */
export const templateEntryColumns = (
  ruleTitles: readonly string[],
): {
  readonly columns: readonly SheetColumn[];
  readonly rowOf: (cells: Partial<EntryCells>) => readonly string[];
} => {
  const fields = entryFields.filter((field) => field !== 'entryId');
  const choices: Readonly<Partial<Record<EntryField, readonly string[]>>> = {
    rule: ruleTitles,
    subjectKind: Object.values(subjectKindWords),
  };
  return {
    columns: fields.map((field) => entryColumn(field, choices[field])),
    rowOf: (cells) => fields.map((field) => cells[field] ?? ''),
  };
};
