/**
 * Draws `values`, oldest first, as points inside a box of `width` x `height` px; the largest at the top. The line under
 * them is zero: half a point more than last month must not look like the climb of a lifetime.
 */
export function sparklinePoints(
  values: readonly number[],
  width: number,
  height: number,
  padding: number,
): readonly (readonly [x: number, y: number])[] {
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest;
  const step = values.length > 1 ? (width - 2 * padding) / (values.length - 1) : 0;
  return values.map((value, index) => {
    const share = span === 0 ? 0 : (value - lowest) / span;
    return [round(padding + index * step), round(height - padding - share * (height - 2 * padding))];
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
