import { levelOf } from '@shared/domain/org-tree';
import { insertDocuments } from '../points/close/insert-documents';
import { monthEndsStore, type ClosedMonth } from '../points/close/month-ends-store';
import { makeParentBoards, type ParentBoard } from '../points/close/parent-boards';
import { rankingId, rankingStore } from '../points/boards/ranking-store';
import type { Finishing } from './finish-villages';

const boardOfUnit = (unitCode: string): ParentBoard =>
  levelOf(unitCode) === 'county' ? 'township' : 'village';

/** The board that a unit is ranked by one level up. */
const rankedBy = { village: 'person', township: 'village' } as const;

/**
 * Makes the month of a township or a county final, once all that it ranks are: with a second board where one of those has a second.
 * True when it became final.
 */
export const finishParent = async (
  { documents, transact: run, now }: Finishing,
  end: ClosedMonth,
): Promise<boolean> => {
  const { villageCode: unitCode, month } = end;
  const board = boardOfUnit(unitCode);
  const rankings = rankingStore(documents);
  const id = rankingId({ unitCode, board }, month);
  const published = (await rankings.findMany([id])).get(id);
  const belowCodes = published?.rows.map(({ subjectId }) => subjectId) ?? [];
  const below = await monthEndsStore(documents).findMany(month, belowCodes);
  if (belowCodes.some((code) => (below.get(code)?.finalAt ?? null) === null)) return false;
  const finalIds = belowCodes.map((code) =>
    rankingId({ unitCode: code, board: rankedBy[board] }, month, 'final'),
  );
  const isChanged = (await rankings.findTotals(finalIds)).length > 0;
  const asked = { board, unitCodes: [unitCode], belowCodes, period: month, month };
  const made = isChanged ? await makeParentBoards(documents, { ...asked, stage: 'final', finalAt: now }) : [];
  return run(async (transaction) => {
    const store = monthEndsStore(transaction);
    const known = (await store.findMany(month, [unitCode])).get(unitCode);
    if (known === undefined || known.finalAt !== null) return false;
    await store.finaliseMany([known], now);
    await insertDocuments(transaction, 'rankings', made);
    return true;
  });
};
