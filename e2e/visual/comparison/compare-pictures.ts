import { blank, type Picture } from './picture';

/**
 * How much two half-size pictures of one page may differ and still show the same page. Another version of the browser draws
 * the edges of letters a little differently everywhere; what somebody changed differs much in one place.
 */
const tolerance = {
  /** A pixel differs when a channel is off by more than this, after both pictures were blurred. */
  levels: 22,
  /** So many pixels may differ in any one square of this side; a lost icon or a moved word is a multiple of it. */
  squareSide: 12,
  pixelsOfSquareMax: 8,
} as const;

export interface Difference {
  readonly isSame: boolean;
  /** One byte per pixel, 1 where it differs; empty when the sizes do. */
  readonly mask: Uint8Array;
}

/** Each pixel becomes the mean of its neighbourhood of three by three: edges may lie half a pixel elsewhere. */
function blurred({ width, height, data }: Picture): Picture {
  const result = blank(width, height);
  const row = width * 3;
  for (let y = 0; y < height; y += 1) {
    const above = y === 0 ? 0 : -row;
    const below = y === height - 1 ? 0 : row;
    for (let x = 0; x < width; x += 1) {
      const left = x === 0 ? 0 : -3;
      const right = x === width - 1 ? 0 : 3;
      for (let at = y * row + x * 3, end = at + 3; at < end; at += 1) {
        let sum = 0;
        for (const line of [at + above, at, at + below]) {
          sum += data[line + left]! + data[line]! + data[line + right]!;
        }
        result.data[at] = sum / 9;
      }
    }
  }
  return result;
}

/** 1 for every pixel in which the two are off. */
function maskOf(one: Uint8Array, other: Uint8Array, pixels: number): Uint8Array {
  const mask = new Uint8Array(pixels);
  for (let at = 0, from = 0; at < pixels; at += 1, from += 3) {
    const off = Math.max(
      Math.abs(one[from]! - other[from]!),
      Math.abs(one[from + 1]! - other[from + 1]!),
      Math.abs(one[from + 2]! - other[from + 2]!),
    );
    if (off > tolerance.levels) mask[at] = 1;
  }
  return mask;
}

/** The most pixels of the mask in any one square; squares overlap by half, so that no line between two hides anything. */
function fullestSquare(mask: Uint8Array, width: number): number {
  const half = tolerance.squareSide / 2;
  const counts = new Map<number, number>();
  const columns = Math.ceil(width / half) + 2;
  mask.forEach((isOff, at) => {
    if (isOff === 0) return;
    const [x, y] = [Math.floor((at % width) / half), Math.floor(at / width / half)];
    for (const square of [y, y + 1].flatMap((row) => [row * columns + x, row * columns + x + 1])) {
      counts.set(square, (counts.get(square) ?? 0) + 1);
    }
  });
  return Math.max(0, ...counts.values());
}

/** Whether two pictures show the same page to an eye, and where they do not. */
export function compare(approved: Picture, now: Picture): Difference {
  if (approved.width !== now.width || approved.height !== now.height) {
    return { isSame: false, mask: new Uint8Array(0) };
  }
  const pixels = now.width * now.height;
  // Most pages are what they were, to the byte.
  if (Buffer.compare(approved.data, now.data) === 0) return { isSame: true, mask: new Uint8Array(pixels) };
  const mask = maskOf(blurred(approved).data, blurred(now).data, pixels);
  return { isSame: fullestSquare(mask, now.width) <= tolerance.pixelsOfSquareMax, mask };
}
