import type { OutboxItem } from './outbox-item';

const firstMs = 2_000;
const longestMs = 5 * 60_000;

/** How long to wait after so many failures in a row: two seconds at first, doubling to five minutes, never quite the same. */
export function pauseMsAfter(failures: number, random: () => number): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1));
  return Math.round(fullMs * (0.5 + random() / 2));
}

/** What somebody must do first, such as signing in, is not asked for every few seconds. */
export const longPauseMs = longestMs;

/**
 * Milliseconds left of a pause, never more than the pause itself: a clock that was set back by a day must not keep an item
 * for a day, so a pause that seems to begin in the future is over.
 */
export function msLeft(pause: OutboxItem['pause'], now: number): number {
  if (pause === null) return 0;
  const passed = now - pause.from;
  return passed < 0 ? 0 : Math.max(0, pause.ms - passed);
}
