import { announcements } from '@shared/contract/index';
import type { AnnouncementColumn } from '@shared/contract/announcements';
import { get as getHome } from '@shared/contract/home';
import { useOutboxWrite } from '@/api/outbox/use-outbox-write';
import { useAnswer, usePages } from '@/api/use-answer';

/** Notices of the village page by page, of one column or of all. */
export const useListAnnouncements = (column: AnnouncementColumn | null) =>
  usePages(announcements.list, column === null ? {} : { column });

/** One notice; opening it tells the village that this person has read it. */
export const useGetAnnouncement = (announcementId: string) =>
  useAnswer(announcements.get, { announcementId });

export const useListReaders = (announcementId: string, scope: 'read' | 'unread') =>
  usePages(announcements.listReaders, { announcementId, scope, limit: 50 });

export const usePublishAnnouncement = () =>
  useOutboxWrite(announcements.publish, {
    changes: [announcements.list, getHome],
    photoField: 'pictures',
  });
