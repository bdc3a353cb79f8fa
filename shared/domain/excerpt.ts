/** The first `charsMax` characters of a text on one line; characters outside the basic plane are not cut in two. */
export const excerptOf = (text: string, charsMax: number): string =>
  Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, charsMax).join('');
