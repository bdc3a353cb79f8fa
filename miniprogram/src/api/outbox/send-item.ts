import { ApiError } from '../api-error';
import { functionOf, inVillage, openAnswer } from '../wire';
import type { ItemStore } from './item-store';
import { LocalFailure } from './judge-failure';
import type { OutboxItem } from './outbox-item';
import type { PhotoSender } from './photo-sender';
import type { OutboxPorts } from './ports';

/** The back end forgets its answers after eight days; past this a repeat might do it twice. */
const repeatableMs = 7 * 24 * 60 * 60_000;

export interface SendNeeds extends Pick<OutboxPorts, 'send' | 'isOwner' | 'now'> {
  readonly items: ItemStore;
  readonly photoSender: PhotoSender;
}

/** The photos first, one after the other; then their ids are written down, so that a repeat says the very same. */
async function withMediaIds(item: OutboxItem, { items, photoSender, now }: SendNeeds): Promise<OutboxItem> {
  const { itemId, photos, sentAs, firstSentAt } = item;
  const mediaIds = [...(photos?.mediaIds ?? [])];
  if (photos !== null && photos.mediaIds === null) {
    for (const key of photos.keys) mediaIds.push(await photoSender.send(key, sentAs));
  }
  const ready = { ...item, photos: photos && { ...photos, mediaIds }, firstSentAt: firstSentAt ?? now() };
  const isKept = items.change(itemId, { photos: ready.photos, firstSentAt: ready.firstSentAt });
  // Without photos a repeat says the same anyway.
  if (!isKept && photos?.mediaIds === null) throw new LocalFailure('full');
  return ready;
}

const bodyOf = ({ itemId, method, input, photos, sentAs: { actFor, villageCode } }: OutboxItem) => ({
  method,
  input: inVillage(villageCode, {
    ...input,
    ...(photos === null ? {} : { [photos.field]: photos.mediaIds ?? [] }),
  }),
  requestKey: itemId,
  actFor: actFor?.personId,
});

/**
 * Sends one item and answers what the back end said to it. Throws ApiError, NoAnswerError, UploadFailed or LocalFailure;
 * whatever was thrown, the same may be done again.
 */
export async function sendItem(item: OutboxItem, needs: SendNeeds): Promise<unknown> {
  const { personId } = item.sentAs;
  if (item.firstSentAt !== null && needs.now() - item.firstSentAt > repeatableMs) {
    throw new LocalFailure('unanswered');
  }
  if (!(await needs.isOwner(personId))) throw new ApiError('Unauthenticated');
  const ready = await withMediaIds(item, needs);
  return openAnswer(await needs.send(functionOf({ name: item.method }), bodyOf(ready), personId));
}
