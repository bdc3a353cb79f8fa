/** What can stand in canonical JSON here. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** Half of a surrogate pair, which no UTF-8 can hold. Written without look-behind and `u`: engines of 2018 know neither here. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);

const stringOf = (text: string): string => {
  if (loneSurrogate.test(text)) throw new RangeError('canonical JSON has no half characters');
  return JSON.stringify(text);
};

const numberOf = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError('canonical JSON has finite numbers only');
  return JSON.stringify(value);
};

/**
 * The one way to write a value as JSON (RFC 8785, JSON Canonicalization Scheme): no spaces, keys in the order of their UTF-16 units,
 * strings and numbers as ECMAScript writes them. Throws a RangeError where the RFC knows no way: half characters, NaN and
 * infinities.
 */
export const canonicalJson = (value: CanonicalValue): string => {
  if (typeof value === 'string') return stringOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, of]) => `${stringOf(key)}:${canonicalJson(of)}`).join(',')}}`;
};

/** The text with half characters replaced, as UTF-8 would: what is sealed must always have a canonical form. */
export const wellFormed = (text: string): string =>
  loneSurrogate.test(text)
    ? Array.from(text, (character) => (/^[\uD800-\uDFFF]$/.test(character) ? '\uFFFD' : character)).join('')
    : text;
