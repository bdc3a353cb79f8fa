import type { AnnouncementSummary } from '@shared/contract/announcements';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';

/** What a line of the list shows. */
interface AnnouncementDocument
  extends Stored, Pick<AnnouncementSummary, 'column' | 'title' | 'excerpt' | 'isPinned' | 'publishedAt'> {}

interface ReadReceipt extends Stored {
  readonly announcementId: string;
}

export const announcementStore = (documents: ReadableDocuments) => {
  const listNewest = (villageCode: string, isPinned: boolean, limit: number) =>
    documents.find<AnnouncementDocument>('announcements', {
      where: { villageCode, isPinned },
      order: [['_id', 'desc']],
      limit,
    });

  return {
    /** The first lines of the list: pinned, then newest. */
    async listFirst(villageCode: string, limit: number): Promise<AnnouncementDocument[]> {
      const parts = await Promise.all(
        [true, false].map((isPinned) => listNewest(villageCode, isPinned, limit)),
      );
      return parts.flat().slice(0, limit);
    },

    /** Those of `announcementIds` that a person has read. */
    async findReadBy(personId: string, announcementIds: readonly string[]): Promise<ReadonlySet<string>> {
      if (announcementIds.length === 0) return new Set();
      const receipts = await documents.find<ReadReceipt>('announcementReads', {
        where: { personId, announcementId: isIn(announcementIds) },
        limit: announcementIds.length,
      });
      return new Set(receipts.map(({ announcementId }) => announcementId));
    },
  };
};
