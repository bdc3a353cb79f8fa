import type { checkInWays } from '@shared/contract/check-ins';
import type { Documents, ReadableDocuments, Stored } from '../_runtime/documents';
import { findPage, type PageRequest } from '../_runtime/find-page';
import { isIn } from '../_runtime/matchers';

/** 打卡: that one person came to one activity; its `_id` holds both, so there cannot be two. */
export interface CheckInDocument extends Stored {
  readonly villageCode: string;
  readonly activityId: string;
  readonly personId: string;
  readonly name: string;
  readonly way: (typeof checkInWays)[number];
  readonly at: string;
  /** Sorts by `at`; lists run over it. */
  readonly sequence: string;
  readonly recordedBy: string;
  readonly entryId: string | null;
  readonly deltaTenths: number;
}

const idOf = (activityId: string, personId: string): string => `${activityId}:${personId}`;

export const checkInStore = (documents: Documents) => ({
  insert: (checkIn: Omit<CheckInDocument, '_id'>): Promise<void> => {
    const document: CheckInDocument = { _id: idOf(checkIn.activityId, checkIn.personId), ...checkIn };
    return documents.insert('checkIns', document);
  },

  async has(activityId: string, personId: string): Promise<boolean> {
    return (await documents.get('checkIns', idOf(activityId, personId))) !== null;
  },

  /** Which of these people are in already. */
  async listPresent(activityId: string, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { _id: isIn(personIds.map((personId) => idOf(activityId, personId))) };
    const found = await documents.find<CheckInDocument>('checkIns', { where, limit: personIds.length });
    return new Set(found.map(({ personId }) => personId));
  },

  /** Which of these activities the person has checked in to. */
  async listJoined(activityIds: readonly string[], personId: string): Promise<ReadonlySet<string>> {
    if (activityIds.length === 0) return new Set();
    const where = { _id: isIn(activityIds.map((activityId) => idOf(activityId, personId))) };
    const found = await documents.find<CheckInDocument>('checkIns', { where, limit: activityIds.length });
    return new Set(found.map(({ activityId }) => activityId));
  },

  listPage: (activityId: string, page: PageRequest) =>
    findPage<CheckInDocument>(documents, 'checkIns', { activityId }, page, 'sequence'),
});

/**
 * How many have checked in. Counted each time, outside any transaction: a counter would be one document that ninety
 * people write within the same minute.
 */
export const countCheckIns = (documents: ReadableDocuments, activityId: string): Promise<number> =>
  documents.count('checkIns', { activityId });
