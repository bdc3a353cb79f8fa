import { dateOf } from './calendar';
import type { RankingState } from './points-words';
import { addWorkingDays } from './snapshot-deadline';

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

/** A row of a board that was made final: where it stood when published, if a decision has changed that. */
export interface FinalRow extends Ranked {
  readonly before: { readonly rank: number; readonly scoreTenths: number } | null;
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

/** The rows of a final board beside those that were published: what has changed says where it stood. */
export const withBefore = (rows: readonly Ranked[], published: readonly Ranked[]): readonly FinalRow[] => {
  const earlier = new Map(published.map((row) => [row.subjectId, row]));
  return rows.map((row) => {
    const { rank, scoreTenths } = earlier.get(row.subjectId) ?? row;
    const isSame = rank === row.rank && scoreTenths === row.scoreTenths;
    return { ...row, before: isSame ? null : { rank, scoreTenths } };
  });
};

/** Tenths per member, rounded half up to a whole tenth; 0 when there is nobody. */
export const averageTenths = (totalTenths: number, memberCount: number): number =>
  memberCount === 0 ? 0 : Math.floor((2 * totalTenths + memberCount) / (2 * memberCount));

/** 公示期: the last day on which an objection can be raised, so many working days after the day of publishing. */
export const publicityUntil = (
  publishedAt: string,
  publicityDays: number,
  isWorkingDay: (date: string) => boolean,
): string => addWorkingDays(dateOf(publishedAt), publicityDays, isWorkingDay);

/** What a board's state is told by: the last day of its publicity, null while it runs, and when its month was made final. */
export interface Publicity {
  readonly publicityUntil: string | null;
  readonly finalAt: string | null;
}

/**
 * Publicity lasts until the month has been made final, which waits for the last day and for every objection: a board that somebody
 * doubts does not take effect by waiting.
 */
export const rankingState = ({ publicityUntil: lastDay, finalAt }: Publicity): RankingState => {
  if (lastDay === null) return 'running';
  return finalAt === null ? 'publicity' : 'final';
};
