import { pointsLimits } from '@shared/contract/points';
import { nameOnBoards } from '@shared/domain/consent';
import { lastDateOf } from '@shared/domain/calendar';
import type { NotRankedReason } from '@shared/domain/points-words';
import { rankContenders, type Contender, type Ranked } from '@shared/domain/ranking';
import { contendersOf, totalOf, type BoardSources, type UnitTotal, type VillageBoard } from './month-boards';
import type { MemberOnBoard } from './roster-store';

/** Somebody beside the rows of a board. */
export interface NamedSubject {
  readonly subjectId: string;
  readonly name: string;
}
export interface NotRanked extends NamedSubject {
  readonly reason: NotRankedReason;
}

/** All of a board that is counted, whether it is published or shown as it stands. */
export interface MadeBoard extends UnitTotal {
  readonly rows: readonly Ranked[];
  /** On the board of the period before and not on this one, as named there. */
  readonly left: readonly NamedSubject[];
  /** The first few; `notRankedCount` says how many there are. */
  readonly notRanked: readonly NotRanked[];
  readonly notRankedCount: number;
}

/** Of the board of the period before: who stood where. */
export type EarlierRows = readonly Pick<Ranked, 'subjectId' | 'name' | 'rank'>[];

const byId = (one: NamedSubject, other: NamedSubject): number =>
  one.subjectId < other.subjectId ? -1 : one.subjectId > other.subjectId ? 1 : 0;

/** Ranks them, and says who is gone since the period before. */
export const boardOf = (
  contenders: readonly Contender[],
  earlier: EarlierRows,
  notRanked: readonly NotRanked[] = [],
): MadeBoard => {
  const rows = rankContenders(contenders, new Map(earlier.map(({ subjectId, rank }) => [subjectId, rank])));
  const here = new Set([...rows, ...notRanked].map(({ subjectId }) => subjectId));
  return {
    rows,
    left: earlier
      .filter(({ subjectId }) => !here.has(subjectId))
      .map(({ subjectId, name }) => ({ subjectId, name })),
    notRanked: [...notRanked].sort(byId).slice(0, pointsLimits.notRankedMax),
    notRankedCount: notRanked.length,
    totalTenths: totalOf(rows),
    memberCount: contenders.reduce((count, { memberCount }) => count + memberCount, 0),
  };
};

/** Whether somebody became a party member of the village only after a month was over. */
export const hasJoinedAfter = (
  month: string,
  { memberships }: Pick<MemberOnBoard, 'memberships'>,
): boolean => {
  const begun = memberships.filter(({ role }) => role === 'member').map(({ fromOn = '' }) => fromOn);
  return begun.length > 0 && begun.every((fromOn) => fromOn > lastDateOf(month));
};

const joinedLater = (member: MemberOnBoard): NotRanked => ({
  ...{ subjectId: member._id, name: nameOnBoards(member), reason: 'joinedLater' },
});

/** Who is not ranked on a board of people, and why; everybody who belongs to the village is on the board or here. */
const notRankedOn = (
  board: VillageBoard,
  { households }: BoardSources,
  contenders: readonly Contender[],
  late: readonly MemberOnBoard[],
): readonly NotRanked[] => {
  if (board === 'grid') return [];
  if (board === 'person') return late.map(joinedLater);
  const here = new Set(contenders.map(({ subjectId }) => subjectId));
  return households
    .filter(({ _id }) => !here.has(_id))
    .map(({ _id, name }) => ({ subjectId: _id, name, reason: 'noEntry' }));
};

/**
 * One board of a village: everything on it follows from the scores, the roster and the board before, so whoever makes it again gets
 * the same. Who joined after `month` was over is told apart instead of standing last.
 */
export const makeBoard = (
  board: VillageBoard,
  sources: BoardSources,
  { month, earlier }: { readonly month: string; readonly earlier: EarlierRows },
): MadeBoard => {
  const late = sources.members.filter((member) => hasJoinedAfter(month, member));
  const lateIds = new Set(late.map(({ _id }) => _id));
  const members = sources.members.filter(({ _id }) => !lateIds.has(_id));
  const contenders = contendersOf(board, { ...sources, members });
  return boardOf(contenders, earlier, notRankedOn(board, sources, contenders, late));
};
