/** Words set in lines, and how large their letters are. */
export interface FittedWords {
  readonly lines: readonly string[];
  readonly sizeMm: number;
}

/** Latin letters, digits and half-width signs; everything else is taken for as wide as it is high. */
const isNarrow = (letter: string): boolean => (letter.codePointAt(0) ?? 0) < 0x250;
const narrowWidth = 0.6;

/** Width of words in units of their size. Counted rather than measured, so that paper and canvas break lines alike. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, letter) => sum + (isNarrow(letter) ? narrowWidth : 1), 0);

/** Signs that must not begin a line. */
const closing = new Set('，。；：、！？）」》—,.;:!?)');

/** Breaks words into lines of at most `widthMax` units; Chinese breaks anywhere but before a closing sign. */
export function breakWords(words: string, widthMax: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of words) {
    if (line !== '' && widthOf(line + letter) > widthMax && !closing.has(letter)) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

/** The first `count` lines, the last of them ending in a sign that something is left out. */
const cutLines = (lines: readonly string[], count: number): readonly string[] =>
  lines.length <= count
    ? lines
    : [
        ...lines.slice(0, count - 1),
        `${Array.from(lines[count - 1] ?? '')
          .slice(0, -1)
          .join('')}…`,
      ];

/** How far a name may shrink before it takes one line more: lines, and share of the wanted size. */
const steps = [
  { lines: 1, share: 1 },
  { lines: 1, share: 0.85 },
  { lines: 2, share: 0.68 },
  { lines: 2, share: 0.56 },
] as const;

/** A name in a cell: as large as wanted, else smaller, else in two lines; only what no wall could take is cut. */
export function fitName(words: string, widthMm: number, sizeMm: number): FittedWords {
  for (const { lines: count, share } of steps) {
    const lines = breakWords(words, widthMm / (sizeMm * share));
    if (lines.length <= count) return { lines, sizeMm: sizeMm * share };
  }
  const { lines: count, share } = steps[steps.length - 1] ?? steps[0];
  return { lines: cutLines(breakWords(words, widthMm / (sizeMm * share)), count), sizeMm: sizeMm * share };
}

/** A title in one line, as large as the width allows. */
export const fitTitle = (words: string, widthMm: number, sizeMm: number): number =>
  Math.min(sizeMm, widthMm / Math.max(1, widthOf(words)));
