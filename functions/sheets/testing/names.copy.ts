const digits = '零一二三四五六七八九';

/** A name of its own for every number, in characters that names are written in. */
export const spelledBy = (letter: string, number: number): string =>
  `赵${letter}${Array.from(number.toString(), (digit) => digits[Number(digit)] ?? '').join('')}`;
