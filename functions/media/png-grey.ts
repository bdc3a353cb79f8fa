import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import type { GreyPlane } from './grey-plane';

const signatureBytes = 8;
/** Pictures from here on are reduced by as much as a JPEG's blocks. */
const reducedFromSide = 256;
const reduction = 8;
/** Unpacked; more is not worth the seconds that it costs. */
const bytesMax = 200_000_000;

const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  readonly colourType: number;
  readonly samples: number;
  readonly rowBytes: number;
}

const readHeader = (data: Buffer): Header | null => {
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colourType = 0, , , interlacing = 0] = data.subarray(8);
  const samples = samplesOf[colourType];
  if (samples === undefined || interlacing !== 0 || ![1, 2, 4, 8, 16].includes(depth)) return null;
  const rowBytes = Math.ceil((width * samples * depth) / 8);
  return (rowBytes + 1) * height > bytesMax ? null : { width, height, depth, colourType, samples, rowBytes };
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
};

type Guess = (left: number, up: number, corner: number) => number;

/** By the number that stands before a row: what each byte was written as the difference from. */
const guesses: readonly Guess[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** Undoes the filter of a row in its place; `before` is the row above. */
const unfilter = (filter: number, row: Uint8Array, before: Uint8Array, pixelBytes: number): void => {
  const guess = guesses[filter];
  if (guess === undefined) throw new Error(`no filter ${filter}`);
  if (filter === 0) return;
  for (let at = 0; at < row.length; at += 1) {
    const hasLeft = at >= pixelBytes;
    const left = hasLeft ? (row[at - pixelBytes] ?? 0) : 0;
    const corner = hasLeft ? (before[at - pixelBytes] ?? 0) : 0;
    row[at] = (row[at] ?? 0) + guess(left, before[at] ?? 0, corner);
  }
};

const greyOfColour = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

/** The grey of each pixel of a row; what shines through is white behind. */
const greyReader = ({ depth, colourType, samples }: Header, palette: Buffer) => {
  const stride = (samples * depth) / 8;
  const sample = (row: Uint8Array, x: number, place: number): number => {
    if (depth >= 8) return row[x * stride + place * (depth / 8)] ?? 0;
    const bit = x * depth;
    return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  const onWhite = (grey: number, opacity: number): number => 255 - ((255 - grey) * opacity) / 255;
  return (row: Uint8Array, x: number): number => {
    const own = sample(row, x, 0);
    if (colourType === 3) {
      const [red = 0, green = 0, blue = 0] = palette.subarray(own * 3, own * 3 + 3);
      return greyOfColour(red, green, blue);
    }
    if (colourType === 0) return depth >= 8 ? own : (own * 255) / ((1 << depth) - 1);
    if (colourType === 4) return onWhite(own, sample(row, x, 1));
    const grey = greyOfColour(own, sample(row, x, 1), sample(row, x, 2));
    return colourType === 2 ? grey : onWhite(grey, sample(row, x, 3));
  };
};

/** Adds rows of pixels up to the means of their squares. */
const reducer = (header: Header, palette: Buffer) => {
  const { width, height } = header;
  const side = Math.min(width, height) >= reducedFromSide ? reduction : 1;
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const values = new Float32Array(columns * rows);
  const counts = new Uint16Array(columns * rows);
  const greyOf = greyReader(header, palette);
  return {
    add(row: Uint8Array, y: number): void {
      const from = Math.floor(y / side) * columns;
      for (let x = 0; x < width; x += 1) {
        const at = from + Math.floor(x / side);
        values[at] = (values[at] ?? 0) + greyOf(row, x);
        counts[at] = (counts[at] ?? 0) + 1;
      }
    },
    plane: (): GreyPlane => ({
      ...{ columns, rows, width: width / side, height: height / side },
      values: values.map((sum, at) => sum / (counts[at] ?? 1)),
    }),
  };
};

interface Chunks {
  readonly header: Header;
  readonly palette: Buffer;
  readonly data: readonly Buffer[];
}

const readChunks = (bytes: Buffer): Chunks | null => {
  let header: Header | null = null;
  let palette: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = signatureBytes; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, end - 4);
    if (type === 'IHDR') header = readHeader(content);
    else if (type === 'PLTE') palette = content;
    else if (type === 'IDAT') data.push(content);
    at = end;
  }
  return header === null ? null : { header, palette, data };
};

/**
 * A PNG in shades of grey, reduced when it is large. It is unpacked row by row, so that what it takes is two rows and the reduced
 * picture. Null for what it cannot read: interlaced, unusually large, or damaged.
 */
export const greyOfPng = async (bytes: Buffer): Promise<GreyPlane | null> => {
  const chunks = readChunks(bytes);
  if (chunks === null) return null;
  const { header, palette, data } = chunks;
  const { height, rowBytes, samples, depth } = header;
  const reduced = reducer(header, palette);
  const pixelBytes = Math.max(1, (samples * depth) / 8);
  let [row, before] = [new Uint8Array(rowBytes + 1), new Uint8Array(rowBytes + 1)];
  let filled = 0;
  let y = 0;
  for await (const piece of Readable.from(data).pipe(createInflate()) as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length && y < height;) {
      const taken = Math.min(piece.length - at, row.length - filled);
      row.set(piece.subarray(at, at + taken), filled);
      at += taken;
      filled += taken;
      if (filled < row.length) break;
      unfilter(row[0] ?? 0, row.subarray(1), before.subarray(1), pixelBytes);
      reduced.add(row.subarray(1), y);
      [row, before] = [before, row];
      filled = 0;
      y += 1;
    }
  }
  return y < height ? null : reduced.plane();
};
