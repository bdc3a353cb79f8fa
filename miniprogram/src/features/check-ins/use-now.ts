import { useEffect, useState } from 'react';

const tickMs = 1_000;

/** This device's clock in milliseconds, moving once a second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
