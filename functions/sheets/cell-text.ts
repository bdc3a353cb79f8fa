import { seenWords } from '@shared/domain/seen-words';
import { sheetLimits } from './sheet-limits';

/** Letters, digits and Chinese characters, which is nearly every cell: nothing in there can be invisible. */
const plain = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/** What people see of a cell: trimmed, without invisible characters, at most `cellCharsMax` long. */
export const cellText = (text: string): string => {
  if (text.length <= sheetLimits.cellCharsMax && plain.test(text)) return text;
  // Cut before looking: a single cell can be as long as the file.
  const seen = seenWords(text.slice(0, 2 * sheetLimits.cellCharsMax));
  return seen.length <= sheetLimits.cellCharsMax
    ? seen
    : Array.from(seen).slice(0, sheetLimits.cellCharsMax).join('');
};
