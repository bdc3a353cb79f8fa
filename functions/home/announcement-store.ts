import type { AnnouncementSummary } from '@shared/contract/announcements';
import type { Stored } from '../_runtime/documents';
import { itsOwn, ofCall, part, textOf, type Part } from '../_runtime/parts';

/** What a line of the list shows, with the caller's receipt if there is one. */
interface ListedAnnouncement
  extends Stored, Pick<AnnouncementSummary, 'column' | 'title' | 'excerpt' | 'isPinned' | 'publishedAt'> {
  readonly ownReceipts: readonly Stored[];
}

const shown = ['column', 'title', 'excerpt', 'isPinned', 'publishedAt'];

/** The newest of the village, pinned ones or the others. */
export const newestAnnouncements = (isPinned: boolean, limit: number): Part<ListedAnnouncement> =>
  part('announcements', {
    where: { villageCode: ofCall.villageCode, isPinned },
    order: [['_id', 'desc']],
    limit,
    fields: shown,
    with: {
      ownReceipts: part('announcementReads', {
        where: { _id: textOf(itsOwn('_id'), ':', ofCall.personId) },
        fields: ['_id'],
      }),
    },
  });
