import type { StoredDocument } from './engine';
import { EngineError } from './engine-error';
import { isPlainObject } from './value-order';

/**
 * Documents on disk are JSON text in which the values JSON lacks stand as one-key objects: `{"$date": ms}` and
 * `{"$number": "NaN" | "Infinity" | "-Infinity"}`. No stored field may begin with `$`, so the two never collide.
 * Minus zero becomes zero, as a whole number of the cloud is.
 */
export function encodeDocument(document: Record<string, unknown>): string {
  return JSON.stringify(encodeFields(document, ''));
}

export function decodeDocument(text: string): StoredDocument {
  // Reviving visits every value; most documents have nothing to revive.
  return (text.includes('{"$') ? JSON.parse(text, reviveValue) : JSON.parse(text)) as StoredDocument;
}

function encodeFields(fields: Record<string, unknown>, path: string): Record<string, unknown> {
  const encoded: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (name === '' || name.startsWith('$') || name.includes('.') || name === '__proto__')
      throw new EngineError('INVALID_PARAM', `the field name '${path}${name}' cannot be stored`);
    encoded.push([name, encodeItem(value, `${path}${name}`)]);
  }
  return Object.fromEntries(encoded);
}

function encodeItem(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) };
  // Not `map`, which would leave the holes that setting an element beyond the end of an array makes.
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => encodeItem(item ?? null, path));
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime()))
      throw new EngineError('INVALID_PARAM', `the date at '${path}' is not valid`);
    return { $date: value.getTime() };
  }
  if (isPlainObject(value)) return encodeFields(value, `${path}.`);
  throw new EngineError('INVALID_PARAM', `the value at '${path}' is of a kind that cannot be stored`);
}

function reviveValue(_name: string, value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  if (typeof value['$date'] === 'number') return new Date(value['$date']);
  if (typeof value['$number'] === 'string') return Number(value['$number']);
  return value;
}
