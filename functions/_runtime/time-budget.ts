/** A question that is answered with yes once so many milliseconds have passed since it was made. */
export const timeBudget = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
};
