import { mediaLimits, type prepareUpload as contract } from '@shared/contract/media';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { AppError } from '@shared/errors';
import type { WriteCall } from '../_runtime/route';
import { mediaStore } from './media-store';
import { photoFileStore } from './photo-file-store';

/** Nobody has more to show in an hour, and a script must not fill the storage. */
const reservationsPerHour = 100;
const hourMs = 3_600_000;

/** Reserves a place under `incoming/`, from where nothing is ever shown. */
export const prepareUpload = async ({
  actor: { personId: ownerId },
  villageCode,
  input: { bytes = 0 },
  now,
  newId,
  documents,
}: WriteCall<ParsedInputOf<typeof contract>>): Promise<OutputOf<typeof contract>> => {
  const { photoBytesMax } = mediaLimits;
  if (bytes > photoBytesMax) throw new AppError('PhotoTooLarge', { photoBytesMax });
  const store = mediaStore(documents);
  const reservedAt = await store.findReservedAt(ownerId, reservationsPerHour);
  if (reservedAt !== null && Date.parse(now) - Date.parse(reservedAt) < hourMs) {
    throw new AppError('TooManyRequests', { reservationsPerHour });
  }
  const mediaId = newId();
  const cloudPath = `incoming/${villageCode}/${mediaId}`;
  const { fileId, url, headers, expiresAt } = await photoFileStore.reserve(cloudPath, now);
  await store.insert({
    _id: mediaId,
    villageCode,
    ownerId,
    state: 'incoming',
    reservedAt: now,
    incomingFileId: fileId,
    file: null,
    acceptedAt: null,
  });
  return { mediaId, uploadUrl: url, uploadHeaders: { ...headers }, cloudPath, expiresAt };
};
