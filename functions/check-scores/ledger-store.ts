import type { SubjectKind } from '@shared/domain/points-words';
import type { Documents, Stored } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { isAtLeast, isBelow, isIn } from '../_runtime/matchers';
import type { EntryDocument } from '../points/ledger/entry-store';

const pageMax = 1_000;

/** A stored score of any period: what is not of its owner is the score itself. */
export interface ScoreDocument extends Stored {
  readonly villageCode: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly scoreTenths: number;
  readonly month?: string;
  readonly year?: string;
}

/** One village's ledger and scores as the check reads them. */
export const ledgerStore = (documents: Documents, villageCode: string) => ({
  /** Every entry that counts in a month, newest first; entries that arrive meanwhile shift no page. */
  async listMonth(month: string): Promise<readonly EntryDocument[]> {
    const entries: EntryDocument[] = [];
    for (let last = ''; ;) {
      const page = await documents.find<EntryDocument>('ledgerEntries', {
        where: { villageCode, month, ...(last === '' ? {} : { _id: isBelow(last) }) },
        order: [['_id', 'desc']],
        limit: pageMax,
      });
      entries.push(...page);
      last = page.at(-1)?._id ?? '';
      if (page.length < pageMax) return entries;
    }
  },

  /** One subject's entries that count from a month on. */
  async listOf(subjectKind: SubjectKind, subjectId: string, fromMonth: string) {
    const where = { subjectId, month: isAtLeast(fromMonth), villageCode, subjectKind };
    return findAll<EntryDocument>(documents, 'ledgerEntries', { where, order: [['_id', 'asc']] });
  },

  /** Entries that carry any of these photos, in any month. */
  async listWithPhotos(mediaIds: readonly string[]): Promise<readonly EntryDocument[]> {
    if (mediaIds.length === 0) return [];
    const where = { villageCode, photoIds: isIn(mediaIds) };
    return findAll<EntryDocument>(documents, 'ledgerEntries', { where, order: [['_id', 'asc']] });
  },

  /** Entries that take back any of these. */
  async listReversals(entryIds: readonly string[]): Promise<readonly EntryDocument[]> {
    if (entryIds.length === 0) return [];
    const where = { villageCode, reverses: isIn(entryIds) };
    return findAll<EntryDocument>(documents, 'ledgerEntries', { where, order: [['_id', 'asc']] });
  },

  listMonthScores: (month: string): Promise<readonly ScoreDocument[]> =>
    findAll<ScoreDocument>(documents, 'monthScores', { where: { villageCode, month }, order: scoreOrder }),

  listYearScores: (year: string): Promise<readonly ScoreDocument[]> =>
    findAll<ScoreDocument>(documents, 'yearScores', { where: { villageCode, year }, order: scoreOrder }),
});

/** That of the index, so that pages neither overlap nor sort anything. */
const scoreOrder = [
  ['subjectKind', 'asc'],
  ['scoreTenths', 'desc'],
  ['subjectId', 'asc'],
] as const;
