import type { Ranked } from '@shared/domain/ranking';
import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAtLeast } from '../_runtime/matchers';
import { ofCall, part, type Part } from '../_runtime/parts';

interface MonthScoreDocument extends Stored {
  readonly month: string;
  readonly scoreTenths: number;
}

interface RankingDocument extends Stored {
  readonly month: string;
  readonly publicityUntil: string;
  readonly rows: readonly Ranked[];
}

/** Scores of the caller by month, from `fromMonth` on; a month without entries has none. */
export const personScores = (fromMonth: string): Part<MonthScoreDocument> =>
  part('monthScores', {
    where: {
      villageCode: ofCall.villageCode,
      subjectId: ofCall.personId,
      subjectKind: 'person',
      month: isAtLeast(fromMonth),
    },
    order: [['month', 'desc']],
    fields: ['month', 'scoreTenths'],
  });

/** The newest published board of persons. */
export const newestRanking: Part<RankingDocument> = part('rankings', {
  where: { unitCode: ofCall.villageCode, board: 'person' },
  order: [['month', 'desc']],
  limit: 1,
});

export const pointsStore = (documents: ReadableDocuments, villageCode: string) => ({
  async countEntries(month: string): Promise<number> {
    return documents.count('ledgerEntries', { villageCode, month });
  },
});
