import { longPauseMs, pauseMsAfter } from './backoff';
import type { ItemStore } from './item-store';
import { judgeFailure, problemOf, type Verdict } from './judge-failure';
import type { OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';
import type { Chance } from './ports';

/** An answered fault that does not pass in half an hour is shown to somebody, and what waits behind it goes on. */
const faultsMax = 10;

interface Needs extends Chance {
  readonly items: ItemStore;
  readonly photoSender: PhotoSender;
}

/** Writes down that an item has arrived. Without room for that it goes: nothing is left to do for it but its photos. */
export async function settleDelivered(
  { itemId, photos }: OutboxItem,
  output: unknown,
  { items, photoSender, now }: Needs,
): Promise<void> {
  const arrived = { state: 'delivered', output, deliveredAt: now(), pause: null, problem: null } as const;
  if (items.change(itemId, arrived)) return;
  items.remove(itemId);
  await photoSender.forget(photos?.keys ?? []);
}

/** The back end no longer has the photos: they are sent once more, under new ids. It has refused, so nothing was done. */
function sendPhotosAgain({ itemId, photos }: OutboxItem, { items, photoSender }: Needs): boolean {
  if (photos === null || photos.isSecondTime) return false;
  photos.keys.forEach(photoSender.startOver);
  return items.change(itemId, { photos: { ...photos, mediaIds: null, isSecondTime: true } });
}

/** Writes down why an item could not be sent, and what follows. */
export function settleFailure(item: OutboxItem, error: unknown, needs: Needs): Verdict {
  const { items, now, random } = needs;
  const { itemId } = item;
  // Another window may have brought it there meanwhile, or somebody may have given it up.
  if (items.find(itemId)?.state !== 'waiting') return 'later';
  const problem = problemOf(error);
  const failures = item.failures + 1;
  const faults = problem.code === 'Internal' ? item.faults + 1 : 0;
  const verdict = judgeFailure(error);
  if (problem.code === 'PhotoMissing' && sendPhotosAgain(item, needs)) return 'later';
  if (verdict === 'decided' || faults >= faultsMax) {
    items.change(itemId, { state: 'needsAttention', problem, failures, faults, pause: null });
    return 'decided';
  }
  const ms = verdict === 'notNow' ? longPauseMs : pauseMsAfter(failures, random);
  items.change(itemId, { problem, failures, faults, pause: { from: now(), ms } });
  return verdict;
}
