/** How a photo looks, as 64 bits in 16 hexadecimal digits; photos that look the same differ in few of them. */
export type Looks = string;

/** Two photos are taken for the same up to here: four bands of 16 bits cannot all differ then. */
export const sameLooksBitsMax = 3;

const bandHexChars = 4;

/** The four quarters with their places: photos that look the same share at least one, so that an index finds them. */
export const bandsOf = (looks: Looks): readonly string[] =>
  Array.from({ length: looks.length / bandHexChars }, (_, place) =>
    [place, looks.slice(place * bandHexChars, (place + 1) * bandHexChars)].join(':'),
  );

const bitsOf = (nibble: number): number =>
  (nibble & 1) + ((nibble >> 1) & 1) + ((nibble >> 2) & 1) + ((nibble >> 3) & 1);

/** In how many bits two photos differ, 0-64. */
export const bitsBetween = (one: Looks, other: Looks): number =>
  Array.from(one).reduce(
    (bits, digit, place) =>
      bits + bitsOf(Number.parseInt(digit, 16) ^ Number.parseInt(other.charAt(place), 16)),
    0,
  );

export const looksSame = (one: Looks, other: Looks): boolean => bitsBetween(one, other) <= sameLooksBitsMax;
