import { createHash } from 'node:crypto';
import { mediaLimits } from '@shared/contract/media';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { cleanPhoto, type PhotoType } from './clean-photo';
import { bandsOf } from './looks';
import { mediaStore, type MediaDocument, type PhotoFile } from './media-store';
import { photoFileStore } from './photo-file-store';
import { looksOfPhoto } from './photo-looks';

interface AcceptCall {
  readonly documents: Documents;
  readonly actor: Actor;
  readonly villageCode: string;
  readonly now: string;
}

const extensions: Readonly<Record<PhotoType, string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' };

/** Writes the clean copy. The same upload gives the same file at the same path, so doing it twice changes nothing. */
const writeCleanCopy = async (
  media: MediaDocument,
  uploaded: Buffer,
): Promise<{ readonly file: PhotoFile } & Pick<MediaDocument, 'looks' | 'looksBands'>> => {
  const { bytes, type, width, height, orientation } = cleanPhoto(uploaded);
  const path = `media/${media.villageCode}/${media._id}.${extensions[type]}`;
  const fileId = await photoFileStore.write(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const looks = await looksOfPhoto(bytes, type, orientation);
  return {
    file: { fileId, type, width, height, bytes: bytes.length, sha256 },
    ...(looks === null ? {} : { looks, looksBands: bandsOf(looks) }),
  };
};

const clean = async (documents: Documents, media: MediaDocument): Promise<MediaDocument> => {
  const store = mediaStore(documents);
  const uploaded = await photoFileStore.read(media.incomingFileId, mediaLimits.photoBytesMax);
  if (uploaded === null) {
    // Nothing was uploaded, or another call has just finished the same photo.
    const current = await store.find(media._id);
    if (current === null || current.state === 'incoming') {
      throw new AppError('PhotoMissing', { mediaIds: [media._id] });
    }
    return current;
  }
  const cleaned: MediaDocument = {
    ...media,
    state: 'cleaned',
    ...(await writeCleanCopy(media, uploaded)),
  };
  await store.put(cleaned);
  return cleaned;
};

const acceptPhoto = async (documents: Documents, listed: MediaDocument, now: string): Promise<void> => {
  if (listed.state === 'accepted') return;
  // Nine photos take their time. One that another call has accepted since stays as it is, whatever was uploaded anew.
  const media = (await mediaStore(documents).find(listed._id)) ?? listed;
  if (media.state === 'accepted') return;
  const cleaned = media.state === 'cleaned' ? media : await clean(documents, media);
  // The upload still tells where it was taken; it goes before the photo counts as accepted.
  await photoFileStore.remove(cleaned.incomingFileId);
  await mediaStore(documents).put({ ...cleaned, state: 'accepted', acceptedAt: now });
};

/**
 * Checks and cleans the caller's uploaded photos so that they can be shown. Belongs into the `prepare` of a write: it
 * needs no transaction, and a call that broke off anywhere is mended by calling again.
 * Refuses with PhotoMissing (nothing uploaded, or somebody else's), PhotoTooLarge or PhotoUnreadable.
 */
export const acceptPhotos = async (
  { documents, actor, villageCode, now }: AcceptCall,
  mediaIds: readonly string[],
): Promise<void> => {
  if (mediaIds.length === 0) return;
  const owned = await mediaStore(documents).findOwn(mediaIds, { ownerId: actor.personId, villageCode });
  const missing = mediaIds.filter((mediaId) => !owned.some(({ _id }) => _id === mediaId));
  if (missing.length > 0) throw new AppError('PhotoMissing', { mediaIds: missing });
  // One after the other: nine photos of ten megabytes at once do not fit into a small function.
  for (const media of owned) await acceptPhoto(documents, media, now);
};
