import { useEffect, useRef, useState } from 'react';

const tickMs = 1_000;

/** Whole seconds until an instant (milliseconds since 1970, this phone's clock), 0 from then on. */
export const secondsUntil = (expiresAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil((expiresAtMs - nowMs) / 1_000));

/** Counts down by the clock, not by ticks: a phone that slept shows the right time when it wakes. */
export function useSecondsLeft(expiresAtMs: number, onExpire?: () => void): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const expire = useRef(onExpire);
  useEffect(() => {
    expire.current = onExpire;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Date.now();
      setNowMs(now);
      if (secondsUntil(expiresAtMs, now) > 0) return;
      clearInterval(timer);
      expire.current?.();
    }, tickMs);
    return () => clearInterval(timer);
  }, [expiresAtMs]);
  return secondsUntil(expiresAtMs, nowMs);
}
