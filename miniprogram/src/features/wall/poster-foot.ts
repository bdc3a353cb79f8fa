import { breakWords, fitTitle } from '@/components/paper/fit-words';
import { markText } from '@/components/paper/mark-text';
import type { Mark } from '@/components/paper/marks';
import type { Paper } from '@/components/paper/paper';
import type { Poster, PosterSeal } from './poster-words';

/* Millimetres of an A3 sheet; smaller papers shrink them. */
export const edge = 16;
export const footMm = 62;
const codeMm = 40;
const stampMm = 34;
const lineMm = 6.8;

/** The seal as it is stamped: two rims, the word, and the digits two groups a line. */
const stampMarks = (seal: PosterSeal, x: number, y: number, scale: number): readonly Mark[] => {
  const size = stampMm * scale;
  const inset = (by: number, fill: 'red' | 'paper' | null): Mark => ({
    ...{ kind: 'box', x: x + by * scale, y: y + by * scale },
    ...{ widthMm: size - 2 * by * scale, heightMm: size - 2 * by * scale },
    ...{ fill, frame: fill === null ? 'red' : null },
  });
  const centred = (words: string, baseline: number, sizeMm: number): Mark =>
    markText(words, x + size / 2, y + baseline * scale, {
      sizeMm: fitTitle(words, size - 5 * scale, sizeMm * scale),
      ...{ align: 'middle', isBold: true, tone: 'red' },
    });
  const [one = '', two = '', three = '', four = ''] = seal.groups;
  return [
    inset(0, 'red'),
    inset(1, 'paper'),
    inset(2, null),
    centred(seal.stamp, 14.2, 11),
    centred(`${one} ${two}`, 22.6, 5),
    centred(`${three} ${four}`, 29, 5),
  ];
};

/** The digits once more beside the words, in one line with when it was sealed. */
const sealLine = (
  { word, groups, note }: PosterSeal,
  x: number,
  y: number,
  { room, scale }: { readonly room: number; readonly scale: number },
): Mark => {
  const words = `${word} ${groups.join(' ')} · ${note}`;
  return markText(words, x, y, {
    sizeMm: fitTitle(words, room, 5.2 * scale),
    ...{ align: 'start', isBold: true, tone: 'red' },
  });
};

/** How to look at the board on a phone, whom to tell when something is wrong, and the seal. */
export const footMarks = (poster: Poster, paper: Paper, page: string): readonly Mark[] => {
  const { scale, widthMm, heightMm } = paper;
  const { link, seal } = poster;
  const [left, top] = [edge * scale, heightMm - footMm * scale];
  const right = widthMm - left - (seal === null ? 0 : (stampMm + 7) * scale);
  const textX = link === null ? left : left + (codeMm + 7) * scale;
  const sizeMm = 5.2 * scale;
  const lines = [poster.scan, poster.object, poster.check].flatMap((words, index) =>
    breakWords(words, (right - textX) / sizeMm).map((line) => ({ line, isBold: index === 0 })),
  );
  const bottom = heightMm - 7 * scale;
  const small = { sizeMm: 3.9 * scale, isBold: false, tone: 'soft' } as const;
  const lineY = (index: number): number => top + (9 + index * lineMm) * scale;
  return [
    {
      ...{ kind: 'box', x: left, y: top, widthMm: widthMm - 2 * left, heightMm: 0.5 * scale },
      ...{ fill: 'ink', frame: null },
    },
    ...(link === null
      ? []
      : [{ kind: 'code', x: left, y: top + 5 * scale, sizeMm: codeMm * scale, text: link } as const]),
    ...lines.map(({ line, isBold }, index) =>
      markText(line, textX, lineY(index), { ...{ sizeMm, isBold, tone: 'ink', align: 'start' } }),
    ),
    ...(seal === null
      ? []
      : [
          sealLine(seal, textX, lineY(lines.length), { room: right - textX, scale }),
          ...stampMarks(seal, widthMm - left - stampMm * scale, top + 5 * scale, scale),
        ]),
    markText(poster.printedOn, left, bottom, { ...small, align: 'start' }),
    markText(page, widthMm - left, bottom, { ...small, align: 'end' }),
  ];
};
