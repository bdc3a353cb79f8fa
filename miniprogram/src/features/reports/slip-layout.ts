import { breakWords, fitTitle, widthOf } from '@/components/paper/fit-words';
import { markText, type TextStyle } from '@/components/paper/mark-text';
import type { Mark, Sheet } from '@/components/paper/marks';
import { papers } from '@/components/paper/paper';
import { groupedCode } from '@/components/content/code-words';
import { slipCopy as copy } from './slip-copy';
import type { Slip, SlipLine, SlipMonth } from './slip-words';

/* Millimetres of an A4 sheet. */
const { widthMm, heightMm } = papers.A4;
const edge = 12;
const footMm = 10;
const wide = widthMm - 2 * edge;
const headMm = 14;
const lineMm = 4.8;
const endMm = 23;
const gapMm = 9;
const columnGap = 8;
const columnMm = (wide - columnGap) / 2;
const dayMm = 15;
const pointsMm = 13;
const lineSizeMm = 3.5;
const shownSealDigits = 16;

const text = (words: string, x: number, y: number, style: Partial<TextStyle>): Mark =>
  markText(words, x, y, { sizeMm: 4, align: 'start', isBold: false, tone: 'ink', ...style });

const rule = (x: number, y: number, width: number, tone: 'ink' | 'line' = 'line'): Mark => ({
  ...{ kind: 'box', x, y, widthMm: width, heightMm: tone === 'ink' ? 0.4 : 0.15, fill: tone, frame: null },
});

/** Height of a sheet with all that belongs to it, without the room to the next. */
const heightOf = ({ lines, end }: Slip): number =>
  headMm + Math.ceil(lines.length / 2) * lineMm + (end === null ? 2 : endMm);

/** One line; what does not fit even in small letters is cut. */
const fitted = (words: string, room: number, sizeMm: number) => {
  const smallest = sizeMm * 0.8;
  const size = Math.max(smallest, fitTitle(words, room, sizeMm));
  if (widthOf(words) * size <= room) return { words, sizeMm: size };
  const [kept = ''] = breakWords(words, room / size - 1);
  return { words: `${kept}…`, sizeMm: size };
};

const lineMarks = ({ day, rule: title, points }: SlipLine, x: number, y: number): readonly Mark[] => {
  const baseline = y + lineMm * 0.72;
  const name = fitted(title, columnMm - dayMm - pointsMm, lineSizeMm);
  return [
    text(day, x, baseline, { sizeMm: fitTitle(day, dayMm - 1, lineSizeMm), tone: 'soft' }),
    text(name.words, x + dayMm, baseline, { sizeMm: name.sizeMm }),
    text(points, x + columnMm, baseline, { sizeMm: lineSizeMm, isBold: true, align: 'end' }),
    rule(x, y + lineMm - 0.1, columnMm),
  ];
};

const endMarks = ({ sum, statement }: NonNullable<Slip['end']>, y: number): readonly Mark[] => [
  text(sum, edge + wide, y + 5, { sizeMm: 4, isBold: true, align: 'end' }),
  ...breakWords(statement, 62 / 1.1).map((line, index) =>
    text(line, edge, y + 10 + index * 4.4, { sizeMm: 3.3, tone: 'soft' }),
  ),
  text(copy.sign, edge, y + 20, { sizeMm: 4 }),
  rule(edge + 19, y + 20.8, 52, 'ink'),
  text(copy.signedOn, edge + wide, y + 20, { sizeMm: 4, align: 'end' }),
];

const slipMarks = (slip: Slip, y: number): readonly Mark[] => {
  const perColumn = Math.ceil(slip.lines.length / 2);
  const bodyY = y + headMm;
  return [
    text(slip.title, edge, y + 4.4, { sizeMm: 3.8, tone: 'soft' }),
    text(slip.place, edge + wide, y + 10.6, { sizeMm: 4.6, isBold: true, align: 'end' }),
    text(slip.name, edge, y + 10.6, { sizeMm: fitTitle(slip.name, 60, 5.4), isBold: true }),
    text(slip.facts, edge + Math.min(60, widthOf(slip.name) * 5.4) + 4, y + 10.6, {
      sizeMm: fitTitle(slip.facts, 62, 3.6),
      tone: 'soft',
    }),
    rule(edge, y + 13, wide, 'ink'),
    ...slip.lines.flatMap((line, index) =>
      lineMarks(
        line,
        edge + (index < perColumn ? 0 : columnMm + columnGap),
        bodyY + (index % Math.max(1, perColumn)) * lineMm,
      ),
    ),
    ...(slip.end === null ? [] : endMarks(slip.end, bodyY + perColumn * lineMm)),
  ];
};

const dashMm = 2.4;

/** Where to cut two sheets apart. */
const cutMarks = (y: number): readonly Mark[] =>
  Array.from({ length: Math.floor(widthMm / (2 * dashMm)) }, (_, index) =>
    rule(index * 2 * dashMm, y, dashMm),
  );

interface Placed {
  readonly slip: Slip;
  readonly y: number;
}

/** Slips one below the other, none of them across two pages. */
const pagesOf = (slips: readonly Slip[]): readonly (readonly Placed[])[] => {
  const pages: Placed[][] = [];
  let y = Number.POSITIVE_INFINITY;
  for (const slip of slips) {
    const height = heightOf(slip);
    if (y + height > heightMm - footMm) {
      pages.push([]);
      y = edge;
    }
    pages[pages.length - 1]?.push({ slip, y });
    y += height + gapMm;
  }
  return pages;
};

const footMarks = (month: SlipMonth, printedOn: string, page: string): readonly Mark[] => {
  const small = { sizeMm: 2.9, tone: 'soft' } as const;
  const y = heightMm - 5;
  return [
    text(copy.foot(printedOn, page), edge + wide, y, { ...small, align: 'end' }),
    ...(month.seal === null
      ? []
      : [text(copy.seal(groupedCode(month.seal.slice(0, shownSealDigits))), edge, y, small)]),
  ];
};

/** Points sheets as A4 pages, as many on each as it takes. `today` is the date in the village. */
export function layOutSlips(slips: readonly Slip[], month: SlipMonth, today: string): readonly Sheet[] {
  const pages = pagesOf(slips);
  return pages.map((placed, index) => {
    const page = copy.pageOf(index + 1, pages.length);
    return {
      ...{ widthMm, heightMm },
      label: copy.label(month.unitName, month.month, page),
      marks: [
        ...placed.flatMap(({ slip, y }, place) => [
          ...(place === 0 ? [] : cutMarks(y - gapMm / 2)),
          ...slipMarks(slip, y),
        ]),
        ...footMarks(month, copy.printedOn(today), page),
      ],
    };
  });
}
