import { fitTitle } from '@/components/paper/fit-words';
import { markText, type TextStyle } from '@/components/paper/mark-text';
import type { Mark, Sheet } from '@/components/paper/marks';
import { papers, type Paper, type PaperName } from '@/components/paper/paper';
import { posterCopy as copy } from './poster-copy';
import { edge, footMarks, footMm } from './poster-foot';
import { rowMarks } from './poster-rows';
import type { Poster } from './poster-words';
import { remarkLines } from './remark-lines';
import { planRows, rowsByPage } from './row-plan';

/* Millimetres of an A3 sheet; smaller papers shrink them. */
const barMm = 8;
const titleY = 32;
const periodY = 46;
const standingY = 55;
const headTop = 62;
const rowHeadMm = 9;
const remarkMm = 6.4;
const remarkSizeMm = 4.6;
/** Between the rows and what is below them. */
const gapMm = 3;

const headMarks = (poster: Poster, { widthMm, scale }: Paper): readonly Mark[] => {
  const wide = widthMm - 2 * edge * scale;
  const centred = (words: string, y: number, size: number, style: Partial<TextStyle> = {}): Mark =>
    markText(words, widthMm / 2, y * scale, {
      ...{ sizeMm: fitTitle(words, wide, size * scale), align: 'middle', tone: 'ink', isBold: false },
      ...style,
    });
  return [
    { kind: 'box', x: 0, y: 0, widthMm, heightMm: barMm * scale, fill: 'red', frame: null },
    centred(poster.title, titleY, 17, { tone: 'red', isBold: true }),
    centred(poster.period, periodY, 9, { isBold: true }),
    centred(poster.standing, standingY, 5, { tone: 'soft' }),
  ];
};

const roomOf = ({ widthMm, scale }: Paper): number => (widthMm - 2 * edge * scale) / (remarkSizeMm * scale);

const remarkMarks = (lines: readonly string[], { heightMm, scale }: Paper): readonly Mark[] =>
  lines.map((line, index) =>
    markText(line, edge * scale, heightMm - (footMm + 2.4 + (lines.length - 1 - index) * remarkMm) * scale, {
      sizeMm: remarkSizeMm * scale,
      isBold: false,
      tone: 'ink',
      align: 'start',
    }),
  );

/** A wall board as sheets of paper: header and foot on each, rows never cut, as many columns as let it be read best. */
export function layOutPoster(poster: Poster, name: PaperName): readonly Sheet[] {
  const paper = papers[name];
  const { widthMm, heightMm, scale } = paper;
  const room = roomOf(paper);
  // As much as all rows together need: no single sheet needs more.
  const remarkCount = remarkLines(poster.remarks, { from: 0, to: poster.rows.length }, room).length;
  const area = {
    widthMm: widthMm - 2 * edge * scale,
    // The heads of the columns stand above the rows.
    heightMm: heightMm - (headTop + rowHeadMm + remarkCount * remarkMm + footMm + gapMm) * scale,
  };
  const plan = planRows(poster.rows.length, area, paper);
  const pages = rowsByPage(poster.rows, plan);
  const perPage = plan.rowsPerColumn * plan.columnCount;
  return pages.map((rows, index) => {
    const page = copy.pageOf(index + 1, pages.length);
    const span = { from: index * perPage, to: (index + 1) * perPage };
    return {
      widthMm,
      heightMm,
      label: `${poster.title} ${poster.period} ${page}`,
      marks: [
        ...headMarks(poster, paper),
        ...rowMarks(poster, rows, plan, { x: edge * scale, y: headTop * scale, headMm: rowHeadMm * scale }),
        ...remarkMarks(remarkLines(poster.remarks, span, room), paper),
        ...footMarks(poster, paper, page),
      ],
    };
  });
}
