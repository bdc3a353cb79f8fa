import { partyStatuses } from '@shared/domain/person-record';
import { partyStatusWords, rosterHeadings, rosterOfficeWords } from '@shared/domain/roster-copy';
import { rosterFields, type RosterCells, type RosterField } from '@shared/domain/roster-field';
import type { SheetColumn } from './sheet-xml';

const widths: Readonly<Record<RosterField, number>> = {
  ...{ rosterNumber: 12, name: 16, phone: 16, householdNumber: 10 },
  ...{ grid: 16, partyStatus: 16, offices: 24, village: 20 },
};

/** The columns of a roster; a village's own file does not name the village. */
export const rosterColumns = (
  isVillageFile: boolean,
  gridNames: readonly string[] = [],
): {
  readonly columns: readonly SheetColumn[];
  readonly rowOf: (cells: RosterCells) => readonly string[];
} => {
  const choices: Readonly<Partial<Record<RosterField, readonly string[]>>> = {
    grid: gridNames,
    partyStatus: partyStatuses.map((status) => partyStatusWords[status]),
    offices: Object.values(rosterOfficeWords),
  };
  const fields = rosterFields.filter((field) => field !== 'village' || !isVillageFile);
  return {
    columns: fields.map((field) => ({
      heading: rosterHeadings[field][0] ?? field,
      widthChars: widths[field],
      choices: choices[field] ?? [],
    })),
    rowOf: (cells) => fields.map((field) => cells[field]),
  };
};
