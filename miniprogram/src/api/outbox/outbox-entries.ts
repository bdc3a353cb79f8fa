import type { OutboxEntry, OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';

/** How an item looks to the person who wrote it. */
export function entryOf(
  { draft, ...item }: OutboxItem,
  { sendingId, photoSender }: { readonly sendingId: string | null; readonly photoSender: PhotoSender },
): OutboxEntry {
  const isSending = item.state === 'waiting' && item.itemId === sendingId;
  const hasArrived = item.state === 'delivered' || (item.photos?.mediaIds ?? null) !== null;
  return {
    ...item,
    state: isSending ? 'sending' : item.state,
    photoProgress: (item.photos?.keys ?? []).map((key) =>
      hasArrived ? { key, state: 'done', percent: 100 } : photoSender.progressOf(key),
    ),
    canGiveBack: draft !== null && item.state === 'needsAttention',
  };
}
