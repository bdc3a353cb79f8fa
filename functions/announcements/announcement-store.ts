import type { AnnouncementColumn } from '@shared/contract/announcements';
import type { Documents, Stored } from '../_runtime/documents';
import { isBelow } from '../_runtime/matchers';

export interface AnnouncementDocument extends Stored {
  readonly villageCode: string;
  readonly column: AnnouncementColumn;
  readonly title: string;
  readonly text: string;
  /** The first words of the text, for lists. */
  readonly excerpt: string;
  /** mediaIds. */
  readonly pictures: readonly string[];
  readonly isPinned: boolean;
  readonly publishedAt: string;
  readonly publisherId: string;
  readonly publisherName: string;
}

/** One part of the list: the pinned, or the others. */
interface Section {
  readonly villageCode: string;
  readonly column: AnnouncementColumn | undefined;
  readonly isPinned: boolean;
  /** The `_id` after which to go on. */
  readonly after: string | undefined;
}

export const announcementStore = (documents: Documents) => ({
  /** A notice of this village; one of another village is not found. */
  async find(villageCode: string, announcementId: string): Promise<AnnouncementDocument | null> {
    const announcement = await documents.get<AnnouncementDocument>('announcements', announcementId);
    return announcement?.villageCode === villageCode ? announcement : null;
  },

  /** Newest first. */
  async listSection(
    { villageCode, column, isPinned, after }: Section,
    limit: number,
  ): Promise<AnnouncementDocument[]> {
    return documents.find<AnnouncementDocument>('announcements', {
      where: {
        villageCode,
        ...(column === undefined ? {} : { column }),
        isPinned,
        ...(after === undefined ? {} : { _id: isBelow(after) }),
      },
      order: [['_id', 'desc']],
      limit,
    });
  },

  async insert(announcement: AnnouncementDocument): Promise<void> {
    await documents.insert('announcements', announcement);
  },
});
