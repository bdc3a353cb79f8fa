import type { ReadableDocuments, Stored } from '../_runtime/documents';
import { isAtLeast } from '../_runtime/matchers';
import { ofCall, part, type Part } from '../_runtime/parts';
import { rankingParts } from '../points/boards/ranking-store';

interface MonthScoreDocument extends Stored {
  readonly month: string;
  readonly scoreTenths: number;
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

/** The newest published board of persons, with the end of its month. */
export const newestRanking = rankingParts.newestRows('person');

export const pointsStore = (documents: ReadableDocuments, villageCode: string) => ({
  async countEntries(month: string): Promise<number> {
    return documents.count('ledgerEntries', { villageCode, month });
  },
});
