import { breakWords, fitTitle } from '@/components/paper/fit-words';
import { papers, type Paper, type PaperName } from '@/components/paper/paper';
import { posterCopy as copy } from './poster-copy';
import { markText, type TextStyle } from '@/components/paper/mark-text';
import type { Mark, Sheet } from '@/components/paper/marks';
import { rowMarks } from './poster-rows';
import type { Poster } from './poster-words';
import { planRows, rowsByPage } from './row-plan';

/* Millimetres of an A3 sheet; smaller papers shrink them. */
const edge = 16;
const barMm = 8;
const titleY = 32;
const periodY = 46;
const standingY = 55;
const headTop = 62;
const footMm = 62;
const codeMm = 40;

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

/** The place of the seal: named, framed, and saying what will stand there. */
const sealMarks = (poster: Poster, x: number, y: number, { scale, widthMm }: Paper): readonly Mark[] => {
  const [sizeMm, heightMm] = [4.6 * scale, 9 * scale];
  const baseline = y + heightMm * 0.68;
  const frameX = x + 4 * sizeMm;
  return [
    markText(poster.seal, x, baseline, { sizeMm, isBold: true, tone: 'ink', align: 'start' }),
    {
      ...{ kind: 'box', x: frameX, y, heightMm, fill: null, frame: 'soft' },
      widthMm: widthMm - edge * scale - frameX,
    },
    markText(poster.sealWords, frameX + sizeMm, baseline, {
      ...{ sizeMm, isBold: false, tone: 'soft', align: 'start' },
    }),
  ];
};

const footMarks = (poster: Poster, paper: Paper, page: string): readonly Mark[] => {
  const { scale, widthMm, heightMm } = paper;
  const [left, top] = [edge * scale, heightMm - footMm * scale];
  const textX = poster.link === null ? left : left + (codeMm + 7) * scale;
  const sizeMm = 5.2 * scale;
  const room = (widthMm - edge * scale - textX) / sizeMm;
  const paragraphs = [poster.scan, poster.object, poster.check];
  const lines = paragraphs.flatMap((words, index) =>
    breakWords(words, room).map((line) => ({ line, isBold: index === 0 })),
  );
  const bottom = heightMm - 7 * scale;
  const small = { sizeMm: 3.9 * scale, isBold: false, tone: 'soft' } as const;
  return [
    {
      ...{ kind: 'box', x: left, y: top, widthMm: widthMm - 2 * left, heightMm: 0.5 * scale },
      ...{ fill: 'ink', frame: null },
    },
    ...(poster.link === null
      ? []
      : [{ kind: 'code', x: left, y: top + 5 * scale, sizeMm: codeMm * scale, text: poster.link } as const]),
    ...lines.map(({ line, isBold }, index) =>
      markText(line, textX, top + (9.5 + index * 7) * scale, {
        ...{ sizeMm, isBold, tone: 'ink', align: 'start' },
      }),
    ),
    ...sealMarks(poster, textX, top + 37 * scale, paper),
    markText(poster.printedOn, left, bottom, { ...small, align: 'start' }),
    markText(page, widthMm - left, bottom, { ...small, align: 'end' }),
  ];
};

/** A wall board as sheets of paper: header and foot on each, rows never cut, as many columns as let it be read best. */
export function layOutPoster(poster: Poster, name: PaperName): readonly Sheet[] {
  const paper = papers[name];
  const { widthMm, heightMm, scale } = paper;
  const area = {
    widthMm: widthMm - 2 * edge * scale,
    // The heads of the columns stand above the rows.
    heightMm: heightMm - (headTop + 9 + footMm + 3) * scale,
  };
  const plan = planRows(poster.rows.length, area, paper);
  const pages = rowsByPage(poster.rows, plan);
  return pages.map((rows, index) => {
    const page = copy.pageOf(index + 1, pages.length);
    return {
      widthMm,
      heightMm,
      label: `${poster.title} ${poster.period} ${page}`,
      marks: [
        ...headMarks(poster, paper),
        ...rowMarks(poster, rows, plan, { x: edge * scale, y: headTop * scale, headMm: 9 * scale }),
        ...footMarks(poster, paper, page),
      ],
    };
  });
}
