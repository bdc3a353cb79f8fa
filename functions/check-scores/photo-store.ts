import type { SamePhoto } from '@shared/domain/fairness';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { findByIds } from '../_runtime/find-by-ids';
import { isIn } from '../_runtime/matchers';
import { bandsOf, looksSame } from '../media/looks';
import type { MediaDocument } from '../media/media-store';

/** Four bands each: a hundred values in one condition. */
const photosPerRequest = 25;

/** A village's photos by how they look. */
export const photoStore = (documents: Documents, villageCode: string) => {
  const listAlike = (looks: readonly string[]): Promise<readonly MediaDocument[]> =>
    findAll<MediaDocument>(documents, 'media', {
      where: { villageCode, looksBands: isIn([...new Set(looks.flatMap(bandsOf))]) },
      order: [['_id', 'asc']],
    });

  return {
    /** These photos, each with the earlier ones that look the same. One whose looks are unknown is compared with none. */
    async findSame(mediaIds: readonly string[]): Promise<readonly SamePhoto[]> {
      const media = [...(await findByIds<MediaDocument>(documents, 'media', mediaIds)).values()];
      const same: SamePhoto[] = [];
      for (let start = 0; start < media.length; start += photosPerRequest) {
        const some = media.slice(start, start + photosPerRequest);
        const looks = some.flatMap((each) => each.looks ?? []);
        const alike = looks.length === 0 ? [] : await listAlike(looks);
        same.push(...some.map((each) => ({ mediaId: each._id, sameAs: earlierLike(each, alike) })));
      }
      return same;
    },
  };
};

/** Ids of photos sort by time. */
const earlierLike = (photo: MediaDocument, others: readonly MediaDocument[]): readonly string[] =>
  others.flatMap(({ _id, looks }) =>
    _id < photo._id && photo.looks !== undefined && looks !== undefined && looksSame(photo.looks, looks)
      ? [_id]
      : [],
  );
