import { countyOf } from '@shared/domain/org-tree';
import { insertDocuments } from '../points/close/insert-documents';
import { monthEndsStore } from '../points/close/month-ends-store';
import { makeParentBoards, type ParentBoard } from '../points/close/parent-boards';
import { aNewRun, rankingRunStore, withDone } from '../points/close/ranking-run-store';
import type { Firing } from './publishing-parts';

interface Asked {
  readonly board: ParentBoard;
  /** The units that rank those below them, all of one county. */
  readonly unitCodes: readonly string[];
  readonly belowCodes: readonly string[];
  readonly month: string;
}

/**
 * Publishes the boards of units that rank others: the townships of a county with their villages, or the county with its townships.
 * All are made of published boards, in one transaction with the run's progress. Answers how many boards came out now.
 */
export const publishAbove = async (firing: Firing, asked: Asked): Promise<number> => {
  const { documents, transact, now } = firing;
  const { unitCodes, month } = asked;
  if (unitCodes.length === 0) return 0;
  const boards = await makeParentBoards(documents, { ...asked, period: month, stage: 'close' });
  const countyCode = countyOf(unitCodes[0] ?? '');
  return transact(async (transaction) => {
    const runs = rankingRunStore(transaction);
    const run = (await runs.find(countyCode, month)) ?? aNewRun(countyCode, month, now);
    const fresh = boards.filter(({ unitCode }) => !run.done.includes(unitCode));
    const ends = fresh.map(({ unitCode, publishedAt: closedAt, publicityUntil: lastDay }) => ({
      ...{ unitCode, closedAt, publicityUntil: lastDay ?? '' },
    }));
    await monthEndsStore(transaction).closeMany(month, ends);
    await insertDocuments(transaction, 'rankings', fresh);
    await runs.put(withDone(run, unitCodes));
    return fresh.length;
  });
};
