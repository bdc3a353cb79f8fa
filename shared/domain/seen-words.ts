/**
 * Code points that show nothing or deceive, first and last of each range: controls but tab and line feed, blank letters,
 * zero widths, marks and overrides of the direction of writing (they can turn a sentence round), halves of a character
 * (no database keeps them), and tags. The joiners that make one emoji of several stay.
 */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x115f, 0x1160],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

const isSeen = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return !unseen.some(([first, last]) => first <= point && point <= last);
};

/** What others will see of a text: without invisible characters and the white space around it. */
export const seenWords = (text: string): string => Array.from(text).filter(isSeen).join('').trim();
