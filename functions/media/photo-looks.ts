import type { PhotoType } from './clean-photo';
import { squareOf, type GreyPlane } from './grey-plane';
import { greyOfJpeg } from './jpeg-grey';
import type { Looks } from './looks';
import { greyOfPng } from './png-grey';

/** Cells that are compared: each with the one to its right, so that nine give eight bits. */
const columns = 9;
const rows = 8;
/** Holds both without a rest. */
const side = columns * rows;
/** Difference between the lightest and the darkest cell below which there is nothing to be seen: a finger, a white wall. */
const contrastMin = 8;
/** Shades by which a cell is lighter than another; less is what coding does to a sky. */
const lighterBy = 2;

/** How the square must be turned, as Exif numbers it: where the value seen at (x, y) is taken from. */
const seenFrom: Readonly<Record<number, (x: number, y: number) => readonly [x: number, y: number]>> = {
  2: (x, y) => [side - 1 - x, y],
  3: (x, y) => [side - 1 - x, side - 1 - y],
  4: (x, y) => [x, side - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y) => [y, side - 1 - x],
  7: (x, y) => [side - 1 - y, side - 1 - x],
  8: (x, y) => [side - 1 - y, x],
};

/** The means of the cells as seen, row by row. */
const cellsOf = (square: Float64Array, orientation: number): readonly (readonly number[])[] => {
  const from = seenFrom[orientation] ?? ((x: number, y: number) => [x, y] as const);
  const [cellWidth, cellHeight] = [side / columns, side / rows];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => {
      let sum = 0;
      for (let y = row * cellHeight; y < (row + 1) * cellHeight; y += 1) {
        for (let x = column * cellWidth; x < (column + 1) * cellWidth; x += 1) {
          const [ownX, ownY] = from(x, y);
          sum += square[ownY * side + ownX] ?? 0;
        }
      }
      return sum / (cellWidth * cellHeight);
    }),
  );
};

/**
 * A perceptual hash of differences (dHash): of each cell whether the one to its right is lighter. Coding anew, another size and
 * another brightness hardly change it. Null when there is nothing to be seen.
 */
const looksOf = (plane: GreyPlane, orientation: number): Looks | null => {
  const cells = cellsOf(squareOf(plane, side), orientation);
  const all = cells.flat();
  if (Math.max(...all) - Math.min(...all) < contrastMin) return null;
  const bits = cells.flatMap((row) =>
    row.slice(1).map((cell, place) => (cell > (row[place] ?? 0) + lighterBy ? '1' : '0')),
  );
  return bits.join('').replaceAll(/[01]{4}/g, (nibble) => Number.parseInt(nibble, 2).toString(16));
};

/**
 * How a clean photo looks. Null where that cannot be told: a WebP, whose pixels only a whole decoder of video tells, or a file
 * that is unusual or damaged. It is then shown as any other and compared with none.
 */
export const looksOfPhoto = async (
  bytes: Buffer,
  type: PhotoType,
  orientation: number,
): Promise<Looks | null> => {
  try {
    const plane = type === 'jpeg' ? greyOfJpeg(bytes) : type === 'png' ? await greyOfPng(bytes) : null;
    return plane === null ? null : looksOf(plane, orientation);
  } catch {
    // Whether a photo can be shown was judged before; that its looks cannot be told is no reason to refuse it.
    return null;
  }
};
