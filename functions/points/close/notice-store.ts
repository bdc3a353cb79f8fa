import { excerptOf } from '@shared/domain/excerpt';
import type { Documents, ReadableDocuments } from '../../_runtime/documents';

export interface Notice {
  readonly noticeId: string;
  readonly villageCode: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
  readonly publisherName: string;
  /** The function that publishes it, and whether it stays on top until the next. */
  readonly publisherId: string;
  readonly isPinned: boolean;
}

const excerptCharsMax = 60;

const documentOf = ({ noticeId, ...notice }: Notice) => ({
  _id: noticeId,
  ...notice,
  column: 'partyDisclosure',
  excerpt: excerptOf(notice.text, excerptCharsMax),
  pictures: [],
});

/** Notices of this function among the villages' announcements. */
export const noticeStore = (documents: Documents) => ({
  /** Puts notices on home pages. */
  insertMany: (notices: readonly Notice[]): Promise<void> =>
    documents.insertMany('announcements', notices.map(documentOf)),
});

/** Lets notices of an earlier month go back into the line; those that are gone stay gone. */
export const unpinNotices = (documents: ReadableDocuments, noticeIds: readonly string[]): Promise<void> =>
  documents.patchMany('announcements', noticeIds, { isPinned: false });
