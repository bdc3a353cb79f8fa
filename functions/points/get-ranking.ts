import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract } from '@shared/contract/points';
import { isBoardOfPeople, visibleRows } from '@shared/domain/board-view';
import { addMonths, monthOf, yearOf } from '@shared/domain/calendar';
import { parentOf } from '@shared/domain/org-tree';
import type { RankingBoard } from '@shared/domain/points-words';
import { rankingState } from '@shared/domain/ranking';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadCall } from '../_runtime/route';
import { isOpen, type BoardBrought } from './board-parts';
import type { BoardOf, RankingDocument } from './ranking-store';
import { plainBoard, shownRow, standingBoard, type Board } from './standing-board';
import { boardVisibility } from './visibility';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

const publishedBoard = (ranking: RankingDocument, now: string): Board => ({
  ...ranking,
  quarter: null,
  year: null,
  state: rankingState(ranking.publicityUntil, now),
  rows: ranking.rows.map(shownRow),
  ...plainBoard,
});

/** The subject that is the caller's own on a board. */
const ownSubject: Readonly<Record<RankingBoard, (actor: Actor) => string | null>> = {
  person: ({ personId }) => personId,
  household: ({ householdId }) => householdId,
  grid: ({ gridCode }) => gridCode,
  village: ({ villageCode }) => villageCode,
  township: ({ villageCode }) => (villageCode === null ? null : parentOf(villageCode)),
};

const boardOfMonth = (call: Call, of: BoardOf, brought: BoardBrought): Board | Promise<Board> => {
  const [published] = brought.published;
  if (published !== undefined) return publishedBoard(published, call.now);
  const running = monthOf(call.now);
  const month = call.input.month ?? running;
  if (!isOpen(month, running)) throw new AppError('NotFound');
  return standingBoard(call, of, { period: { month }, brought });
};

const newestFirst = (periods: readonly string[]): string[] => [...new Set(periods)].sort().reverse();

/**
 * A board as published, or as it stands while the month is open: the running month, and the last one until published. A year's
 * board always as it stands. All is brought with the caller in one request, but the villages of a township as they stand: they
 * are read one after the other, five requests for each.
 */
export const getRanking = async (call: Call, brought: BoardBrought): Promise<OutputOf<typeof contract>> => {
  const { actor, villageCode, input, now } = call;
  const { board, year, isForEverybody } = input;
  const of = { board, unitCode: board === 'village' ? parentOf(villageCode) : villageCode };
  const newest = brought.newest[0] ?? brought.published[0];
  const months = newestFirst([monthOf(now), ...(newest?.months ?? [])]);
  const years = newestFirst(months.map(yearOf));
  // The last month is open in January, too, when nothing of its year may have been published yet.
  if (year !== undefined && !years.includes(year) && year !== yearOf(addMonths(monthOf(now), -1)))
    throw new AppError('NotFound');
  const shown =
    year === undefined
      ? await boardOfMonth(call, of, brought)
      : await standingBoard(call, of, { period: { year }, brought });
  // Boards of grids and villages name nobody; one that hangs on a wall shows no more to whoever has it printed.
  const visibility = isBoardOfPeople(board)
    ? boardVisibility(call, isForEverybody, brought.settings)
    : 'named';
  const own = isForEverybody ? null : ownSubject[board](actor);
  return {
    ...shown,
    rows: [...visibleRows(shown.rows, visibility, own)],
    mine: shown.rows.find(({ subjectId }) => subjectId === own) ?? null,
    months,
    quarters: [],
    years,
  };
};
