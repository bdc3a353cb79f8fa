import { addMonths } from '@shared/domain/calendar';
import { lineageOf, parentOf } from '@shared/domain/org-tree';
import { publicityUntil } from '@shared/domain/ranking';
import type { RankingBoard } from '@shared/domain/points-words';
import { findByIds } from '../_runtime/find-by-ids';
import { switchesBy, type SettingsDocument } from '../_runtime/roster/settings-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { isWorkingDay } from '../_runtime/working-days';
import { insertDocuments } from '../points/close/insert-documents';
import { monthEndsStore } from '../points/close/month-ends-store';
import { boardOf } from '../points/make-board';
import { totalOf, unitContender } from '../points/month-boards';
import { aNewRun, countyOf, rankingRunStore, withDone } from '../points/ranking-run-store';
import {
  rankingDocument,
  rankingId,
  rankingStore,
  type RankingDocument,
  type RankingTotals,
} from '../points/ranking-store';
import type { Firing } from './publishing-parts';

/** A unit and the published boards of those below it that it ranks. */
interface Parent {
  readonly unitCode: string;
  readonly below: readonly RankingTotals[];
}

const membersOf = (rankings: readonly RankingTotals[]): number =>
  rankings.reduce((sum, { memberCount }) => sum + memberCount, 0);

/** The board of a unit is as old as the last board it is made of, whenever it is made. */
const publishedAtOf = (below: readonly RankingTotals[]): string =>
  below
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1) ?? '';

const boardOfParent = (
  { unitCode, below }: Parent,
  {
    board,
    month,
    lastDay,
    unitName,
    before,
  }: {
    readonly board: RankingBoard;
    readonly month: string;
    readonly lastDay: string;
    readonly unitName: string;
    readonly before: RankingDocument | undefined;
  },
): RankingDocument => {
  const contenders = below.map((ranking) =>
    unitContender({ _id: ranking.unitCode, name: ranking.unitName }, ranking),
  );
  const made = boardOf(contenders, before?.rows ?? []);
  return rankingDocument(
    {
      ...{ unitCode, unitName, board, period: month, month, stage: 'close' },
      ...{ publishedAt: publishedAtOf(below), publicityUntil: lastDay },
      entryCount: below.reduce((sum, { entryCount }) => sum + entryCount, 0),
      earlierMonths: before?.months ?? [],
    },
    { ...made, totalTenths: totalOf(below), memberCount: membersOf(below) },
  );
};

const lastDayOf = (settings: ReadonlyMap<string, SettingsDocument>, { unitCode, below }: Parent): string => {
  const own = lineageOf(unitCode).flatMap((code) => settings.get(code) ?? []);
  return publicityUntil(publishedAtOf(below), switchesBy(unitCode, own).publicityDays, isWorkingDay);
};

/**
 * Publishes the boards of units that rank others: the townships of a county with their villages, or the county with its townships.
 * All are made of published boards, in one transaction with the run's progress. Answers how many boards came out now.
 */
export const publishAbove = async (
  { documents, transact, now }: Firing,
  {
    board,
    unitCodes,
    belowIds,
    month,
  }: {
    readonly board: 'village' | 'township';
    readonly unitCodes: readonly string[];
    /** Ids of the boards that are ranked; those without a board are left out. */
    readonly belowIds: readonly string[];
    readonly month: string;
  },
): Promise<number> => {
  if (unitCodes.length === 0) return 0;
  const rankings = rankingStore(documents);
  const below = await rankings.findTotals(belowIds);
  const beforeId = (unitCode: string) => rankingId({ unitCode, board }, addMonths(month, -1));
  const before = await rankings.findMany(
    unitCodes.flatMap((code) => [beforeId(code), `${beforeId(code)}:final`]),
  );
  const units = await unitStore(documents).findMany(unitCodes);
  const settings = await findByIds<SettingsDocument>(documents, 'settings', [
    ...new Set(unitCodes.flatMap(lineageOf)),
  ]);
  const parents = unitCodes
    .map((unitCode): Parent => ({
      unitCode,
      below: below.filter((ranking) => parentOf(ranking.unitCode) === unitCode),
    }))
    .filter((parent) => parent.below.length > 0);
  const boards = parents.map((parent) =>
    boardOfParent(parent, {
      ...{ board, month, lastDay: lastDayOf(settings, parent) },
      unitName: units.get(parent.unitCode)?.name ?? '',
      before: before.get(`${beforeId(parent.unitCode)}:final`) ?? before.get(beforeId(parent.unitCode)),
    }),
  );
  const countyCode = countyOf(unitCodes[0] ?? '');
  return transact(async (transaction) => {
    const run =
      (await rankingRunStore(transaction).find(countyCode, month)) ?? aNewRun(countyCode, month, now);
    const fresh = boards.filter(({ unitCode }) => !run.done.includes(unitCode));
    const ends = fresh.map(({ unitCode, publishedAt: closedAt, publicityUntil: lastDay }) => ({
      ...{ unitCode, closedAt, publicityUntil: lastDay ?? '' },
    }));
    await monthEndsStore(transaction).closeMany(month, ends);
    await insertDocuments(transaction, 'rankings', fresh);
    await rankingRunStore(transaction).put(withDone(run, unitCodes));
    return fresh.length;
  });
};
