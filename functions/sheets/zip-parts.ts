import { createInflateRaw } from 'node:zlib';
import { AppError } from '@shared/errors';
import { sheetLimits, tooLarge, unreadable } from './sheet-limits';

/** One file inside a zip, still packed. */
interface ZipPart {
  readonly packed: Buffer;
  readonly method: number;
  readonly unpackedBytes: number;
}

const endBytes = 22;
const commentBytesMax = 0xffff;
const entryBytes = 46;
const localBytes = 30;
const stored = 0;
const deflated = 8;

const findEnd = (bytes: Buffer): number => {
  const from = Math.max(0, bytes.length - endBytes - commentBytesMax);
  for (let at = bytes.length - endBytes; at >= from; at -= 1) {
    if (bytes.readUInt32LE(at) === 0x0605_4b50) return at;
  }
  throw unreadable('damaged');
};

const readPart = (bytes: Buffer, entry: number): ZipPart => {
  if ((bytes.readUInt16LE(entry + 8) & 1) === 1) throw unreadable('encrypted');
  const method = bytes.readUInt16LE(entry + 10);
  if (method !== stored && method !== deflated) throw unreadable('damaged');
  const packedBytes = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  const from = local + localBytes + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packedBytes > bytes.length) throw unreadable('damaged');
  return {
    packed: bytes.subarray(from, from + packedBytes),
    method,
    unpackedBytes: bytes.readUInt32LE(entry + 24),
  };
};

const readDirectory = (bytes: Buffer): ReadonlyMap<string, ZipPart> => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > sheetLimits.partsMax) throw tooLarge('parts');
  const parts = new Map<string, ZipPart>();
  let unpackedBytes = 0;
  for (let index = 0, at = bytes.readUInt32LE(end + 16); index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== 0x0201_4b50) throw unreadable('damaged');
    const nameBytes = bytes.readUInt16LE(at + 28);
    const part = readPart(bytes, at);
    unpackedBytes += part.unpackedBytes;
    if (unpackedBytes > sheetLimits.unpackedBytesMax) throw tooLarge('unpackedBytes');
    // Some writers use the separator of Windows; part names are compared without regard to case.
    const name = bytes.toString('utf8', at + entryBytes, at + entryBytes + nameBytes);
    parts.set(name.replaceAll('\\', '/').toLowerCase(), part);
    at += entryBytes + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};

/**
 * The parts of a zip by their lower-case names. Nothing is unpacked before the directory has told that all of it together
 * is small enough.
 */
export const readZipParts = (bytes: Buffer): ReadonlyMap<string, ZipPart> => {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // Every position in there is the file's own word, and may lie outside of it.
    throw error instanceof AppError ? error : unreadable('damaged', error);
  }
};

/** Unpacks one part piece by piece, so that a reader who has enough stops the work; never more than the directory told. */
export async function* textOf({ packed, method, unpackedBytes }: ZipPart): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(method === deflated ? packed : Buffer.alloc(0));
  const chunks: AsyncIterable<Buffer> | Iterable<Buffer> = method === deflated ? inflate : [packed];
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > unpackedBytes) throw unreadable('damaged');
      yield decoder.decode(chunk, { stream: true });
    }
  } finally {
    inflate.destroy();
  }
  yield decoder.decode();
}
