import { periodBefore } from '@shared/domain/period';
import { lastMonthOf } from '@shared/domain/period';
import { gatherVillages } from '../../_runtime/gather';
import { countOf } from '../../_runtime/parts';
import type { UnitDocument } from '../../_runtime/roster/unit-store';
import { makeBoard } from '../boards/make-board';
import { sumScores, villageBoards } from '../boards/month-boards';
import { countedEntries, countedScores, periodScores } from '../boards/period-scores';
import { rankingDocument, rankingParts, type RankingDocument } from '../boards/ranking-store';
import { householdsOnBoards, rosterParts } from '../boards/roster-store';

const partsOf = (period: string) => ({
  units: rosterParts.unit('villageCode'),
  members: rosterParts.members(),
  households: rosterParts.households(),
  declining: rosterParts.declining(),
  grids: rosterParts.grids(),
  personScores: periodScores(period, 'person'),
  householdScores: periodScores(period, 'household'),
  gridScores: periodScores(period, 'grid'),
  entries: countedEntries(period),
  person: rankingParts.rowsOf('person', periodBefore(period)),
  household: rankingParts.rowsOf('household', periodBefore(period)),
  grid: rankingParts.rowsOf('grid', periodBefore(period)),
});

/**
 * The boards of several villages for a quarter, a half or a year that is over, in one request: of the scores of its months, all of which
 * are final, so they need no publicity of their own.
 */
export const makePeriodBoards = async (
  villageCodes: readonly string[],
  period: string,
  publishedAt: string,
): Promise<readonly RankingDocument[]> => {
  const gathered = await gatherVillages(villageCodes, partsOf(period));
  const month = lastMonthOf(period);
  return gathered.flatMap(({ villageCode, brought }) => {
    const { members, grids, personScores, householdScores, gridScores } = brought;
    const households = householdsOnBoards(brought.households, brought.declining);
    if (members.length === 0) return [];
    const scores = sumScores(countedScores([...personScores, ...householdScores, ...gridScores]));
    const [unit] = brought.units as readonly Partial<UnitDocument>[];
    return villageBoards.map((board) => {
      const earlier = brought[board][0]?.rows ?? [];
      const made = makeBoard(board, { members, households, grids, scores }, { month, earlier });
      return rankingDocument(
        {
          ...{ unitCode: villageCode, unitName: unit?.name ?? '', board, period, month, stage: 'close' },
          ...{ publishedAt, publicityUntil: null, entryCount: countOf(brought.entries), earlierMonths: [] },
        },
        made,
      );
    });
  });
};
