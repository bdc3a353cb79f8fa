import type { SnapshotSummary } from '@shared/contract/snapshots';
import { showPhotos } from '../media/photos-of';
import type { HomeBrought } from './home-parts';

/** The caller's own snapshots that are resolved and wait for a yes or no; to oneself nobody is anonymous. */
export const showToConfirm = async ({
  toConfirm,
}: Pick<HomeBrought, 'toConfirm'>): Promise<SnapshotSummary[]> => {
  const covers = await showPhotos(
    toConfirm.flatMap(({ media }) => media),
    toConfirm.map(({ photos }) => photos[0] ?? ''),
  );
  return toConfirm.map(({ _id, photos, media: _media, ...shown }, index) => ({
    snapshotId: _id,
    ...shown,
    cover: covers[index] ?? { mediaId: photos[0] ?? '', url: '', width: 0, height: 0 },
  }));
};
