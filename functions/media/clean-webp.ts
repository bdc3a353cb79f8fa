import { AppError } from '@shared/errors';
import type { CleanBytes } from './clean-jpeg';
import { orientationOf, tiffOf, upright } from './orientation';

const headBytes = 12;
const unreadable = (reason: string): AppError => new AppError('PhotoUnreadable', { reason });

/** Features, colours, transparency and pixels of a still picture. */
const keptTypes = ['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L'];
const pixelTypes = ['VP8 ', 'VP8L'];
/** Bits of the first byte of VP8X. */
const exifFlag = 0x08;
const xmpFlag = 0x04;
const animationFlag = 0x02;

/** A still picture has five kinds of chunks, once each; more only fill the memory with their bookkeeping. */
const chunksMax = 1_000;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const readChunks = (bytes: Buffer): readonly Chunk[] => {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw unreadable('truncated');
  const chunks: Chunk[] = [];
  for (let at = headBytes; at < end;) {
    if (chunks.length === chunksMax) throw unreadable('damaged');
    if (at + 8 > end) throw unreadable('truncated');
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw unreadable('truncated');
    chunks.push({
      type: bytes.toString('latin1', at, at + 4),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    // Chunks begin at even places.
    at += 8 + length + (length % 2);
  }
  return chunks;
};

const chunkOf = ({ type, data }: Chunk): Buffer => {
  const whole = Buffer.alloc(8 + data.length + (data.length % 2));
  whole.write(type, 'latin1');
  whole.writeUInt32LE(data.length, 4);
  data.copy(whole, 8);
  return whole;
};

/** The list of features, promising only what is still there. */
const withoutMetadata = (chunk: Chunk, isTurned: boolean): Chunk => {
  if (chunk.type !== 'VP8X') return chunk;
  const data = Buffer.from(chunk.data);
  const flags = (data[0] ?? 0) & ~(exifFlag | xmpFlag | animationFlag);
  data[0] = isTurned ? flags | exifFlag : flags;
  return { type: chunk.type, data };
};

/** Exif in WebP stands with or without the name that JPEG puts before it. */
const tiffIn = (data: Buffer): Buffer =>
  data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;

/** Copies a WebP without its metadata; an animation is no photo and refused. */
export const cleanWebp = (bytes: Buffer): CleanBytes => {
  const chunks = readChunks(bytes);
  if (!chunks.some(({ type }) => pixelTypes.includes(type))) throw unreadable('damaged');
  // Without the list of features, viewers do not look for Exif either.
  const exif = chunks[0]?.type === 'VP8X' ? chunks.find(({ type }) => type === 'EXIF') : undefined;
  const orientation = exif === undefined ? upright : orientationOf(tiffIn(exif.data));
  const isTurned = orientation !== upright;
  const kept = chunks
    .filter(({ type }) => keptTypes.includes(type))
    .map((chunk) => withoutMetadata(chunk, isTurned));
  const parts = [...kept, ...(isTurned ? [{ type: 'EXIF', data: tiffOf(orientation) }] : [])].map(chunkOf);
  const head = Buffer.from(bytes.subarray(0, headBytes));
  head.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 4),
    4,
  );
  return { bytes: Buffer.concat([head, ...parts]), orientation };
};
