import { crc32 } from 'node:zlib';
import { AppError } from '@shared/errors';
import type { CleanBytes } from './clean-jpeg';
import { orientationOf, tiffOf, upright } from './orientation';

const signatureBytes = 8;
const unreadable = (reason: string): AppError => new AppError('PhotoUnreadable', { reason });

/** Size, colours, transparency and pixels. Text, time, Exif and frames of an animation are not among them. */
const keptTypes = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'IDAT', 'IEND'];

/** Ten megabytes in pieces of half a kilobyte: smaller ones only fill the memory with their bookkeeping. */
const chunksMax = 20_000;

const headerBytes = 13;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

const readChunk = (bytes: Buffer, at: number): Chunk => {
  if (at + 12 > bytes.length) throw unreadable('truncated');
  const end = at + 12 + bytes.readUInt32BE(at);
  if (end > bytes.length) throw unreadable('truncated');
  if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw unreadable('damaged');
  return {
    type: bytes.toString('latin1', at + 4, at + 8),
    data: bytes.subarray(at + 8, end - 4),
    whole: bytes.subarray(at, end),
  };
};

const chunkOf = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};

/** Copies a PNG without its metadata; what stays is listed in `keptTypes`, and the orientation if it must be turned. */
export const cleanPng = (bytes: Buffer): CleanBytes => {
  const kept: Chunk[] = [];
  let orientation = upright;
  for (let at = signatureBytes, chunks = 1; kept.at(-1)?.type !== 'IEND'; chunks += 1) {
    if (chunks > chunksMax) throw unreadable('damaged');
    const chunk = readChunk(bytes, at);
    at += chunk.whole.length;
    if (chunk.type === 'eXIf') orientation = orientationOf(chunk.data);
    if (keptTypes.includes(chunk.type)) kept.push(chunk);
  }
  const [header, ...rest] = kept;
  if (header?.type !== 'IHDR' || header.data.length !== headerBytes) throw unreadable('damaged');
  if (!rest.some(({ type }) => type === 'IDAT')) throw unreadable('damaged');
  const exif = orientation === upright ? [] : [chunkOf('eXIf', tiffOf(orientation))];
  const parts = [header.whole, ...exif, ...rest.map(({ whole }) => whole)];
  return { bytes: Buffer.concat([bytes.subarray(0, signatureBytes), ...parts]), orientation };
};
