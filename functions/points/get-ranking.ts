import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract, Ranking } from '@shared/contract/points';
import { isBoardOfPeople, visibleRows } from '@shared/domain/board-view';
import { addMonths, monthOf, yearOf } from '@shared/domain/calendar';
import type { RankingBoard } from '@shared/domain/points-words';
import type { BoardVisibility } from '@shared/domain/switches';
import { newestMonthOf, rankContenders, rankingState, type Contender } from '@shared/domain/ranking';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { isBetween } from '../_runtime/matchers';
import type { ReadCall } from '../_runtime/route';
import { boardContenders, personContenders, villageContender } from './month-boards';
import { ranksOf, rankingStore, type BoardOf, type RankingDocument } from './ranking-store';
import { rosterStore } from './roster-store';
import type { Period } from './score-store';
import { visibilityFor, visibilityForEverybody } from './visibility';

type Call = ReadCall<ParsedInputOf<typeof contract>>;
type Board = Omit<Ranking, 'mine' | 'months' | 'years'>;

const townshipOf = (villageCode: string): string => villageCode.slice(0, 9);

/** The villages of a township with their averages so far: one village after the other, to spare the database. */
const villageContenders = async (
  documents: ReadableDocuments,
  townshipCode: string,
  period: Period,
): Promise<readonly Contender[]> => {
  const contenders: Contender[] = [];
  for (const village of await rosterStore(documents).listJoinedVillages(townshipCode)) {
    contenders.push(villageContender(village, await personContenders(documents, village._id, period)));
  }
  return contenders;
};

/** Entries are found by the month they count in. */
const monthsIn = (period: Period): string | ReturnType<typeof isBetween> =>
  'month' in period ? period.month : isBetween(`${period.year}-01`, `${period.year}-13`);

const countEntries = async (documents: ReadableDocuments, of: BoardOf, period: Period): Promise<number> => {
  const countOf = (villageCode: string): Promise<number> =>
    documents.count('ledgerEntries', { villageCode, month: monthsIn(period) });
  if (of.board !== 'village') return countOf(of.unitCode);
  const villages = await rosterStore(documents).listJoinedVillages(of.unitCode);
  const counts = await Promise.all(villages.map(({ _id }) => countOf(_id)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const noRanks: ReadonlyMap<string, number> = new Map();

/** The board of an open month, or of a year, as it stands now. Nobody is told how a year's places changed. */
const runningBoard = async (
  { documents, villageCode, now }: Call,
  of: BoardOf,
  period: Period,
): Promise<Board> => {
  const { board, unitCode } = of;
  const [contenders, before, unitName, entryCount] = await Promise.all([
    board === 'village'
      ? villageContenders(documents, unitCode, period)
      : boardContenders(documents, { villageCode, board, period }),
    'month' in period ? rankingStore(documents).find(of, addMonths(period.month, -1)).then(ranksOf) : noRanks,
    rosterStore(documents).unitName(unitCode),
    countEntries(documents, of, period),
  ]);
  const rows = [...rankContenders(contenders, before)];
  const open = { state: 'running', publishedAt: null, publicityUntil: null } as const;
  const shown =
    'month' in period
      ? { month: period.month, year: null }
      : { month: newestMonthOf(period.year, monthOf(now)), year: period.year };
  return { ...of, ...open, ...shown, unitName, entryCount, rows };
};

const publishedBoard = (ranking: RankingDocument, now: string): Board => ({
  ...ranking,
  year: null,
  state: rankingState(ranking.publicityUntil, now),
  rows: [...ranking.rows],
});

/** The subject that is the caller's own on a board. */
const ownSubject: Readonly<Record<RankingBoard, (actor: Actor) => string | null>> = {
  person: ({ personId }) => personId,
  household: ({ householdId }) => householdId,
  grid: ({ gridCode }) => gridCode,
  village: ({ villageCode }) => villageCode,
};

/** A month that was not published is open while it runs, and until the one after has begun to be published. */
const isOpen = (month: string, running: string): boolean =>
  month === running || month === addMonths(running, -1);

const boardOfMonth = async (call: Call, of: BoardOf, newest: RankingDocument | null): Promise<Board> => {
  const running = monthOf(call.now);
  const month = call.input.month ?? newest?.month ?? running;
  const published = month === newest?.month ? newest : await rankingStore(call.documents).find(of, month);
  if (published !== null) return publishedBoard(published, call.now);
  if (!isOpen(month, running)) throw new AppError('NotFound');
  return runningBoard(call, of, { month });
};

const boardOfYear = async (
  call: Call,
  of: BoardOf,
  year: string,
  years: readonly string[],
): Promise<Board> => {
  // The last month is open in January, too, when nothing of its year may have been published yet.
  if (!years.includes(year) && year !== yearOf(addMonths(monthOf(call.now), -1)))
    throw new AppError('NotFound');
  return runningBoard(call, of, { year });
};

/** Boards of grids and villages name nobody; one that hangs on a wall shows no more to whoever has it printed. */
const visibilityOf = (call: Call): BoardVisibility | Promise<BoardVisibility> => {
  if (!isBoardOfPeople(call.input.board)) return 'named';
  return call.input.isForEverybody ? visibilityForEverybody(call) : visibilityFor(call);
};

const newestFirst = (periods: readonly string[]): string[] => [...new Set(periods)].sort().reverse();

/**
 * A board as published, or as it stands while the month is open: the running month, and the last one until published. A year's
 * board always as it stands.
 */
export const getRanking = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const { board } = input;
  const of = { board, unitCode: board === 'village' ? townshipOf(villageCode) : villageCode };
  const [newest, visibility] = await Promise.all([
    rankingStore(documents).findNewest(of),
    visibilityOf(call),
  ]);
  const months = newestFirst([monthOf(now), ...(newest?.months ?? [])]);
  const years = newestFirst(months.map(yearOf));
  const shown =
    input.year === undefined
      ? await boardOfMonth(call, of, newest)
      : await boardOfYear(call, of, input.year, years);
  const own = input.isForEverybody ? null : ownSubject[board](actor);
  return {
    ...shown,
    rows: [...visibleRows(shown.rows, visibility, own)],
    mine: shown.rows.find(({ subjectId }) => subjectId === own) ?? null,
    months,
    years,
  };
};
