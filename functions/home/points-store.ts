import type { Ranked } from '@shared/domain/ranking';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAtLeast } from '../_runtime/matchers';

interface MonthScoreDocument extends Stored {
  readonly month: string;
  readonly scoreTenths: number;
}

interface RankingDocument extends Stored {
  readonly month: string;
  readonly publicityUntil: string;
  readonly rows: readonly Ranked[];
}

export const pointsStore = (documents: ReadableDocuments, villageCode: string) => ({
  /** Scores of a person by month, from `fromMonth` on; a month without entries has none. */
  async findScores(personId: string, fromMonth: string): Promise<ReadonlyMap<string, number>> {
    const scores = await documents.find<MonthScoreDocument>('monthScores', {
      where: { villageCode, subjectId: personId, subjectKind: 'person', month: isAtLeast(fromMonth) },
      order: [['month', 'desc']],
    });
    return new Map(scores.map(({ month, scoreTenths }) => [month, scoreTenths]));
  },

  /** The newest published board of persons. */
  async findNewestRanking(): Promise<RankingDocument | null> {
    const [newest = null] = await documents.find<RankingDocument>('rankings', {
      where: { unitCode: villageCode, board: 'person' },
      order: [['month', 'desc']],
      limit: 1,
    });
    return newest;
  },

  async countEntries(month: string): Promise<number> {
    return documents.count('ledgerEntries', { villageCode, month });
  },
});
