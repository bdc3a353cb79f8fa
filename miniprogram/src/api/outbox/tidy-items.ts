import type { ItemStore } from './item-store';
import type { OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';
import { draftPlace, type TextStore } from './ports';

const shownMs = 24 * 60 * 60_000;
const shownMax = 20;

/** Delivered items that have been shown long enough: a day, and no more than twenty. */
function outlived(items: readonly OutboxItem[], now: number): readonly OutboxItem[] {
  const delivered = items.filter(({ state }) => state === 'delivered');
  const recent = delivered.slice(-shownMax);
  // A clock that was set back makes the last days lie ahead.
  return delivered.filter(
    (item) => !recent.includes(item) || Math.abs(now - (item.deliveredAt ?? 0)) > shownMs,
  );
}

/** Forgets what has been shown long enough, once its photos are gone. */
export function forgetOutlived(items: ItemStore, now: number): void {
  for (const { itemId, photos } of outlived(items.list(), now)) {
    if (photos === null) items.remove(itemId);
  }
}

/** The photos of what has arrived leave the phone; an app that died before it did so does it when it starts again. */
export async function forgetDeliveredPhotos(items: ItemStore, photoSender: PhotoSender): Promise<void> {
  for (const { itemId, state, photos } of items.list()) {
    if (state !== 'delivered' || photos === null) continue;
    await photoSender.forget(photos.keys);
    if (!items.change(itemId, { photos: null })) items.remove(itemId);
  }
}

/** Empties the form an item was written in, unless other words stand there by now. */
export function takeDraft(item: OutboxItem, items: ItemStore, storage: TextStore): void {
  if (item.draft === null || item.draft.isTaken) return;
  const place = draftPlace(item.draft.key);
  if (storage.read(place) === item.draft.text) storage.remove(place);
  items.change(item.itemId, { draft: { ...item.draft, isTaken: true } });
}
