import { emptyMonthScore, type MonthScore, type ScoreBook, type YearScore } from '@shared/domain/ledger';
import type { Subject, SubjectKind } from '@shared/domain/points-words';
import { findByIds } from '../../_runtime/find-by-ids';
import type { Documents, Stored } from '../../_runtime/documents';
import { subjectKey } from './subject-store';

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

/** Somebody who moves to another village begins there anew: each village keeps its own scores of a subject. */
const idOf = (villageCode: string, subject: Subject, period: string): string =>
  `${villageCode}:${subjectKey(subject)}:${period}`;

/** The periods whose scores of a subject are wanted. */
export interface ScoreRequest {
  readonly subject: Subject;
  readonly months: readonly string[];
  readonly years: readonly string[];
}

/** The scores of one subject as read, with the periods that had a document. */
export interface LoadedScores {
  readonly book: ScoreBook;
  readonly found: ReadonlySet<string>;
}

const nothingLoaded: LoadedScores = { book: { months: {}, years: {} }, found: new Set() };

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
      const owner = { _id: idOf(villageCode, subject, month), ...ownerOf(villageCode, subject) };
      const document = { ...owner, month, scoreTenths, entryCount, uses };
      return { collection: 'monthScores', document, isNew: !loaded.found.has(month) };
    });

const yearWrites = (villageCode: string, { subject, loaded, book }: ScoreChange): readonly ScoreWrite[] =>
  Object.entries(book.years)
    .filter(([year, score]) => loaded.book.years[year] !== score)
    .map(([year, { scoreTenths, uses, quarterUses = {} }]) => {
      const owner = { _id: idOf(villageCode, subject, year), ...ownerOf(villageCode, subject) };
      return {
        collection: 'yearScores',
        document: { ...owner, year, scoreTenths, uses, quarterUses },
        isNew: !loaded.found.has(year),
      };
    });

/** 月度得分 and the year's score: projections of the ledger, written together with the entry that changes them. */
export const scoreStore = (documents: Documents, villageCode: string) => ({
  /** The scores of many subjects in two requests, in the order asked for. */
  async loadAll(requests: readonly ScoreRequest[]): Promise<readonly LoadedScores[]> {
    const monthIds = requests.flatMap(({ subject, months }) =>
      months.map((month) => idOf(villageCode, subject, month)),
    );
    const yearIds = requests.flatMap(({ subject, years }) =>
      years.map((year) => idOf(villageCode, subject, year)),
    );
    const monthScores = await findByIds<MonthScoreDocument>(documents, 'monthScores', monthIds);
    const yearScores = await findByIds<YearScoreDocument>(documents, 'yearScores', yearIds);
    return requests.map(({ subject, ...periods }) => {
      const months = periods.months.flatMap(
        (month) => monthScores.get(idOf(villageCode, subject, month)) ?? [],
      );
      const years = periods.years.flatMap((year) => yearScores.get(idOf(villageCode, subject, year)) ?? []);
      const book = {
        months: Object.fromEntries(months.map((score) => [score.month, score])),
        years: Object.fromEntries(years.map((score) => [score.year, score])),
      };
      return { book, found: new Set([...Object.keys(book.months), ...Object.keys(book.years)]) };
    });
  },

  async load(request: ScoreRequest): Promise<LoadedScores> {
    return (await this.loadAll([request]))[0] ?? nothingLoaded;
  },

  /**
   * Writes what differs from what was loaded. A score that is new is inserted, not put, so that of two first entries at
   * once one loses the race instead of its sum.
   */
  async save(changes: readonly ScoreChange[]): Promise<void> {
    const writes = changes.flatMap((change) => [
      ...monthWrites(villageCode, change),
      ...yearWrites(villageCode, change),
    ]);
    for (const collection of ['monthScores', 'yearScores'] as const) {
      const ofKind = writes.filter((write) => write.collection === collection);
      const added = ofKind.filter(({ isNew }) => isNew).map(({ document }) => document);
      await documents.insertMany(collection, added);
      for (const { document, isNew } of ofKind) if (!isNew) await documents.put(collection, document);
    }
  },

  async findMonth(subject: Subject, month: string): Promise<MonthScore> {
    const score = await documents.get<MonthScoreDocument>('monthScores', idOf(villageCode, subject, month));
    return score ?? emptyMonthScore;
  },
});
