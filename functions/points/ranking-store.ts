import type { RankingBoard } from '@shared/domain/points-words';
import type { Ranked } from '@shared/domain/ranking';
import type { Documents, Stored } from '../_runtime/documents';
import { isBelow } from '../_runtime/matchers';
import { ofCall, part, type Part, type Reference } from '../_runtime/parts';

/** 月度积分: one published board. Written once and never again. */
export interface RankingDocument extends Stored {
  /** The village, or the township for its board of villages. */
  readonly unitCode: string;
  readonly unitName: string;
  readonly board: RankingBoard;
  readonly month: string;
  readonly publishedAt: string;
  readonly publicityUntil: string;
  readonly entryCount: number;
  readonly rows: readonly Ranked[];
  /** Months published for this board so far, newest first, this one included. */
  readonly months: readonly string[];
}

export interface BoardOf {
  readonly unitCode: string;
  readonly board: RankingBoard;
}

/** How many months a board leads back to. */
const monthsMax = 36;

const idOf = ({ unitCode, board }: BoardOf, month: string): string => `${unitCode}:${month}:${board}`;

/** Boards of persons, households and grids are the village's; that of villages is the township's. */
const unitFor = (board: RankingBoard): Reference =>
  board === 'village' ? ofCall.townshipCode : ofCall.villageCode;

/** Published boards, as parts of one request. */
export const rankingParts = {
  newest: (board: RankingBoard, fields?: readonly (keyof RankingDocument)[]): Part<RankingDocument> =>
    part('rankings', {
      where: { unitCode: unitFor(board), board },
      order: [['month', 'desc']],
      limit: 1,
      ...(fields === undefined ? {} : { fields }),
    }),

  /** The months published so far. */
  months: (board: RankingBoard): Part<Pick<RankingDocument, 'months'>> =>
    rankingParts.newest(board, ['months']),

  ofMonth: (board: RankingBoard, month: string, unless?: string): Part<RankingDocument> =>
    part('rankings', { where: { unitCode: unitFor(board), board, month }, limit: 1, unless }),
};

export const rankingStore = (documents: Documents) => ({
  find: (of: BoardOf, month: string): Promise<RankingDocument | null> =>
    documents.get<RankingDocument>('rankings', idOf(of, month)),

  async findNewest({ unitCode, board }: BoardOf, before?: string): Promise<RankingDocument | null> {
    const [newest = null] = await documents.find<RankingDocument>('rankings', {
      where: { unitCode, board, ...(before === undefined ? {} : { month: isBelow(before) }) },
      order: [['month', 'desc']],
      limit: 1,
    });
    return newest;
  },

  /** Writes a board unless it is there; `months` grows out of the board before it. */
  async insertOnce(ranking: Omit<RankingDocument, '_id' | 'months'>): Promise<void> {
    const _id = idOf(ranking, ranking.month);
    if ((await documents.get('rankings', _id)) !== null) return;
    const earlier = await this.findNewest(ranking, ranking.month);
    const months = [ranking.month, ...(earlier?.months ?? [])].slice(0, monthsMax);
    const document: RankingDocument = { _id, ...ranking, months };
    await documents.insert('rankings', document);
  },
});

/** Ranks by subject, of a board or of none: what the next month's change is counted from. */
export const ranksOf = (ranking: Pick<RankingDocument, 'rows'> | null): ReadonlyMap<string, number> =>
  new Map(ranking?.rows.map(({ subjectId, rank }) => [subjectId, rank]));
