import type { Ranking, RankingRow } from '@shared/contract/points';
import { isBoardOfPeople } from '@shared/domain/board-view';

/** Rows shown at a time: three hundred households would make a slow phone stutter, and WeChat counts what is drawn. */
export const rowsStep = 50;

/** Tenths missing to the next better place; null for whoever leads or is not on the board. */
export function tenthsToNextPlace({ rows, mine }: Pick<Ranking, 'rows' | 'mine'>): number | null {
  if (mine === null) return null;
  const better = rows.filter(({ scoreTenths }) => scoreTenths > mine.scoreTenths);
  const next = Math.min(...better.map(({ scoreTenths }) => scoreTenths));
  // One tenth more than the one ahead: with the same score both would share the place.
  return better.length === 0 ? null : next - mine.scoreTenths + 1;
}

/** Others' rows without a name come under an id that leads nowhere. */
export const isHidden = ({ subjectId }: Pick<RankingRow, 'subjectId'>): boolean =>
  subjectId.startsWith('hidden-');

/** How much of a board of people its village lets the caller see. */
export type Openness = 'open' | 'masked' | 'ownOnly' | 'closed';

/**
 * Read from what came: names that are cut, nobody but me though I am not the best, or nobody though I have a place. Where the
 * rows do not tell, the board counts as open.
 */
export function opennessOf({ board, rows, mine }: Pick<Ranking, 'board' | 'rows' | 'mine'>): Openness {
  if (!isBoardOfPeople(board)) return 'open';
  if (rows.some(isHidden)) return 'masked';
  if (mine === null) return 'open';
  if (rows.length === 0) return 'closed';
  return rows.length === 1 && rows[0]?.subjectId === mine.subjectId && mine.rank > 1 ? 'ownOnly' : 'open';
}

/** How many there are beside the rows of a board: see BoardMovesView. */
export interface BoardMoves {
  readonly corrected: number;
  readonly isNew: number;
  readonly left: number;
  readonly notRanked: number;
}

/** On a first board everybody is new, and nobody needs to be told. */
export const isNewAmongOthers = ({ rows }: Pick<Ranking, 'rows'>): boolean =>
  rows.some(({ isNew }) => !isNew);

export const movesOf = (ranking: Pick<Ranking, 'rows' | 'left' | 'notRankedCount'>): BoardMoves => ({
  corrected: ranking.rows.filter(({ before }) => before !== null).length,
  isNew: isNewAmongOthers(ranking) ? ranking.rows.filter(({ isNew }) => isNew).length : 0,
  left: ranking.left.length,
  notRanked: ranking.notRankedCount,
});

/** Whether there is anything beside the rows. */
export const isAboutMoves = (ranking: Parameters<typeof movesOf>[0]): boolean =>
  Object.values(movesOf(ranking)).some((count) => count > 0);

/** A place earns its medal by points: on the first day of a month everybody is first. */
export const isPlain = ({ scoreTenths }: Pick<RankingRow, 'scoreTenths'>): boolean => scoreTenths <= 0;

/** More do not fit side by side on a narrow phone. */
const podiumMax = 4;

/** Whether more is to be said of a row than fits on the podium. */
const hasMark = ({ frozenTenths, before }: RankingRow): boolean => frozenTenths !== 0 || before !== null;

/** Who shares the first three places, where there is room for all of them: nobody's equal is left standing below. */
export function onPodium({ board, rows }: Pick<Ranking, 'board' | 'rows'>): readonly RankingRow[] {
  const best = rows.filter((row) => row.rank <= 3 && !isPlain(row));
  const fits = best.length >= 3 && best.length <= podiumMax;
  return isBoardOfPeople(board) && fits && !best.some(hasMark) ? best : [];
}

export interface RowsShown {
  /** Of the first and the last one, from 1. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly RankingRow[];
}

/** The rows of a part of the board; a part past the end is the last one. */
export function rowsOfPart(rows: readonly RankingRow[], part: number): RowsShown {
  const last = Math.max(0, Math.ceil(rows.length / rowsStep) - 1);
  const start = Math.min(Math.max(0, part), last) * rowsStep;
  const shown = rows.slice(start, start + rowsStep);
  return { from: start + 1, to: start + shown.length, rows: shown };
}

/** A score as a share of the best one on the board, 0 to 1. */
export function shareOfBest({ rows }: Pick<Ranking, 'rows'>, { scoreTenths }: RankingRow): number {
  const best = Math.max(0, ...rows.map((row) => row.scoreTenths));
  return best === 0 ? 0 : Math.max(0, scoreTenths) / best;
}
