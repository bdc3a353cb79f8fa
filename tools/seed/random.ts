/** Choices that look free and are the same every time: a generator that starts from a word. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** 32-bit FNV-1a. */
const seedOf = (word: string): number =>
  Array.from(word).reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193),
    0x811c_9dc5,
  );

/** mulberry32, which is small and good enough for a village. */
export const randomFrom = (word: string): Random => {
  let state = seedOf(word);
  const next = (): number => {
    state = (state + 0x6d2b_79f5) | 0;
    const first = Math.imul(state ^ (state >>> 15), state | 1);
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61));
    return ((second ^ (second >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
};
