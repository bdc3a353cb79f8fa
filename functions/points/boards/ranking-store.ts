import { periodKindOf, type PeriodKind } from '@shared/domain/period';
import type { RankingBoard, RankingState, SealKind } from '@shared/domain/points-words';
import { rankingState, type FinalRow, type Ranked } from '@shared/domain/ranking';
import type { Documents, Stored } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';
import { isIn } from '../../_runtime/matchers';
import { itsOwn, ofCall, part, textOf, type Part, type Reference } from '../../_runtime/parts';
import { marksOfRanking, type Marks } from './board-marks';
import type { MadeBoard, NamedSubject, NotRanked } from './make-board';

/** When a board came out: at the close of its month, or when that became final with corrections. */
export type RankingStage = SealKind;

/**
 * 月度积分, 季排名, 年度排名: one published board. Written once and never again, but for names that have to be forgotten. When
 * corrections came while a month was in publicity, a second document of the stage `final` stands beside the first.
 */
export interface RankingDocument extends Stored {
  /** The village; the township for its board of villages, the county for its board of townships. */
  readonly unitCode: string;
  readonly unitName: string;
  readonly board: RankingBoard;
  /** `2026-10`, `2026-Q4` or `2026`. */
  readonly period: string;
  readonly periodKind: PeriodKind;
  readonly stage: RankingStage;
  /** The newest month counted: of a board of a month that month. */
  readonly month: string;
  readonly publishedAt: string;
  /** Null for quarters and years: what they count has been final before. */
  readonly publicityUntil: string | null;
  readonly entryCount: number;
  /** Of all rows: what the board above this one counts. */
  readonly totalTenths: number;
  readonly memberCount: number;
  readonly rows: readonly (Ranked | FinalRow)[];
  readonly left: readonly NamedSubject[];
  readonly notRanked: readonly NotRanked[];
  readonly notRankedCount: number;
  /** Months published for this board so far, newest first, this one included; of a quarter or a year its own. */
  readonly months: readonly string[];
}

export interface BoardOf {
  readonly unitCode: string;
  readonly board: RankingBoard;
}

/** How many months a board leads back to. */
const monthsMax = 36;

export const rankingId = (
  { unitCode, board }: BoardOf,
  period: string,
  stage: RankingStage = 'close',
): string => `${unitCode}:${period}:${board}${stage === 'final' ? ':final' : ''}`;

/** What is said of a new board beside what was counted for it. */
export interface NewBoard extends BoardOf {
  readonly unitName: string;
  readonly period: string;
  readonly month: string;
  readonly stage: RankingStage;
  readonly publishedAt: string;
  readonly publicityUntil: string | null;
  readonly entryCount: number;
  /** Months that could be looked at before. */
  readonly earlierMonths: readonly string[];
}

export const rankingDocument = (
  { earlierMonths, ...about }: NewBoard,
  { rows, left, notRanked, notRankedCount, totalTenths, memberCount }: MadeBoard,
): RankingDocument => ({
  _id: rankingId(about, about.period, about.stage),
  ...about,
  periodKind: periodKindOf(about.period),
  ...{ totalTenths, memberCount, rows, left, notRanked, notRankedCount },
  months: [...new Set([about.month, ...earlierMonths])].sort().reverse().slice(0, monthsMax),
});

/** Boards of persons, households and grids are the village's; that of villages is the township's, of townships the county's. */
const unitFor = (board: RankingBoard): Reference => {
  if (board === 'township') return ofCall.countyCode;
  return board === 'village' ? ofCall.townshipCode : ofCall.villageCode;
};

/** When the month of a published board became final. */
export interface MonthEnd {
  readonly finalAt: string | null;
}

const monthEnd = part<MonthEnd>('monthCloses', {
  where: { _id: textOf(itsOwn('unitCode'), ':', itsOwn('month')) },
  fields: ['finalAt'],
});

/** A published board with what lies on it. */
export interface ShownRanking extends RankingDocument, Partial<Marks> {
  /** Missing where nothing was joined. */
  readonly monthEnd?: readonly MonthEnd[];
}
const withMarks = { monthEnd, ...marksOfRanking };

/** What tells how long a board is open to objection, with its rows. */
export type RankingRows = Pick<
  ShownRanking,
  'month' | 'periodKind' | 'stage' | 'publicityUntil' | 'rows' | 'monthEnd'
>;

/** In publicity until its month was made final; boards of quarters and years are made of final months. */
export const stateOfRanking = ({
  periodKind,
  stage,
  publicityUntil,
  monthEnd = [],
}: Omit<RankingRows, 'month' | 'rows'>): RankingState =>
  periodKind === 'month' && stage === 'close'
    ? rankingState({ publicityUntil, finalAt: monthEnd[0]?.finalAt ?? null })
    : 'final';

const totalFields = [
  'unitCode',
  'unitName',
  'publishedAt',
  'entryCount',
  'totalTenths',
  'memberCount',
] as const satisfies readonly (keyof RankingDocument)[];
export type RankingTotals = Pick<RankingDocument, '_id' | (typeof totalFields)[number]>;

/** Well under the thousand documents that the database answers at most. */
const idsPerRequest = 500;

const newestFirst = [
  ['period', 'desc'],
  ['stage', 'desc'],
] as const;

interface Asked {
  readonly fields?: readonly (keyof RankingDocument)[];
  readonly unless?: string | undefined;
  /** Only boards of this stage. */
  readonly stage?: RankingStage;
}

/** Published boards, as parts of one request. Of a month the final one where there is one. */
export const rankingParts = {
  newest: (board: RankingBoard, { fields, stage }: Asked = {}): Part<ShownRanking> =>
    part('rankings', {
      where: {
        ...{ unitCode: unitFor(board), board, periodKind: 'month' },
        ...(stage === undefined ? {} : { stage }),
      },
      order: newestFirst,
      limit: 1,
      ...(fields === undefined ? { with: withMarks } : { fields }),
    }),

  /** The months published so far. */
  months: (board: RankingBoard): Part<Pick<RankingDocument, 'months'>> =>
    rankingParts.newest(board, { fields: ['months'] }),

  /** The rows alone, and how long they are open to objection. */
  newestRows: (board: RankingBoard): Part<RankingRows> =>
    part('rankings', {
      where: { unitCode: unitFor(board), board, periodKind: 'month' },
      order: newestFirst,
      limit: 1,
      fields: ['month', 'periodKind', 'stage', 'publicityUntil', 'rows'],
      with: { monthEnd },
    }),

  /** The rows of a period's board alone: what the next one's changes are counted from. */
  rowsOf: (board: RankingBoard, period: string): Part<Pick<RankingDocument, '_id' | 'rows'>> =>
    part('rankings', {
      where: { unitCode: unitFor(board), board, periodKind: periodKindOf(period), period },
      order: newestFirst,
      limit: 1,
      fields: ['rows'],
    }),

  ofPeriod: (board: RankingBoard, period: string, { unless }: Asked = {}): Part<ShownRanking> =>
    part('rankings', {
      where: { unitCode: unitFor(board), board, periodKind: periodKindOf(period), period },
      order: newestFirst,
      limit: 1,
      unless,
      with: withMarks,
    }),
};

export const rankingStore = (documents: Documents) => ({
  /** The published boards of many units, by id; those that are not there are left out. */
  findMany: (ids: readonly string[]): Promise<ReadonlyMap<string, RankingDocument>> =>
    findByIds<RankingDocument>(documents, 'rankings', ids),

  /** The same without their rows: what the boards above are made of. */
  async findTotals(ids: readonly string[]): Promise<readonly RankingTotals[]> {
    const found: RankingTotals[] = [];
    for (let start = 0; start < ids.length; start += idsPerRequest) {
      const some = ids.slice(start, start + idsPerRequest);
      const where = { _id: isIn(some) };
      const fields = totalFields;
      found.push(...(await documents.find<RankingTotals>('rankings', { where, fields, limit: some.length })));
    }
    return found;
  },

  insertMany: (rankings: readonly RankingDocument[]): Promise<void> =>
    documents.insertMany('rankings', rankings),
});
