import type { AnnouncementSummary } from '@shared/contract/announcements';
import { announcementsShown, type HomeBrought } from './home-parts';

/** The first lines of the list: pinned, then newest. */
export const showAnnouncements = ({
  pinned,
  unpinned,
}: Pick<HomeBrought, 'pinned' | 'unpinned'>): AnnouncementSummary[] =>
  [...pinned, ...unpinned].slice(0, announcementsShown).map(({ _id, ownReceipts, ...shown }) => ({
    announcementId: _id,
    ...shown,
    isRead: ownReceipts.length > 0,
  }));
