import type { SheetRow } from '@shared/domain/sheet-row';
import { sheetLimits, tooLarge } from './sheet-limits';

/** Collects the filled rows of a sheet and refuses as soon as there is more than a sheet may hold. */
export const rowCollector = () => {
  const rows: SheetRow[] = [];
  let chars = 0;
  return {
    rows: rows as readonly SheetRow[],

    /** `cells` are clean texts by column; the collector keeps the array. */
    add: (rowNumber: number, cells: string[]): void => {
      while (cells.at(-1) === '') cells.pop();
      if (cells.length === 0) return;
      if (cells.length > sheetLimits.columnsMax) throw tooLarge('columns');
      if (rows.length === sheetLimits.rowsMax) throw tooLarge('rows');
      for (const cell of cells) chars += cell.length;
      if (chars > sheetLimits.charsMax) throw tooLarge('chars');
      rows.push({ rowNumber, cells });
    },
  };
};
