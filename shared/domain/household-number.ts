/** The highest number a household can have. */
export const householdNumberMax = 9_999;

/** The next number of a village's households: after the highest, or the first gap when there is none after it. */
export const nextHouseholdNumber = (taken: ReadonlySet<number>): number => {
  const next = Math.max(0, ...taken) + 1;
  if (next <= householdNumberMax) return next;
  for (let number = 1; number <= householdNumberMax; number += 1) {
    if (!taken.has(number)) return number;
  }
  throw new RangeError('a village has no number left for a household');
};
