/** A picture in shades of grey, much smaller than the photo it stands for. */
export interface GreyPlane {
  /** Values a row holds, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** Row by row, 0-255. */
  readonly values: Float32Array;
  /** How far the picture reaches, in values: the last column and row may be filled in part only. */
  readonly width: number;
  readonly height: number;
}

/** The stretch of `place` of `side` equal parts over a length, with the values that lie in it and how much of each does. */
const weightsOf = (
  place: number,
  side: number,
  length: number,
): readonly (readonly [at: number, weight: number])[] => {
  const from = (place * length) / side;
  const to = ((place + 1) * length) / side;
  const weights: (readonly [number, number])[] = [];
  for (let at = Math.floor(from); at < to; at += 1) {
    weights.push([at, Math.min(at + 1, to) - Math.max(at, from)]);
  }
  return weights;
};

/** The picture as a square of `side` times `side` means, row by row: each of the area that it covers, whatever the proportions. */
export const squareOf = ({ columns, rows, values, width, height }: GreyPlane, side: number): Float64Array => {
  const square = new Float64Array(side * side);
  const across = Array.from({ length: side }, (_, place) => weightsOf(place, side, Math.min(width, columns)));
  for (let row = 0; row < side; row += 1) {
    const down = weightsOf(row, side, Math.min(height, rows));
    across.forEach((cells, column) => {
      let sum = 0;
      let area = 0;
      for (const [y, weightY] of down) {
        for (const [x, weightX] of cells) {
          sum += (values[y * columns + x] ?? 0) * weightX * weightY;
          area += weightX * weightY;
        }
      }
      square[row * side + column] = area === 0 ? 0 : sum / area;
    });
  }
  return square;
};
