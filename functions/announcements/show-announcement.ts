import type { Announcement, AnnouncementSummary } from '@shared/contract/announcements';
import type { Documents } from '../_runtime/documents';
import { photosOf } from '../media/photos-of';
import type { AnnouncementDocument } from './announcement-store';

export const toSummary = (announcement: AnnouncementDocument, isRead: boolean): AnnouncementSummary => ({
  announcementId: announcement._id,
  column: announcement.column,
  title: announcement.title,
  excerpt: announcement.excerpt,
  isPinned: announcement.isPinned,
  publishedAt: announcement.publishedAt,
  isRead,
});

/** One notice in full. `readCount` is null for those who hold no office. */
export const showAnnouncement = async (
  documents: Documents,
  announcement: AnnouncementDocument,
  { isRead, readCount }: { readonly isRead: boolean; readonly readCount: number | null },
): Promise<Announcement> => ({
  ...toSummary(announcement, isRead),
  text: announcement.text,
  pictures: await photosOf(documents, announcement.pictures),
  publisherName: announcement.publisherName,
  readCount,
});
