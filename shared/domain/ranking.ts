import { addDays, dateOf, yearOf } from './calendar';
import type { RankingState } from './points-words';

/** One who is ranked, before the ranking. */
export interface Contender {
  readonly subjectId: string;
  readonly name: string;
  readonly gridCode: string | null;
  readonly gridName: string | null;
  /** What is ranked. */
  readonly scoreTenths: number;
  readonly totalTenths: number;
  readonly memberCount: number;
}

export interface Ranked extends Contender {
  readonly rank: number;
  readonly change: number | null;
  /** Not on the board before, though there was one. */
  readonly isNew: boolean;
}

const byScore = (one: Contender, other: Contender): number =>
  other.scoreTenths - one.scoreTenths ||
  (one.subjectId < other.subjectId ? -1 : one.subjectId > other.subjectId ? 1 : 0);

/**
 * Standard competition ranking: 1, 2, 2, 4. Equals stand in the order of their ids, so that everybody who computes the
 * board gets the same lines. `before` holds last month's ranks by subject.
 */
export const rankContenders = (
  contenders: readonly Contender[],
  before: ReadonlyMap<string, number>,
): readonly Ranked[] => {
  const sorted = [...contenders].sort(byScore);
  let rank = 0;
  return sorted.map((contender, place) => {
    if (contender.scoreTenths !== sorted[place - 1]?.scoreTenths) rank = place + 1;
    const earlier = before.get(contender.subjectId);
    return {
      ...contender,
      rank,
      change: earlier === undefined ? null : earlier - rank,
      isNew: earlier === undefined && before.size > 0,
    };
  });
};

/** Tenths per member, rounded half up to a whole tenth; 0 when there is nobody. */
export const averageTenths = (totalTenths: number, memberCount: number): number =>
  memberCount === 0 ? 0 : Math.floor((2 * totalTenths + memberCount) / (2 * memberCount));

/** 公示期: the last day on which an objection can be raised, so many days of the calendar after the day of publishing. */
export const publicityUntil = (publishedAt: string, publicityDays: number): string =>
  addDays(dateOf(publishedAt), publicityDays);

/** The newest month that counts on a year's board: its last, or the running one while the year runs. */
export const newestMonthOf = (year: string, running: string): string =>
  year === yearOf(running) ? running : `${year}-12`;

/**
 * A published ranking becomes final by the calendar alone, once its publicity has passed: nothing has to run for it, so
 * nothing can be late.
 */
export const rankingState = (lastDay: string | null, now: string): RankingState => {
  if (lastDay === null) return 'running';
  return dateOf(now) <= lastDay ? 'publicity' : 'final';
};
