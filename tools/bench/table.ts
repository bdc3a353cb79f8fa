export type Cell = string | number;

/** Columns as wide as they need to be; numbers to the right. */
export function tableOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  const align = (cell: Cell, column: number) => {
    const width = widths[column] ?? 0;
    const isNumber = typeof rows[0]?.[column] === 'number';
    return isNumber ? String(cell).padStart(width) : String(cell).padEnd(width);
  };
  return lines.map((line) => line.map(align).join('  ').trimEnd()).join('\n');
}

/** A part of a whole, in percent. */
export const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;
export const tenths = (value: number): string => value.toFixed(1);
