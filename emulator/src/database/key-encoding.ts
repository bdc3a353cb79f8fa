import { entriesOf, typeRank, typeRanks } from './value-order';

/**
 * Index keys: byte strings whose plain order is Mongo's order of the values they stand for. A key is a type byte and a
 * payload that ends itself, so that joined keys still compare component by component.
 */
const numberBytes = 8;
const entryMark = Buffer.from([0x01]);
const endMark = Buffer.from([0x00]);

/** The ascending key of one value. */
export function encodeValue(value: unknown): Buffer {
  return Buffer.concat([Buffer.from([typeRank(value)]), encodePayload(value)]);
}

/** The first bytes of the key of every string that begins with `prefix`. */
export function encodeStringPrefix(prefix: string): Buffer {
  return Buffer.concat([Buffer.from([typeRanks.string]), escapeZeros(prefix)]);
}

/** The key in a descending component: every byte inverted turns the order round. */
export function invertBytes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => 0xff - byte));
}

/** The smallest key after every key that begins with `prefix`, or null when there is none. */
export function afterPrefix(prefix: Buffer): Buffer | null {
  for (let index = prefix.length - 1; index >= 0; index -= 1) {
    const byte = prefix[index] ?? 0xff;
    if (byte < 0xff) return Buffer.concat([prefix.subarray(0, index), Buffer.from([byte + 1])]);
  }
  return null;
}

function encodePayload(value: unknown): Buffer {
  switch (typeRank(value)) {
    case typeRanks.null:
      return Buffer.alloc(0);
    case typeRanks.number:
      return encodeNumber(value as number);
    case typeRanks.date:
      return encodeNumber((value as Date).getTime());
    case typeRanks.string:
      return encodeString(value as string);
    case typeRanks.boolean:
      return Buffer.from([value === true ? 1 : 0]);
    case typeRanks.array:
      return encodeEntries((value as unknown[]).map((item) => encodeValue(item)));
    case typeRanks.object:
      return encodeEntries(entriesOf(value).map(([name, item]) => encodeNamed(name, item)));
  }
}

/** In Mongo an entry compares by type, then name, then value; the bytes stand in that sequence. */
function encodeNamed(name: string, value: unknown): Buffer {
  return Buffer.concat([Buffer.from([typeRank(value)]), encodeString(name), encodePayload(value)]);
}

function encodeEntries(entries: readonly Buffer[]): Buffer {
  return Buffer.concat([...entries.flatMap((entry) => [entryMark, entry]), endMark]);
}

/** A positive double gets its sign bit set, a negative one all bits flipped; NaN, the smallest, is all zeros. */
function encodeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(numberBytes);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if (value < 0) return invertBytes(bytes);
  bytes.writeUInt8(bytes.readUInt8() + 0x80);
  return bytes;
}

function encodeString(value: string): Buffer {
  return Buffer.concat([escapeZeros(value), Buffer.from([0x00, 0x00])]);
}

/** 00 becomes 00 FF, which leaves 00 00 free to end the string below every longer one. */
function escapeZeros(value: string): Buffer {
  const bytes = Buffer.from(value);
  if (!bytes.includes(0)) return bytes;
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0 ? [0x00, 0xff] : [byte])));
}
