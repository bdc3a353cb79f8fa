import { useEffect, useState } from 'react';

/** Longer than the back end is silent while it works. */
const stalledMs = 60_000;

/** Whether a count has not moved for so long that nobody seems to count any more. */
export function useStalled(count: number): boolean {
  const [stalledAt, setStalledAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStalledAt(count), stalledMs);
    return () => clearTimeout(timer);
  }, [count]);
  return stalledAt === count;
}
