import type { SheetRow } from './sheet-row';

/** In which column each field of a sheet stands, from 0; fields without a column are left out. */
export type SheetColumns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

export interface SheetHeadings<Field extends string> {
  /** Rows up to and with this one are not data. */
  readonly rowNumber: number;
  readonly columns: SheetColumns<Field>;
}

/** Titles, units and dates stand above the headings, never more than this many filled rows. */
const rowsSearchedMax = 10;

/** A heading without what people decorate it with: blanks, line breaks, stars, colons and remarks in brackets. */
const plainHeading = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|[\s*:]/g, '')
    .toLowerCase();

const columnsOf = <Field extends string>(
  { cells }: SheetRow,
  words: Readonly<Record<Field, readonly string[]>>,
): SheetColumns<Field> => {
  const headings = cells.map(plainHeading);
  const found = (Object.keys(words) as Field[]).flatMap((field) => {
    // The words come in order of precision, so a sheet with two candidates is read by the better one.
    const column = words[field]
      .map((word) => headings.indexOf(plainHeading(word)))
      .find((index) => index !== -1);
    return column === undefined ? [] : [[field, column] as const];
  });
  return Object.fromEntries(found) as SheetColumns<Field>;
};

/**
 * Finds the row of headings among the first filled rows: the one that knows most fields, and all of `required`. Null when
 * no row does.
 */
export const findHeadings = <Field extends string>(
  rows: readonly SheetRow[],
  words: Readonly<Record<Field, readonly string[]>>,
  required: readonly NoInfer<Field>[],
): SheetHeadings<Field> | null => {
  let best: SheetHeadings<Field> | null = null;
  for (const row of rows.slice(0, rowsSearchedMax)) {
    const columns = columnsOf(row, words);
    const isBetter = best === null || Object.keys(columns).length > Object.keys(best.columns).length;
    if (isBetter && required.every((field) => field in columns)) best = { rowNumber: row.rowNumber, columns };
  }
  return best;
};

/** The cells of a row by field; what has no column is empty. */
export const cellsByField = <Field extends string>(
  { cells }: SheetRow,
  columns: SheetColumns<Field>,
  fields: readonly Field[],
): Readonly<Record<Field, string>> =>
  Object.fromEntries(
    fields.map((field) => {
      const column = columns[field];
      return [field, column === undefined ? '' : (cells[column] ?? '')];
    }),
  ) as Record<Field, string>;
