import { monthsOfPeriod, periodKindOf } from '@shared/domain/period';
import { sealedBoards, type SubjectKind } from '@shared/domain/points-words';
import { isBetween, isIn, type Where } from '../../_runtime/matchers';
import { ofCall, part, partCount, type Count, type Part, type Reference } from '../../_runtime/parts';
import type { SubjectScore } from './month-boards';

/** A month score, or a year score: that has no count of its entries. */
export type ScoreOnBoard = Omit<SubjectScore, 'entryCount'> & Partial<Pick<SubjectScore, 'entryCount'>>;

/** The months of a period, as a condition on the month that something counts in. */
export const monthsIn = (period: string): Where[string] => {
  const [first = period, ...others] = monthsOfPeriod(period);
  const last = others.at(-1);
  // A tilde sorts behind everything that can follow the last month.
  return last === undefined ? first : isBetween(first, `${last}~`);
};

interface Wanted {
  readonly villageCode?: Reference;
  readonly unless?: string | undefined;
}

/** Every score of a kind in a period, as a part of one request: of a quarter three for each subject. */
export const periodScores = (
  period: string,
  subjectKind: SubjectKind,
  { villageCode = ofCall.villageCode, unless }: Wanted = {},
): Part<ScoreOnBoard> => {
  const isYear = periodKindOf(period) === 'year';
  const when = isYear ? { year: period } : { month: monthsIn(period) };
  return part(isYear ? 'yearScores' : 'monthScores', {
    where: { villageCode, ...when, subjectKind },
    fields: ['subjectKind', 'subjectId', 'scoreTenths', 'entryCount'],
    unless,
  });
};

/** How many entries count on a period's boards: an applicant's file stands on none. */
export const countedEntries = (
  period: string,
  { villageCode = ofCall.villageCode, unless }: Wanted = {},
): Part<Count> =>
  partCount('ledgerEntries', {
    where: { villageCode, month: monthsIn(period), subjectKind: isIn(sealedBoards) },
    unless,
  });

/** A year score is there because of an entry. */
export const countedScores = (scores: readonly ScoreOnBoard[]): readonly SubjectScore[] =>
  scores.map(({ entryCount = 1, ...score }) => ({ ...score, entryCount }));
