import type { Ranking, RankingRow } from '@shared/contract/points';
import { monthOf } from '@shared/domain/calendar';
import { newestMonthOf, rankContenders, type Contender, type Ranked } from '@shared/domain/ranking';
import type { ReadableDocuments } from '../_runtime/documents';
import { countOf } from '../_runtime/parts';
import { monthsIn, type BoardBrought } from './board-parts';
import { boardContenders, contendersOf, villageContender } from './month-boards';
import { ranksOf, type BoardOf } from './ranking-store';
import { rosterStore } from './roster-store';
import type { Period } from './score-store';

export type Board = Omit<Ranking, 'mine' | 'months' | 'quarters' | 'years'>;

/** A row on which no objection and no decision lies. */
export const shownRow = (row: Ranked): RankingRow => ({ ...row, frozenTenths: 0, before: null });

/** A board that has nobody beside its rows, no objections and no seal. */
export const plainBoard: Pick<Board, 'left' | 'notRanked' | 'objections' | 'seal'> = {
  left: [],
  notRanked: [],
  objections: { waiting: 0, upheld: 0, corrected: 0 },
  seal: null,
};

interface Standing {
  readonly contenders: readonly Contender[];
  readonly entryCount: number;
}

/** The villages of a township with their averages so far: one village after the other, to spare the database. */
const standingVillages = async (
  documents: ReadableDocuments,
  townshipCode: string,
  period: Period,
): Promise<Standing> => {
  const contenders: Contender[] = [];
  let entryCount = 0;
  for (const village of await rosterStore(documents).listJoinedVillages(townshipCode)) {
    const villageCode = village._id;
    const members = await boardContenders(documents, { villageCode, board: 'person', period });
    contenders.push(villageContender(village, members));
    entryCount += await documents.count('ledgerEntries', { villageCode, month: monthsIn(period) });
  }
  return { contenders, entryCount };
};

/** The board of an open month, or of a year, as it stands now. Nobody is told how a year's places changed. */
export const standingBoard = async (
  { documents, now }: { readonly documents: ReadableDocuments; readonly now: string },
  { board, unitCode }: BoardOf,
  { period, brought }: { readonly period: Period; readonly brought: BoardBrought },
): Promise<Board> => {
  const { contenders, entryCount } =
    board === 'village'
      ? await standingVillages(documents, unitCode, period)
      : { contenders: contendersOf(board, brought), entryCount: countOf(brought.entries) };
  const shown =
    'month' in period
      ? { month: period.month, year: null }
      : { month: newestMonthOf(period.year, monthOf(now)), year: period.year };
  return {
    ...{ board, unitCode, unitName: brought.unit[0]?.name ?? '' },
    ...shown,
    quarter: null,
    ...{ state: 'running', publishedAt: null, publicityUntil: null },
    entryCount,
    rows: rankContenders(contenders, ranksOf(brought.before[0] ?? null)).map(shownRow),
    ...plainBoard,
  };
};
