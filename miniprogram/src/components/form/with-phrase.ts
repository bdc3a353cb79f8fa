/** The words with a ready phrase: instead of nothing, else behind what is there; each once, and only as far as there is room. */
export const withPhrase = (words: string, phrase: string, charsMax: number): string => {
  const joined = words.trim() === '' ? phrase : `${words.trim()}，${phrase}`;
  return joined.length > charsMax || words.includes(phrase) ? words : joined;
};
