/**
 * Phones of 2021 have no Object.hasOwn, which the library that hashes seals asks of its options. The build puts this in
 * the name's place (config/index.ts).
 */
export const hasOwn = (holder: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(holder, key);
