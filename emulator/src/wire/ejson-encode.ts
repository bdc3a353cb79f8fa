/** Writes a stored document as the canonical EJSON text that the cloud answers. */
export function encodeEjson(value: unknown): string {
  return JSON.stringify(encodeValue(value));
}

function encodeValue(value: unknown): unknown {
  if (typeof value === 'number') return encodeNumber(value);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (Array.isArray(value)) return value.map((item) => encodeValue(item ?? null));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encodeValue(item)]));
}

const int32Max = 2 ** 31 - 1;

function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' };
  if (!Number.isSafeInteger(value)) return { $numberDouble: String(value) };
  const isInt32 = value <= int32Max && value >= -int32Max - 1;
  return isInt32 ? { $numberInt: String(value) } : { $numberLong: String(value) };
}
