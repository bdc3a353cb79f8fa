import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract } from '@shared/contract/points';
import { isBoardOfPeople, visibleRows } from '@shared/domain/board-view';
import { addMonths, monthOf, quarterOf, yearOf } from '@shared/domain/calendar';
import { periodKindOf } from '@shared/domain/period';
import { lineageOf, parentOf } from '@shared/domain/org-tree';
import type { RankingBoard } from '@shared/domain/points-words';
import type { BoardVisibility } from '@shared/domain/switches';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { frozenTenths, objectionCounts } from './boards/board-marks';
import { isOpen, periodAsked, type BoardBrought } from './boards/board-parts';
import { stateOfRanking, type ShownRanking } from './boards/ranking-store';
import { periodFields, plainBoard, shownRows, standingBoard, type Board } from './boards/standing-board';
import { boardVisibility } from './visibility';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** A published board with what has been laid on it since; nothing is laid on those of quarters and years. */
const publishedBoard = (ranking: ShownRanking): Board => {
  const { board, unitCode, unitName, period, periodKind, month, entryCount } = ranking;
  const { publishedAt, publicityUntil, left, notRanked, notRankedCount } = ranking;
  const { objections = [], seals = [] } = periodKind === 'month' ? ranking : {};
  return {
    ...{ board, unitCode, unitName, month, ...periodFields(period), entryCount },
    ...{ publishedAt, publicityUntil, left, notRanked, notRankedCount },
    state: stateOfRanking(ranking),
    rows: shownRows(ranking.rows, frozenTenths(board, objections)),
    objections: objectionCounts(objections),
    seal: seals[0] ?? plainBoard.seal,
  };
};

/** The subject that is the caller's own on a board. */
const ownSubject: Readonly<Record<RankingBoard, (actor: Actor) => string | null>> = {
  person: ({ personId }) => personId,
  household: ({ householdId }) => householdId,
  grid: ({ gridCode }) => gridCode,
  village: ({ villageCode }) => villageCode,
  township: ({ villageCode }) => (villageCode === null ? null : parentOf(villageCode)),
};

const unitOf = (board: RankingBoard, villageCode: string): string => {
  const [county = '', township = ''] = lineageOf(villageCode);
  if (board === 'township') return county;
  return board === 'village' ? township : villageCode;
};

const newestFirst = (periods: readonly string[]): string[] => [...new Set(periods)].sort().reverse();

/** What can be looked at: the months published and the running one, with the quarters and years they lie in. */
const periodsToShow = (brought: BoardBrought, now: string) => {
  const newest = brought.newest[0] ?? brought.published[0];
  const months = newestFirst([monthOf(now), ...(newest?.months ?? [])]);
  return { months, quarters: newestFirst(months.map(quarterOf)), years: newestFirst(months.map(yearOf)) };
};

const boardAsked = (
  call: Call,
  brought: BoardBrought,
  { quarters, years }: ReturnType<typeof periodsToShow>,
): Board => {
  const { board } = call.input;
  const [published] = brought.published;
  if (published !== undefined) return publishedBoard(published);
  const running = monthOf(call.now);
  const period = periodAsked(call.input) ?? running;
  // The last month is open in January, too, when nothing of its quarter and year may have been published yet.
  const last = addMonths(running, -1);
  const isKnown =
    periodKindOf(period) === 'month' ||
    [...quarters, ...years, quarterOf(last), yearOf(last)].includes(period);
  if (!isKnown || !isOpen(period, running)) throw new AppError('NotFound');
  return standingBoard(call, { board, unitCode: unitOf(board, call.villageCode) }, { period, brought });
};

/** Those beside the rows are shown as others' rows are; who is nobody's name is shown to everybody. */
const shownNames = <R extends { readonly subjectId: string; readonly name: string }>(
  beside: readonly R[],
  visibility: BoardVisibility,
): readonly R[] => visibleRows(beside, visibility, null);

/**
 * A board as published, or as it stands while the period is open. All is brought with the caller in one request, the villages of a
 * township as they stand included.
 */
export const getRanking = (call: Call, brought: BoardBrought): Promise<OutputOf<typeof contract>> => {
  const { actor, input } = call;
  const { board, isForEverybody } = input;
  const periods = periodsToShow(brought, call.now);
  const shown = boardAsked(call, brought, periods);
  // Boards of grids and villages name nobody; one that hangs on a wall shows no more to whoever has it printed.
  const visibility = isBoardOfPeople(board)
    ? boardVisibility(call, isForEverybody, brought.settings)
    : 'named';
  const own = isForEverybody ? null : ownSubject[board](actor);
  return Promise.resolve({
    ...shown,
    rows: [...visibleRows(shown.rows, visibility, own)],
    left: shownNames(shown.left, visibility).map(({ name }) => name),
    notRanked: shownNames(shown.notRanked, visibility).map(({ name, reason }) => ({ name, reason })),
    mine: shown.rows.find(({ subjectId }) => subjectId === own) ?? null,
    ...periods,
  });
};
