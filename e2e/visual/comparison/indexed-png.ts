import { crc32, deflateSync } from 'node:zlib';
import { blank, type Picture } from './picture';

const coloursMax = 256;
/** Colours are kept in steps of eight: a third of the bytes, and less than what an eye tells apart side by side. */
const step = 8;

const stepped = (value: number): number => Math.min(255, Math.round(value / step) * step);

const codeAt = (data: Uint8Array, at: number): number =>
  (stepped(data[at]!) << 16) | (stepped(data[at + 1]!) << 8) | stepped(data[at + 2]!);

const distance = (one: number, other: number): number =>
  Math.abs((one >> 16) - (other >> 16)) +
  Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)) +
  Math.abs((one & 255) - (other & 255));

const nearest = (palette: readonly number[], code: number): number =>
  palette.reduce(
    (best, known, index) => (distance(known, code) < distance(palette[best]!, code) ? index : best),
    0,
  );

/** The commonest colours of a picture, and which of them stands for each colour in it. */
function paletteOf(codes: Uint32Array): { palette: readonly number[]; indexOf: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const byCount = [...counts].sort(([one, ones], [other, others]) => others - ones || one - other);
  const palette = byCount.slice(0, coloursMax).map(([code]) => code);
  const indexOf = new Map(palette.map((code, index) => [code, index]));
  for (const [code] of byCount.slice(coloursMax)) indexOf.set(code, nearest(palette, code));
  return { palette, indexOf };
}

interface Indexed {
  readonly palette: readonly number[];
  /** One byte per pixel, row by row. */
  readonly indexes: Uint8Array;
}

function indexed({ data, width, height }: Picture): Indexed {
  const codes = new Uint32Array(width * height);
  for (let at = 0; at < codes.length; at += 1) codes[at] = codeAt(data, at * 3);
  const { palette, indexOf } = paletteOf(codes);
  return { palette, indexes: Uint8Array.from(codes, (code) => indexOf.get(code) ?? 0) };
}

/** The picture as it comes back from `writeIndexedPng`. */
export function reduced(picture: Picture): Picture {
  const { palette, indexes } = indexed(picture);
  const result = blank(picture.width, picture.height);
  indexes.forEach((index, at) => {
    const code = palette[index]!;
    result.data.set([code >> 16, (code >> 8) & 255, code & 255], at * 3);
  });
  return result;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}

const stampKey = 'Taken from\0';

/**
 * A PNG of one byte per pixel: pictures of pages have few colours, and a repository should stay small. `stamp` stands in it
 * as a text, for `stampOf`.
 */
export function writeIndexedPng(picture: Picture, stamp: string): Buffer {
  const { width, height } = picture;
  const { palette, indexes } = indexed(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette, no interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  // Each row begins with how it is filtered; indexes of a palette compress best as they are.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const colours = Buffer.from(palette.flatMap((code) => [code >> 16, (code >> 8) & 255, code & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(stampKey + stamp, 'latin1')),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The text that was written into a picture with it; null in a picture of other make. */
export function stampOf(png: Buffer): string | null {
  const at = png.indexOf(`tEXt${stampKey}`, 0, 'latin1');
  if (at === -1) return null;
  const length = png.readUInt32BE(at - 4) - stampKey.length;
  const from = at + 'tEXt'.length + stampKey.length;
  return png.toString('latin1', from, from + length);
}
