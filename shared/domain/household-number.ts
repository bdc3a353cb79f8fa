/** The highest number a household can have. */
export const householdNumberMax = 9_999;

/** Whether these words are a number that a household can have. */
export const isHouseholdNumber = (words: string): boolean =>
  /^\d{1,4}$/.test(words) && Number(words) >= 1 && Number(words) <= householdNumberMax;

/** The next number of a village's households: after the highest, or the first gap when there is none after it. */
export const nextHouseholdNumber = (taken: ReadonlySet<number>): number => {
  const next = Math.max(0, ...taken) + 1;
  if (next <= householdNumberMax) return next;
  for (let number = 1; number <= householdNumberMax; number += 1) {
    if (!taken.has(number)) return number;
  }
  throw new RangeError('a village has no number left for a household');
};
