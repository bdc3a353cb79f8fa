import { useEffect, useState } from 'react';

/** With the three above them about a screenful on a phone. */
const rowsAtOnce = 6;

/**
 * How many of `total` rows to draw now: a screenful at once and the others as many at a time, so that a slow phone shows the
 * first ones early and can be touched meanwhile.
 */
export function useDrawnRows(total: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const timer = setTimeout(() => {
      setDrawn(drawn + rowsAtOnce);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [drawn, total]);
  return Math.min(drawn, total);
}
