import { crc32 } from 'node:zlib';
import { AppError } from '@shared/errors';
import { cleanPhoto } from './clean-photo';
import { photos } from './testing/photos';

const refusal = (bytes: Buffer): string => {
  try {
    cleanPhoto(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${String(error.details['reason'] ?? '')}`.trim();
    throw error;
  }
};

const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
};
/** Where the second chunk of a PNG begins: behind signature and header. */
const behindHeader = 33;
const withChunks = (chunks: Buffer): Buffer =>
  Buffer.concat([photos.small.subarray(0, behindHeader), chunks, photos.small.subarray(behindHeader)]);
const many = (part: Buffer, bytes = 9_000_000): Buffer =>
  Buffer.alloc(Math.floor(bytes / part.length) * part.length, part);

test.each([
  ['tables in front of a JPEG', Buffer.from('ffdb0002', 'hex')],
  ['metadata in front of a JPEG', Buffer.from('ffe10002', 'hex')],
])('millions of empty %s are refused, not counted', (_what, empty) => {
  const { mendedLamp } = photos;
  expect(refusal(Buffer.concat([mendedLamp.subarray(0, 2), many(empty), mendedLamp.subarray(2)]))).toBe(
    'PhotoUnreadable damaged',
  );
});

test('millions of empty scans of a JPEG are refused', () => {
  const scans = many(Buffer.from('ffda0002', 'hex'));
  const { mendedLamp } = photos;
  expect(refusal(Buffer.concat([mendedLamp.subarray(0, -2), scans, mendedLamp.subarray(-2)]))).toBe(
    'PhotoUnreadable damaged',
  );
});

test.each(['IDAT', 'tEXt'])('millions of empty %s chunks of a PNG are refused', (type) => {
  expect(refusal(withChunks(many(pngChunk(type, Buffer.alloc(0)))))).toBe('PhotoUnreadable damaged');
});

test('a PNG in a thousand pieces is still a photo', () => {
  const pieces = many(pngChunk('tEXt', Buffer.alloc(0)), 12_000);
  expect(refusal(withChunks(pieces))).toBe('accepted');
});

test('a PNG with a header of the wrong length is refused before anybody reads its size', () => {
  const header = pngChunk('IHDR', Buffer.alloc(0));
  const bytes = Buffer.concat([photos.small.subarray(0, 8), header, photos.small.subarray(behindHeader)]);
  expect(refusal(bytes)).toBe('PhotoUnreadable damaged');
});

test('millions of empty chunks of a WebP are refused', () => {
  const bytes = Buffer.concat([photos.turned, many(Buffer.from('ALPH\0\0\0\0', 'latin1'))]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  expect(refusal(bytes)).toBe('PhotoUnreadable damaged');
});
