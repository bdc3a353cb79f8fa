import type { Ranking, RankingRow } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import { newestMonthOf, periodKindOf } from '@shared/domain/period';
import type { FinalRow, Ranked } from '@shared/domain/ranking';
import { countOf } from '../../_runtime/parts';
import { frozenTenths, objectionCounts } from './board-marks';
import type { BoardBrought, StandingVillage } from './board-parts';
import { boardOf, makeBoard, type MadeBoard, type NamedSubject, type NotRanked } from './make-board';
import { sumScores, totalOf, unitContender } from './month-boards';
import { countedScores } from './period-scores';
import type { BoardOf } from './ranking-store';
import { householdsOnBoards } from './roster-store';

/** A board before anybody's names are hidden. */
export interface Board extends Omit<
  Ranking,
  'mine' | 'months' | 'quarters' | 'years' | 'left' | 'notRanked'
> {
  readonly left: readonly NamedSubject[];
  readonly notRanked: readonly NotRanked[];
}

/** The quarter and the year of a period's board; none of a month's. */
export const periodFields = (period: string): Pick<Ranking, 'quarter' | 'year'> => {
  const kind = periodKindOf(period);
  return {
    quarter: kind === 'quarter' ? period : null,
    year: kind === 'year' ? period : null,
  };
};

/** What stands beside the rows of a board on which nothing lies. */
export const plainBoard: Pick<Board, 'left' | 'notRanked' | 'notRankedCount' | 'objections' | 'seal'> = {
  left: [],
  notRanked: [],
  notRankedCount: 0,
  objections: { waiting: 0, upheld: 0, corrected: 0 },
  seal: null,
};

/** Rows with what of their points waits for a decision, and where they stood before one. */
export const shownRows = (
  rows: readonly (Ranked | FinalRow)[],
  frozen: ReadonlyMap<string, number>,
): RankingRow[] =>
  rows.map((row) => ({
    ...row,
    frozenTenths: frozen.get(row.subjectId) ?? 0,
    before: 'before' in row ? row.before : null,
  }));

const isRanked = ({ level, isJoined, state }: StandingVillage): boolean =>
  level === 'village' && isJoined && state === 'active';

/** The villages of a township with their averages so far. */
const villageContenders = (villages: readonly StandingVillage[]) =>
  villages.map((village) => {
    const sums = sumScores(countedScores(village.scores));
    const tenths = new Map(sums.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths]));
    const members = village.members.map(({ _id }) => ({ totalTenths: tenths.get(_id) ?? 0 }));
    return unitContender(village, { totalTenths: totalOf(members), memberCount: members.length });
  });

const madeOf = (
  { board }: BoardOf,
  brought: BoardBrought,
  month: string,
): { readonly made: MadeBoard; readonly entryCount: number } => {
  const earlier = brought.before[0]?.rows ?? [];
  if (board === 'village' || board === 'township') {
    const villages = brought.villages.filter(isRanked);
    return {
      made: boardOf(villageContenders(villages), earlier),
      entryCount: villages.reduce((sum, { entries }) => sum + countOf(entries), 0),
    };
  }
  const { members, grids } = brought;
  const households = householdsOnBoards(brought.households, brought.declining);
  const scores = sumScores(countedScores([...brought.scores, ...brought.ownScores]));
  const sources = { members, households, grids, scores };
  return { made: makeBoard(board, sources, { month, earlier }), entryCount: countOf(brought.entries) };
};

/** The board of an open month, or of a quarter or a year that was not published, as it stands now. */
export const standingBoard = (
  { now }: { readonly now: string },
  { board, unitCode }: BoardOf,
  { period, brought }: { readonly period: string; readonly brought: BoardBrought },
): Board => {
  const month = newestMonthOf(period, monthOf(now));
  const { made, entryCount } = madeOf({ board, unitCode }, brought, month);
  const { rows, left, notRanked, notRankedCount } = made;
  return {
    ...{ board, unitCode, unitName: brought.unit[0]?.name ?? '' },
    ...{ month, ...periodFields(period) },
    ...{ state: 'running', publishedAt: null, publicityUntil: null, entryCount },
    rows: shownRows(rows, frozenTenths(board, brought.objections)),
    ...{ left, notRanked, notRankedCount, seal: null },
    objections: objectionCounts(brought.objections),
  };
};
