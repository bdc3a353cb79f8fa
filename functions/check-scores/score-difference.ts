import { yearOf } from '@shared/domain/calendar';
import type { Found } from '@shared/domain/fairness';
import { noFacts } from '@shared/domain/fairness';
import { emptyMonthScore, emptyYearScore, type ScoreBook } from '@shared/domain/ledger';
import type { Subject } from '@shared/domain/points-words';
import type { ReadableDocuments } from '../_runtime/documents';
import type { transact as transactType } from '../_runtime/transact';
import { scoreStore } from '../points/ledger/score-store';
import { subjectKey } from '../points/ledger/subject-store';
import { ledgerStore } from './ledger-store';
import { emptyBook, isSameScore, recountAll } from './recount';

/** A month's or year's score that is not what its entries say. */
export interface ScoreDifference {
  readonly subject: Subject;
  readonly name: string | null;
  /** `2026-11`, or `2026`. */
  readonly period: string;
  readonly expectedTenths: number;
  readonly foundTenths: number;
}

export interface RecountParts {
  readonly documents: ReadableDocuments;
  readonly transact: typeof transactType;
}

/** What is recounted: every month from the first on, and the years around them. */
export interface RecountedPeriods {
  readonly months: readonly string[];
  readonly years: readonly string[];
}

const isYear = (period: string): boolean => period.length === 4;

/** The periods of a book that are not what they should be, as they should be. */
const wrongPeriods = (
  expected: ScoreBook,
  stored: ScoreBook,
  { months, years }: RecountedPeriods,
): ScoreBook => ({
  months: Object.fromEntries(
    months
      .filter((month) => !isSameScore(expected.months[month], stored.months[month]))
      .map((month) => [month, expected.months[month] ?? emptyMonthScore]),
  ),
  years: Object.fromEntries(
    years
      .filter((year) => !isSameScore(expected.years[year], stored.years[year]))
      .map((year) => [year, expected.years[year] ?? emptyYearScore]),
  ),
});

/**
 * Counts one subject anew within a transaction, where no entry can come between its entries and its scores, and mends what
 * differs when asked to.
 */
export const judgeSubject = (
  { transact }: RecountParts,
  villageCode: string,
  { subject, periods, isRepairing }: SubjectToJudge,
): Promise<readonly ScoreDifference[]> =>
  transact(async (documents) => {
    const [firstMonth = ''] = periods.months;
    const entries = await ledgerStore(documents, villageCode).listOf(subject.kind, subject.id, firstMonth);
    const scores = scoreStore(documents, villageCode);
    const loaded = await scores.load({ subject, ...periods });
    const { book, name = null } = recountAll(entries).get(subjectKey(subject)) ?? { book: emptyBook };
    const wrong = wrongPeriods(book, loaded.book, periods);
    if (isRepairing) await scores.save([{ subject, loaded, book: wrong }]);
    const differenceOf = (period: string, expectedTenths: number, foundTenths = 0): ScoreDifference => ({
      ...{ subject, name, period, expectedTenths, foundTenths },
    });
    return [
      ...Object.entries(wrong.months).map(([month, score]) =>
        differenceOf(month, score.scoreTenths, loaded.book.months[month]?.scoreTenths),
      ),
      ...Object.entries(wrong.years).map(([year, score]) =>
        differenceOf(year, score.scoreTenths, loaded.book.years[year]?.scoreTenths),
      ),
    ];
  });

interface SubjectToJudge {
  readonly subject: Subject;
  readonly periods: RecountedPeriods;
  readonly isRepairing: boolean;
}

/** The month under which a difference is listed: of a year the last one counted. */
export const monthOfDifference = ({ period }: ScoreDifference, { months }: RecountedPeriods): string =>
  isYear(period) ? (months.findLast((month) => yearOf(month) === period) ?? `${period}-12`) : period;

export const foundOf = ({ subject, name, period, expectedTenths, foundTenths }: ScoreDifference): Found => ({
  ...noFacts,
  ...{ kind: 'scoreDifference', key: `${period} ${subjectKey(subject)}` },
  ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: name, expectedTenths, foundTenths },
  year: isYear(period) ? period : null,
});
