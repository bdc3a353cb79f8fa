import type { AnnouncementSummary } from '@shared/contract/announcements';
import type { Call } from './home-call';
import { announcementStore } from './announcement-store';

/** As many as fit above the fold; the rest is one tap away. */
const announcementsShown = 3;

export const findAnnouncements = async ({
  actor,
  villageCode,
  documents,
}: Call): Promise<AnnouncementSummary[]> => {
  const store = announcementStore(documents);
  const announcements = await store.listFirst(villageCode, announcementsShown);
  const read = await store.findReadBy(
    actor.personId,
    announcements.map(({ _id }) => _id),
  );
  return announcements.map(({ _id, ...shown }) => ({ announcementId: _id, ...shown, isRead: read.has(_id) }));
};
