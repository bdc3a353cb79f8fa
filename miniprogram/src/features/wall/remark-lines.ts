import { breakWords, widthOf } from '@/components/paper/fit-words';
import { posterCopy as copy } from './poster-copy';
import type { Remarks, RowRemark } from './poster-remarks';

/** More would crowd out rows; the rest is on the phone. */
const linesMax = 5;

/** Which rows a sheet has: from a place on, up to but without another. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

const wordsIn = (remarks: readonly RowRemark[], { from, to }: RowSpan): readonly string[] =>
  remarks.filter(({ place }) => place >= from && place < to).map(({ words }) => words);

/** The last line of those that fit, ending in the sign that there is more. */
const cutLine = (line: string, room: number): string => {
  let kept = line;
  while (kept !== '' && widthOf(`${kept}${copy.more}`) > room) kept = kept.slice(0, -1);
  return `${kept}${copy.more}`;
};

/** What is said below the rows of one sheet, in lines of at most `room` units. */
export const remarkLines = (
  { board, corrected, frozen }: Remarks,
  span: RowSpan,
  room: number,
): readonly string[] => {
  const [ofCorrected, ofFrozen] = [wordsIn(corrected, span), wordsIn(frozen, span)];
  const lines = [
    ...board,
    ...(ofCorrected.length === 0 ? [] : [copy.correctedRows(ofCorrected)]),
    ...(ofFrozen.length === 0 ? [] : [copy.frozenRows(ofFrozen)]),
  ].flatMap((words) => breakWords(words, room));
  if (lines.length <= linesMax) return lines;
  return [...lines.slice(0, linesMax - 1), cutLine(lines[linesMax - 1] ?? '', room)];
};
