import { invalidParam, unsupported } from './wire-error';

export type PlainObject = Record<string, unknown>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the canonical EJSON text of the SDK into plain values: numbers, `Date`, `RegExp`, and ObjectIds as hex
 * strings. `$tcb_server_date` becomes the given instant plus its offset (milliseconds). Types of BSON that have no
 * plain counterpart are refused.
 */
export function decodeEjson(text: string, serverNow: Date): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidParam('a query, document or stage is not JSON');
  }
  return decodeValue(parsed, serverNow);
}

function decodeValue(value: unknown, serverNow: Date): unknown {
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, serverNow));
  if (!isPlainObject(value)) return value;
  const [firstKey] = Object.keys(value);
  const decodeType = firstKey?.startsWith('$') ? typeDecoders[firstKey] : undefined;
  if (firstKey !== undefined && decodeType) return decodeType(value[firstKey], serverNow);
  const decoded: PlainObject = {};
  // A field may be called __proto__: defining it keeps it a field and never a prototype.
  for (const [key, item] of Object.entries(value)) defineField(decoded, key, decodeValue(item, serverNow));
  return decoded;
}

function defineField(target: PlainObject, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[key] = value;
}

type TypeDecoder = (content: unknown, serverNow: Date) => unknown;

const refuse =
  (typeName: string): TypeDecoder =>
  () => {
    throw unsupported(`the BSON type ${typeName}`);
  };

const typeDecoders: Readonly<Record<string, TypeDecoder>> = {
  $numberInt: readNumber,
  $numberLong: readNumber,
  $numberDouble: readNumber,
  $date: readDate,
  $oid: readObjectId,
  $regularExpression: readRegExp,
  $tcb_server_date: readServerDate,
  $numberDecimal: refuse('decimal'),
  $binary: refuse('binary'),
  $uuid: refuse('uuid'),
  $timestamp: refuse('timestamp'),
  $symbol: refuse('symbol'),
  $code: refuse('code'),
  $minKey: refuse('minKey'),
  $maxKey: refuse('maxKey'),
  $undefined: refuse('undefined'),
  $dbPointer: refuse('dbPointer'),
};

function readNumber(content: unknown): number {
  if (typeof content === 'string' && /^(-?\d+(\.\d+)?([eE][+-]?\d+)?|-?Infinity|NaN)$/.test(content))
    return Number(content);
  throw invalidParam('an EJSON number is malformed');
}

function readDate(content: unknown, serverNow: Date): Date {
  const milliseconds = isPlainObject(content) ? decodeValue(content, serverNow) : content;
  const date =
    typeof milliseconds === 'number' || typeof milliseconds === 'string' ? new Date(milliseconds) : undefined;
  if (!date || Number.isNaN(date.getTime())) throw invalidParam('an EJSON date is malformed');
  return date;
}

function readObjectId(content: unknown): string {
  if (typeof content === 'string' && /^[0-9a-f]{24}$/i.test(content)) return content.toLowerCase();
  throw invalidParam('an EJSON object id is malformed');
}

function readRegExp(content: unknown): RegExp {
  if (
    isPlainObject(content) &&
    typeof content['pattern'] === 'string' &&
    typeof content['options'] === 'string'
  ) {
    const { pattern, options } = content as { pattern: string; options: string };
    if (!/^[ims]*$/.test(options)) throw unsupported(`the regular expression options "${options}"`);
    try {
      return new RegExp(pattern, options);
    } catch {
      throw invalidParam(`the regular expression ${pattern} is malformed`);
    }
  }
  throw invalidParam('an EJSON regular expression is malformed');
}

function readServerDate(content: unknown, serverNow: Date): Date {
  const offset = isPlainObject(content) ? decodeValue(content['offset'] ?? 0, serverNow) : undefined;
  if (typeof offset !== 'number' || !Number.isFinite(offset))
    throw invalidParam('a server date has a malformed offset');
  return new Date(serverNow.getTime() + offset);
}
