import type { Paper } from '@/components/paper/paper';

/** How many rows go where, and how large. */
export interface RowPlan {
  readonly columnCount: number;
  readonly rowsPerColumn: number;
  readonly rowMm: number;
  /** Height of the letters of a row. */
  readonly sizeMm: number;
  readonly columnMm: number;
  readonly gapMm: number;
}

export interface RowArea {
  readonly widthMm: number;
  readonly heightMm: number;
}

const columnsMax = 3;
/** A column must be this many letters wide: rank, a name of four, grid, score, change. */
const lettersAcross = 16.8;
/** Letters take this share of the height of their row; the rest is air and the line below. */
const shareOfRow = 0.58;
const gapShare = 0.027;

const withColumns = (
  rowCount: number,
  columnCount: number,
  area: RowArea,
  { rowSizeMaxMm }: Paper,
): RowPlan => {
  const gapMm = area.widthMm * gapShare;
  const columnMm = (area.widthMm - gapMm * (columnCount - 1)) / columnCount;
  const rowsPerColumn = Math.max(1, Math.ceil(rowCount / columnCount));
  const sizeMm = Math.min(
    (area.heightMm / rowsPerColumn) * shareOfRow,
    columnMm / lettersAcross,
    rowSizeMaxMm,
  );
  const rowMm = Math.min(area.heightMm / rowsPerColumn, (rowSizeMaxMm / shareOfRow) * 1.1);
  return { columnCount, rowsPerColumn, rowMm, sizeMm, columnMm, gapMm };
};

/**
 * The fewest pages on which every row can still be read, and on them the number of columns that lets the letters be
 * largest. Every page but the last is full, so that a row never moves to the next page by being cut.
 */
export function planRows(rowCount: number, area: RowArea, paper: Paper): RowPlan {
  for (let pageCount = 1; ; pageCount += 1) {
    const perPage = Math.max(1, Math.ceil(rowCount / pageCount));
    const choices = Array.from({ length: columnsMax }, (_, index) =>
      withColumns(perPage, index + 1, area, paper),
    );
    const best = choices.reduce((one, other) => (other.sizeMm > one.sizeMm ? other : one));
    // A single row fits any paper, so this ends at the latest with one row a page.
    if (best.sizeMm >= paper.rowSizeMinMm || perPage === 1) return best;
  }
}

/** The rows of each page. */
export const rowsByPage = <Row>(rows: readonly Row[], plan: RowPlan): readonly (readonly Row[])[] => {
  const perPage = plan.rowsPerColumn * plan.columnCount;
  const count = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: count }, (_, page) => rows.slice(page * perPage, (page + 1) * perPage));
};
