import { sha256 } from '@noble/hashes/sha2.js';

/** 32 bytes. */
export type Hash = Uint8Array;

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hex. */
export const hexOf = (bytes: Uint8Array): string => {
  let hex = '';
  for (const byte of bytes) hex += hexDigits[byte] ?? '';
  return hex;
};

const bytesPerUnitMax = 3;
let room = new Uint8Array(4_096);

/** Writes one character beyond ASCII; answers how many UTF-16 units it took and bytes it gave. */
const writeCharacter = (
  text: string,
  index: number,
  at: number,
): { readonly units: number; readonly end: number } => {
  const code = text.codePointAt(index) ?? 0;
  if (code < 0x8_00) {
    room[at] = 0xc0 | (code >> 6);
    room[at + 1] = 0x80 | (code & 0x3f);
    return { units: 1, end: at + 2 };
  }
  if (code < 0x1_00_00) {
    room[at] = 0xe0 | (code >> 12);
    room[at + 1] = 0x80 | ((code >> 6) & 0x3f);
    room[at + 2] = 0x80 | (code & 0x3f);
    return { units: 1, end: at + 3 };
  }
  room[at] = 0xf0 | (code >> 18);
  room[at + 1] = 0x80 | ((code >> 12) & 0x3f);
  room[at + 2] = 0x80 | ((code >> 6) & 0x3f);
  room[at + 3] = 0x80 | (code & 0x3f);
  return { units: 2, end: at + 4 };
};

/**
 * The SHA-256 of a well-formed text in UTF-8, after `prefix` if there is one. Encodes by itself, into one buffer that is used
 * again: WeChat has no TextEncoder, and a month has thousands of texts.
 */
export const sha256OfText = (text: string, prefix?: number): Hash => {
  if (room.length < text.length * bytesPerUnitMax + 1)
    room = new Uint8Array(text.length * bytesPerUnitMax + 1);
  let end = 0;
  if (prefix !== undefined) room[end++] = prefix;
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      room[end++] = code;
      index += 1;
    } else {
      const written = writeCharacter(text, index, end);
      index += written.units;
      end = written.end;
    }
  }
  return sha256(room.subarray(0, end));
};

const pair = new Uint8Array(65);

/** The SHA-256 of a prefix and two hashes, one after the other. */
export const sha256OfPair = (prefix: number, left: Hash, right: Hash): Hash => {
  pair[0] = prefix;
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
};
