/**
 * How high columns stand, 0 to 1 of the highest. All begin at zero: half a point more than last month must not look like
 * the climb of a lifetime. What is below zero has no height; its number tells it.
 */
export function columnShares(values: readonly number[]): readonly number[] {
  const highest = Math.max(0, ...values);
  return values.map((value) => (highest === 0 ? 0 : Math.max(0, value) / highest));
}
