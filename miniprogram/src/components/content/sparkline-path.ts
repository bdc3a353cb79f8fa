/** Draws `values`, oldest first, as points inside a box of `width` x `height` px; the largest at the top. */
export function sparklinePoints(
  values: readonly number[],
  width: number,
  height: number,
  padding: number,
): readonly (readonly [x: number, y: number])[] {
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const step = values.length > 1 ? (width - 2 * padding) / (values.length - 1) : 0;
  return values.map((value, index) => {
    // A flat line runs through the middle: it is neither good nor bad.
    const share = span === 0 ? 0.5 : (value - lowest) / span;
    return [round(padding + index * step), round(height - padding - share * (height - 2 * padding))];
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
