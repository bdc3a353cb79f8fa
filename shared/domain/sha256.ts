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

/** Writes one character beyond ASCII at `at`; answers where it ends. */
const writeCharacter = (bytes: Uint8Array, code: number, at: number): number => {
  let end = at;
  if (code < 0x8_00) bytes[end++] = 0xc0 | (code >> 6);
  else if (code < 0x1_00_00) {
    bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
  } else {
    bytes[end++] = 0xf0 | (code >> 18);
    bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
  }
  bytes[end++] = 0x80 | (code & 0x3f);
  return end;
};

/** Writes a text in UTF-8 at `from`; answers where it ends. */
const writeText = (bytes: Uint8Array, text: string, from: number): number => {
  let end = from;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes[end++] = unit;
    else {
      const code = text.codePointAt(index) ?? unit;
      if (code > 0xff_ff) index += 1;
      end = writeCharacter(bytes, code, end);
    }
  }
  return end;
};

/**
 * The SHA-256 of a well-formed text in UTF-8, after `prefix` if there is one. Encodes by itself, into one buffer that is used
 * again: WeChat has no TextEncoder, and a month has thousands of texts.
 */
export const sha256OfText = (text: string, prefix?: number): Hash => {
  const bytesMax = text.length * bytesPerUnitMax + 1;
  if (room.length < bytesMax) room = new Uint8Array(bytesMax);
  const bytes = room;
  let from = 0;
  if (prefix !== undefined) bytes[from++] = prefix;
  return sha256(bytes.subarray(0, writeText(bytes, text, from)));
};

const pair = new Uint8Array(65);

/** The SHA-256 of a prefix and two hashes, one after the other. */
export const sha256OfPair = (prefix: number, left: Hash, right: Hash): Hash => {
  pair[0] = prefix;
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
};
