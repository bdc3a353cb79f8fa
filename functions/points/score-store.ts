import { emptyMonthScore, type MonthScore, type ScoreBook, type YearScore } from '@shared/domain/ledger';
import type { Subject, SubjectKind } from '@shared/domain/points-words';
import { findAll } from '../_runtime/find-all';
import type { Documents, Stored } from '../_runtime/documents';

interface OfSubject extends Stored {
  readonly villageCode: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

export interface MonthScoreDocument extends OfSubject, MonthScore {
  readonly month: string;
}

interface YearScoreDocument extends OfSubject, YearScore {
  readonly year: string;
}

const idOf = ({ kind, id }: Subject, period: string): string => `${kind}:${id}:${period}`;

/** The scores of one subject as read, with the periods that had a document. */
export interface LoadedScores {
  readonly book: ScoreBook;
  readonly found: ReadonlySet<string>;
}

/** 月度得分 and the year's score: projections of the ledger, written together with the entry that changes them. */
export const scoreStore = (documents: Documents, villageCode: string) => ({
  async load(
    subject: Subject,
    periods: { readonly months: readonly string[]; readonly years: readonly string[] },
  ): Promise<LoadedScores> {
    const months: Record<string, MonthScore> = {};
    const years: Record<string, YearScore> = {};
    for (const month of periods.months) {
      const score = await documents.get<MonthScoreDocument>('monthScores', idOf(subject, month));
      if (score !== null) months[month] = score;
    }
    for (const year of periods.years) {
      const score = await documents.get<YearScoreDocument>('yearScores', idOf(subject, year));
      if (score !== null) years[year] = score;
    }
    return { book: { months, years }, found: new Set([...Object.keys(months), ...Object.keys(years)]) };
  },

  /**
   * Writes what differs from what was loaded. A score that is new is inserted, not put, so that of two first entries at
   * once one loses the race instead of its sum.
   */
  async save(subject: Subject, { book: before, found }: LoadedScores, after: ScoreBook): Promise<void> {
    const owner = { villageCode, subjectKind: subject.kind, subjectId: subject.id };
    for (const [month, { scoreTenths, entryCount, uses }] of Object.entries(after.months)) {
      if (before.months[month] === after.months[month]) continue;
      const document = { _id: idOf(subject, month), ...owner, month, scoreTenths, entryCount, uses };
      await (found.has(month)
        ? documents.put('monthScores', document)
        : documents.insert('monthScores', document));
    }
    for (const [year, { scoreTenths, uses }] of Object.entries(after.years)) {
      if (before.years[year] === after.years[year]) continue;
      const document = { _id: idOf(subject, year), ...owner, year, scoreTenths, uses };
      await (found.has(year)
        ? documents.put('yearScores', document)
        : documents.insert('yearScores', document));
    }
  },

  async findMonth(subject: Subject, month: string): Promise<MonthScore> {
    const score = await documents.get<MonthScoreDocument>('monthScores', idOf(subject, month));
    return score?.villageCode === villageCode ? score : emptyMonthScore;
  },

  /** Every score of a month, best first. */
  listMonth: (month: string, subjectKind: SubjectKind): Promise<readonly MonthScoreDocument[]> =>
    findAll<MonthScoreDocument>(documents, 'monthScores', {
      where: { villageCode, month, subjectKind },
      order: [
        ['scoreTenths', 'desc'],
        ['subjectId', 'asc'],
      ],
    }),
});
