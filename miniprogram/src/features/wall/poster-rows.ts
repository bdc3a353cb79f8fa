import { fitName, fitTitle } from '@/components/paper/fit-words';
import { markText, type TextStyle } from '@/components/paper/mark-text';
import type { Mark, Tone } from '@/components/paper/marks';
import type { Poster, PosterRow } from './poster-words';
import type { RowPlan } from './row-plan';

export interface RowOrigin {
  readonly x: number;
  readonly y: number;
  /** Height of the heads above the rows. */
  readonly headMm: number;
}

const metals: Readonly<Record<number, Tone>> = { 1: 'gold', 2: 'silver', 3: 'bronze' };

/** Where the cells of a row begin and end, in shares of the column. */
interface Cells {
  readonly rank: number;
  readonly name: readonly [from: number, to: number];
  readonly note: readonly [from: number, to: number];
  readonly scoreEnd: number;
}
const withChange: Cells = { rank: 0.06, name: [0.13, 0.38], note: [0.395, 0.635], scoreEnd: 0.82 };
const withoutChange: Cells = { rank: 0.06, name: [0.13, 0.45], note: [0.47, 0.76], scoreEnd: 1 };

const cellsOf = (poster: Poster): Cells => (poster.heads.change === null ? withoutChange : withChange);

/** Middle of the letters above the line they stand on, in units of their size. */
const capShare = 0.36;

interface Place {
  readonly x: number;
  /** Upper edge of the row. */
  readonly y: number;
}

const widthIn = ([from, to]: Cells['name'], { columnMm }: RowPlan): number => (to - from) * columnMm;

interface CellStyle extends Pick<TextStyle, 'isBold' | 'tone'> {
  readonly sizeMm: number;
  /** From and to, in shares of the column. */
  readonly cell: Cells['name'];
}

/** Words of one or two lines around the middle of their row. */
const cellMarks = (words: string, { x, y }: Place, plan: RowPlan, style: CellStyle): readonly Mark[] => {
  const { cell, isBold, tone } = style;
  const { lines, sizeMm } = fitName(words, widthIn(cell, plan), style.sizeMm);
  const stepMm = sizeMm * 1.18;
  const first = y + plan.rowMm / 2 + sizeMm * capShare - ((lines.length - 1) * stepMm) / 2;
  return lines.map((line, index) =>
    markText(line, x + cell[0] * plan.columnMm, first + index * stepMm, {
      ...{ sizeMm, align: 'start', isBold, tone },
    }),
  );
};

/** The rank; the first three on a medal, which a black printer leaves as a rimmed disc with the numeral. */
const rankMarks = (row: PosterRow, { x, y }: Place, cells: Cells, plan: RowPlan): readonly Mark[] => {
  const { rank, hasMedal } = row;
  const metal = hasMedal ? metals[rank] : undefined;
  const [centre, middle] = [x + cells.rank * plan.columnMm, y + plan.rowMm / 2];
  const sizeMm = fitTitle(String(rank), plan.columnMm * 0.1, plan.sizeMm * 0.95);
  return [
    ...(metal === undefined
      ? []
      : [{ kind: 'disc', x: centre, y: middle, radiusMm: plan.sizeMm * 0.78, fill: metal } as const]),
    markText(String(rank), centre, middle + sizeMm * capShare, {
      ...{ sizeMm, align: 'middle', isBold: true, tone: 'ink' },
    }),
  ];
};

/** Who is new on the board stands out; a black printer makes the red dark and leaves it bold. */
const changeStyle = ({ isNew }: PosterRow): Pick<TextStyle, 'tone' | 'isBold'> =>
  isNew ? { tone: 'red', isBold: true } : { tone: 'ink', isBold: false };

const oneRow = (row: PosterRow, place: Place, cells: Cells, plan: RowPlan): readonly Mark[] => {
  const { columnMm, rowMm } = plan;
  const at = (words: string, share: number, widthShare: number, style: TextStyle): Mark => {
    const sizeMm = fitTitle(words, widthShare * columnMm, style.sizeMm);
    const baseline = place.y + rowMm / 2 + sizeMm * capShare;
    return markText(words, place.x + share * columnMm, baseline, { ...style, sizeMm });
  };
  const soft = { sizeMm: plan.sizeMm * 0.78, isBold: false, tone: 'soft' } as const;
  return [
    ...rankMarks(row, place, cells, plan),
    ...cellMarks(row.name, place, plan, {
      ...{ cell: cells.name, sizeMm: plan.sizeMm * 1.04, isBold: row.hasMedal, tone: 'ink' },
    }),
    ...cellMarks(row.note, place, plan, { ...soft, cell: cells.note }),
    at(row.score, cells.scoreEnd, 0.18, {
      ...{ sizeMm: plan.sizeMm * 1.12, isBold: true, tone: 'ink', align: 'end' },
    }),
    ...(row.change === null ? [] : [at(row.change, 1, 0.15, { ...soft, ...changeStyle(row), align: 'end' })]),
    {
      ...{ kind: 'box', x: place.x, y: place.y + rowMm - 0.1, widthMm: columnMm, heightMm: 0.15 },
      ...{ fill: 'line', frame: null },
    },
  ];
};

/** What the columns hold, over each column of rows. */
const headsOver = (poster: Poster, x: number, origin: RowOrigin, cells: Cells, plan: RowPlan) => {
  const { heads } = poster;
  const baseline = origin.y + origin.headMm * 0.66;
  const at = (words: string, share: number, widthShare: number, align: TextStyle['align']): Mark =>
    markText(words, x + share * plan.columnMm, baseline, {
      sizeMm: fitTitle(words, widthShare * plan.columnMm, Math.min(plan.sizeMm * 0.8, origin.headMm * 0.5)),
      ...{ align, isBold: true, tone: 'soft' },
    });
  const ink: Mark = {
    ...{ kind: 'box', x, y: origin.y + origin.headMm - 0.5, widthMm: plan.columnMm, heightMm: 0.5 },
    ...{ fill: 'ink', frame: null },
  };
  return [
    at(heads.rank, cells.rank, 0.12, 'middle'),
    at(heads.name, cells.name[0], 0.25, 'start'),
    at(heads.note, cells.note[0], 0.23, 'start'),
    at(heads.score, cells.scoreEnd, 0.18, 'end'),
    ...(heads.change === null ? [] : [at(heads.change, 1, 0.15, 'end')]),
    ink,
  ];
};

/** The rows of one page, down the first column, then the next. */
export function rowMarks(
  poster: Poster,
  rows: readonly PosterRow[],
  plan: RowPlan,
  origin: RowOrigin,
): readonly Mark[] {
  const cells = cellsOf(poster);
  const xOf = (column: number): number => origin.x + column * (plan.columnMm + plan.gapMm);
  const used = Math.min(plan.columnCount, Math.ceil(rows.length / plan.rowsPerColumn));
  const heads = Array.from({ length: used }, (_, column) =>
    headsOver(poster, xOf(column), origin, cells, plan),
  );
  const body = rows.map((row, index) => {
    const column = Math.floor(index / plan.rowsPerColumn);
    const y = origin.y + origin.headMm + (index % plan.rowsPerColumn) * plan.rowMm;
    return oneRow(row, { x: xOf(column), y }, cells, plan);
  });
  return [...heads, ...body].flat();
}
