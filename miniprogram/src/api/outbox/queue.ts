import { msLeft } from './backoff';
import type { OutboxItem } from './outbox-item';

/** The first of each thing: what comes after it must wait for it. `items` are in the order written. */
const firstOfEach = (items: readonly OutboxItem[], personId: string): readonly OutboxItem[] => {
  const seen = new Set<string>();
  return items.filter(({ state, sentAs, about }) => {
    if (state !== 'waiting' || sentAs.personId !== personId || seen.has(about)) return false;
    seen.add(about);
    return true;
  });
};

/** The item to send now; null when nothing of this person's is due. */
export const nextDue = (items: readonly OutboxItem[], personId: string, now: number): OutboxItem | null =>
  firstOfEach(items, personId).find(({ pause }) => msLeft(pause, now) === 0) ?? null;

/** Milliseconds until the next is due; null when nothing of this person's waits. */
export function msUntilDue(items: readonly OutboxItem[], personId: string, now: number): number | null {
  const waits = firstOfEach(items, personId).map(({ pause }) => msLeft(pause, now));
  return waits.length === 0 ? null : Math.min(...waits);
}
