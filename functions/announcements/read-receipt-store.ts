import type { Documents, ReadableDocuments, Stored } from '../_runtime/documents';
import { findPage, type Page, type PageRequest } from '../_runtime/find-page';
import { isIn } from '../_runtime/matchers';

/** That one person has read one notice, from the first time on. */
export interface ReadReceipt extends Stored {
  readonly announcementId: string;
  readonly villageCode: string;
  readonly personId: string;
  readonly name: string;
  readonly readAt: string;
  /** Sorts by `readAt` and is never twice the same, so that pages are exact. */
  readonly sequence: string;
}

const idOf = (announcementId: string, personId: string): string => `${announcementId}:${personId}`;

/** Who has read a notice, asked from one of its readers or from all of them. */
export const readReceiptStore = (documents: Documents) => ({
  async hasRead(announcementId: string, personId: string): Promise<boolean> {
    return (await documents.get('announcementReads', idOf(announcementId, personId))) !== null;
  },

  /** Keeps the receipt unless there is one; the first reading counts. */
  async keep(receipt: Omit<ReadReceipt, '_id'>): Promise<void> {
    const { announcementId, personId } = receipt;
    const kept: ReadReceipt = { _id: idOf(announcementId, personId), ...receipt };
    try {
      await documents.insert('announcementReads', kept);
    } catch (error) {
      // Two taps at once: the other one has kept it.
      if (!(await this.hasRead(announcementId, personId))) throw error;
    }
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

  /** Those of `personIds` that have read a notice. */
  async findReaders(announcementId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (personIds.length === 0) return new Set();
    const receipts = await documents.find<ReadReceipt>('announcementReads', {
      where: { _id: isIn(personIds.map((personId) => idOf(announcementId, personId))) },
      limit: personIds.length,
    });
    return new Set(receipts.map(({ personId }) => personId));
  },

  /** Latest first. */
  async listPage(announcementId: string, villageCode: string, page: PageRequest): Promise<Page<ReadReceipt>> {
    return findPage<ReadReceipt>(
      documents,
      'announcementReads',
      { announcementId, villageCode },
      page,
      'sequence',
    );
  },
});

export const countReaders = (
  documents: ReadableDocuments,
  announcementId: string,
  villageCode: string,
): Promise<number> => documents.count('announcementReads', { announcementId, villageCode });
