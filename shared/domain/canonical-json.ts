/** What can stand in canonical JSON here. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

type Fields = Readonly<Record<string, CanonicalValue>>;

/** Half of a surrogate pair, which no UTF-8 can hold. Written without look-behind and `u`: engines of 2018 know neither here. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

/** What stands in a string as it is: most of what there is to write. */
const plain = /^[ !#-[\]-~\u4e00-\u9fff]*$/;

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);

const stringOf = (text: string): string => {
  if (plain.test(text)) return `"${text}"`;
  if (loneSurrogate.test(text)) throw new RangeError('canonical JSON has no half characters');
  return JSON.stringify(text);
};

const numberOf = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError('canonical JSON has finite numbers only');
  return JSON.stringify(value);
};

/** The keys of an object as they came, and in their order with what is written before each value. */
interface Shape {
  readonly keys: readonly string[];
  readonly ordered: readonly (readonly [key: string, before: string])[];
}

const shapeOf = (keys: readonly string[]): Shape => ({
  keys,
  ordered: [...keys].sort().map((key, place) => [key, `${place === 0 ? '' : ','}${stringOf(key)}:`]),
});

const isOf = ({ keys }: Shape, others: readonly string[]): boolean => {
  if (keys.length !== others.length) return false;
  for (let at = 0; at < keys.length; at += 1) if (keys[at] !== others[at]) return false;
  return true;
};

/** Of the object before: thousands of entries one after the other have the same keys. */
let lastShape = shapeOf([]);

const fieldsOf = (fields: Fields): string => {
  const keys = Object.keys(fields);
  if (!isOf(lastShape, keys)) lastShape = shapeOf(keys);
  let text = '{';
  for (const [key, before] of lastShape.ordered) {
    const value = fields[key];
    if (value === undefined) throw new RangeError(`canonical JSON has no undefined, and ${key} is`);
    text += before + canonicalJson(value);
  }
  return `${text}}`;
};

/**
 * The one way to write a value as JSON (RFC 8785, JSON Canonicalization Scheme): no spaces, keys in the order of their UTF-16 units,
 * strings and numbers as ECMAScript writes them. Throws a RangeError where the RFC knows no way: half characters, NaN,
 * infinities and undefined.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return stringOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (value === null || typeof value === 'boolean') return String(value);
  return isList(value) ? `[${value.map(canonicalJson).join(',')}]` : fieldsOf(value);
}

/** The text with half characters replaced, as UTF-8 would: what is sealed must always have a canonical form. */
export const wellFormed = (text: string): string =>
  loneSurrogate.test(text)
    ? Array.from(text, (character) => (/^[\uD800-\uDFFF]$/.test(character) ? '\uFFFD' : character)).join('')
    : text;
