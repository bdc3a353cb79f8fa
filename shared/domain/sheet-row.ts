/** One filled row of a sheet, whatever kind of file it came from. */
export interface SheetRow {
  /** As Excel numbers it, from 1; empty rows are left out but counted. */
  readonly rowNumber: number;
  /** Trimmed text by column; short rows end early, gaps are empty. */
  readonly cells: readonly string[];
}
