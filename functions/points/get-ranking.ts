import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getRanking as contract, Ranking } from '@shared/contract/points';
import { isBoardOfPeople, visibleRows } from '@shared/domain/board-view';
import { addMonths, monthOf } from '@shared/domain/calendar';
import type { RankingBoard } from '@shared/domain/points-words';
import { rankContenders, rankingState, type Contender } from '@shared/domain/ranking';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import type { ReadCall } from '../_runtime/route';
import { boardContenders, personContenders, villageContender } from './month-boards';
import { ranksOf, rankingStore, type BoardOf, type RankingDocument } from './ranking-store';
import { rosterStore } from './roster-store';
import { visibilityFor } from './visibility';

type Call = ReadCall<ParsedInputOf<typeof contract>>;
type Board = Omit<Ranking, 'mine' | 'months'>;

const townshipOf = (villageCode: string): string => villageCode.slice(0, 9);

/** The villages of a township with their averages so far: one village after the other, to spare the database. */
const villageContenders = async (
  documents: ReadableDocuments,
  townshipCode: string,
  month: string,
): Promise<readonly Contender[]> => {
  const contenders: Contender[] = [];
  for (const village of await rosterStore(documents).listJoinedVillages(townshipCode)) {
    contenders.push(villageContender(village, await personContenders(documents, village._id, month)));
  }
  return contenders;
};

const countEntries = async (documents: ReadableDocuments, of: BoardOf, month: string): Promise<number> => {
  if (of.board !== 'village') return documents.count('ledgerEntries', { villageCode: of.unitCode, month });
  const villages = await rosterStore(documents).listJoinedVillages(of.unitCode);
  const counts = await Promise.all(
    villages.map(({ _id }) => documents.count('ledgerEntries', { villageCode: _id, month })),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** The board of an open month as it stands now. */
const runningBoard = async ({ documents, villageCode }: Call, of: BoardOf, month: string): Promise<Board> => {
  const { board, unitCode } = of;
  const [contenders, before, unitName, entryCount] = await Promise.all([
    board === 'village'
      ? villageContenders(documents, unitCode, month)
      : boardContenders(documents, { villageCode, board, month }),
    rankingStore(documents).find(of, addMonths(month, -1)),
    rosterStore(documents).unitName(unitCode),
    countEntries(documents, of, month),
  ]);
  const rows = [...rankContenders(contenders, ranksOf(before))];
  const open = { state: 'running', publishedAt: null, publicityUntil: null } as const;
  return { ...of, ...open, unitName, month, entryCount, rows };
};

const publishedBoard = (ranking: RankingDocument, now: string): Board => ({
  ...ranking,
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

/** A board as published, or as it stands while the month is open: the running month, and the last one until published. */
export const getRanking = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { actor, documents, villageCode, input, now } = call;
  const { board } = input;
  const of = { board, unitCode: board === 'village' ? townshipOf(villageCode) : villageCode };
  const rankings = rankingStore(documents);
  const [newest, visibility] = await Promise.all([
    rankings.findNewest(of),
    isBoardOfPeople(board) ? visibilityFor(call) : ('named' as const),
  ]);
  const running = monthOf(now);
  const month = input.month ?? newest?.month ?? running;
  const published = month === newest?.month ? newest : await rankings.find(of, month);
  if (published === null && month !== running && month !== addMonths(running, -1)) {
    throw new AppError('NotFound');
  }
  const shown = published === null ? await runningBoard(call, of, month) : publishedBoard(published, now);
  const own = ownSubject[board](actor);
  return {
    ...shown,
    rows: [...visibleRows(shown.rows, visibility, own)],
    mine: shown.rows.find(({ subjectId }) => subjectId === own) ?? null,
    months: [...new Set([running, ...(newest?.months ?? [])])].sort().reverse(),
  };
};
