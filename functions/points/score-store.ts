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

/** The scores of one subject before and after. */
export interface ScoreChange {
  readonly subject: Subject;
  readonly loaded: LoadedScores;
  readonly book: ScoreBook;
}

interface ScoreWrite {
  readonly collection: 'monthScores' | 'yearScores';
  readonly document: MonthScoreDocument | YearScoreDocument;
  readonly isNew: boolean;
}

const ownerOf = (villageCode: string, { kind, id }: Subject) => ({
  ...{ villageCode, subjectKind: kind, subjectId: id },
});

const monthWrites = (villageCode: string, { subject, loaded, book }: ScoreChange): readonly ScoreWrite[] =>
  Object.entries(book.months)
    .filter(([month, score]) => loaded.book.months[month] !== score)
    .map(([month, { scoreTenths, entryCount, uses }]) => {
      const owner = { _id: idOf(subject, month), ...ownerOf(villageCode, subject) };
      const document = { ...owner, month, scoreTenths, entryCount, uses };
      return { collection: 'monthScores', document, isNew: !loaded.found.has(month) };
    });

const yearWrites = (villageCode: string, { subject, loaded, book }: ScoreChange): readonly ScoreWrite[] =>
  Object.entries(book.years)
    .filter(([year, score]) => loaded.book.years[year] !== score)
    .map(([year, { scoreTenths, uses }]) => {
      const owner = { _id: idOf(subject, year), ...ownerOf(villageCode, subject) };
      return {
        collection: 'yearScores',
        document: { ...owner, year, scoreTenths, uses },
        isNew: !loaded.found.has(year),
      };
    });

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
   * once one loses the race instead of its sum. Scores that exist are written ahead of those that are new.
   */
  async save(changes: readonly ScoreChange[]): Promise<void> {
    const writes = changes.flatMap((change) => [
      ...monthWrites(villageCode, change),
      ...yearWrites(villageCode, change),
    ]);
    for (const { collection, document } of writes.filter(({ isNew }) => !isNew)) {
      await documents.put(collection, document);
    }
    for (const { collection, document } of writes.filter(({ isNew }) => isNew)) {
      await documents.insert(collection, document);
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
