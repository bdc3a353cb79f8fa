import { excerptOf } from '@shared/domain/excerpt';
import type { Documents } from '../_runtime/documents';

interface Notice {
  readonly noticeId: string;
  readonly villageCode: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly publisherName: string;
}

const excerptCharsMax = 60;

/** Notices of this function among the village's announcements. */
export const noticeStore = (documents: Documents) => ({
  /** Puts a notice on the home page, pinned; the one that is there already stays. */
  async insertOnce({ noticeId, ...notice }: Notice): Promise<void> {
    if ((await documents.get('announcements', noticeId)) !== null) return;
    const document = {
      _id: noticeId,
      ...notice,
      column: 'partyDisclosure',
      excerpt: excerptOf(notice.text, excerptCharsMax),
      pictures: [],
      isPinned: true,
      publisherId: 'publish-rankings',
    };
    await documents.insert('announcements', document);
  },

  /** Lets a notice of an earlier month go back into the line, or the pinned would pile up above the news. */
  async unpin(noticeId: string): Promise<void> {
    const notice = await documents.get('announcements', noticeId);
    if (notice !== null) await documents.put('announcements', { ...notice, ...{ isPinned: false } });
  },
});
