import type { Photo } from '@shared/contract/schema';
import type { Documents } from '../_runtime/documents';
import { mediaStore, type MediaDocument } from './media-store';
import { photoFileStore } from './photo-file-store';

/** As `photosOf`, of photos that were found already; one request to the storage. */
export const showPhotos = async (
  media: readonly MediaDocument[],
  mediaIds: readonly string[],
): Promise<Photo[]> => {
  const asked = new Set(mediaIds);
  const files = new Map(
    media.flatMap(({ _id, file }) => (file === null || !asked.has(_id) ? [] : [[_id, file] as const])),
  );
  const urls = await photoFileStore.urlsOf([...files.values()].map(({ fileId }) => fileId));
  return mediaIds.map((mediaId) => {
    const file = files.get(mediaId);
    const url = file === undefined ? undefined : urls.get(file.fileId);
    return { mediaId, url: url ?? '', width: file?.width ?? 0, height: file?.height ?? 0 };
  });
};

/**
 * Accepted photos as a page shows them, in the order of `mediaIds`, by one request to the database and one to the
 * storage. Ask for all photos of an answer at once. A photo that is gone keeps its place with an empty `url`, so that one lost
 * file does not take a page down.
 */
export const photosOf = async (documents: Documents, mediaIds: readonly string[]): Promise<Photo[]> =>
  mediaIds.length === 0
    ? []
    : showPhotos(await mediaStore(documents).findAll([...new Set(mediaIds)]), mediaIds);
