import { lineageOf, parentOf } from '@shared/domain/org-tree';
import { periodBefore, periodKindOf } from '@shared/domain/period';
import { publicityUntil, withBefore } from '@shared/domain/ranking';
import type { Documents } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';
import { switchesBy, type SettingsDocument } from '../../_runtime/roster/settings-store';
import { unitStore } from '../../_runtime/roster/unit-store';
import { isWorkingDay } from '../../_runtime/working-days';
import { boardOf } from '../boards/make-board';
import { totalOf, unitContender } from '../boards/month-boards';
import {
  rankingDocument,
  rankingId,
  rankingStore,
  type RankingDocument,
  type RankingStage,
  type RankingTotals,
} from '../boards/ranking-store';

/** Boards that rank units: villages of townships, townships of a county. */
export type ParentBoard = 'village' | 'township';

export interface ParentsAsked {
  readonly board: ParentBoard;
  /** The units that rank. */
  readonly unitCodes: readonly string[];
  /** The units that are ranked; those without a board of the period are left out. */
  readonly belowCodes: readonly string[];
  readonly period: string;
  /** The newest month counted. */
  readonly month: string;
  readonly stage: RankingStage;
  /** When a final board comes out; one that is first published is as old as the last it is made of. */
  readonly finalAt?: string;
}

const boardBelow = { village: 'person', township: 'village' } as const;

/** The newest of the two documents that a month may have. */
const newestOf = <R extends { readonly _id: string }>(
  found: ReadonlyMap<string, R>,
  id: string,
): R | undefined => found.get(`${id}:final`) ?? found.get(id);

const bothStages = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => [id, `${id}:final`]);

const totalsBelow = async (documents: Documents, { board, belowCodes, period }: ParentsAsked) => {
  const ids = belowCodes.map((unitCode) => rankingId({ unitCode, board: boardBelow[board] }, period));
  const totals = await rankingStore(documents).findTotals(bothStages(ids));
  const found = new Map(totals.map((total) => [total._id, total]));
  return ids.flatMap((id) => newestOf(found, id) ?? []);
};

/** Reads what the boards of many units are made of, in five requests, and makes them; units with nothing to rank have none. */
export const makeParentBoards = async (
  documents: Documents,
  asked: ParentsAsked,
): Promise<readonly RankingDocument[]> => {
  const { board, unitCodes, period, month, stage } = asked;
  const idOf = (unitCode: string, of: string) => rankingId({ unitCode, board }, of);
  const below = await totalsBelow(documents, asked);
  const known = await rankingStore(documents).findMany([
    ...bothStages(unitCodes.map((code) => idOf(code, periodBefore(period)))),
    ...(stage === 'final' ? unitCodes.map((code) => idOf(code, period)) : []),
  ]);
  const names = await unitStore(documents).namesOf(unitCodes);
  const lineages = [...new Set(unitCodes.flatMap(lineageOf))];
  const settings = await findByIds<SettingsDocument>(documents, 'settings', lineages);
  const lastDayOf = (unitCode: string, publishedAt: string): string => {
    const own = lineageOf(unitCode).flatMap((code) => settings.get(code) ?? []);
    return publicityUntil(publishedAt, switchesBy(unitCode, own).publicityDays, isWorkingDay);
  };
  const boardFor = (unitCode: string): readonly RankingDocument[] => {
    const ranked = below.filter((total: RankingTotals) => parentOf(total.unitCode) === unitCode);
    if (ranked.length === 0) return [];
    const before = newestOf(known, idOf(unitCode, periodBefore(period)));
    const published = known.get(idOf(unitCode, period));
    const closedAt =
      ranked
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .at(-1) ?? '';
    const publishedAt = asked.finalAt ?? closedAt;
    const made = boardOf(
      ranked.map((total) => unitContender({ _id: total.unitCode, name: total.unitName }, total)),
      before?.rows ?? [],
    );
    return [
      rankingDocument(
        {
          ...{ unitCode, unitName: names.get(unitCode) ?? '', board, period, month, stage, publishedAt },
          publicityUntil:
            periodKindOf(period) === 'month'
              ? (published?.publicityUntil ?? lastDayOf(unitCode, publishedAt))
              : null,
          entryCount: ranked.reduce((sum, { entryCount }) => sum + entryCount, 0),
          earlierMonths: published?.months ?? before?.months ?? [],
        },
        {
          ...made,
          rows: published === undefined ? made.rows : withBefore(made.rows, published.rows),
          totalTenths: totalOf(ranked),
          memberCount: ranked.reduce((sum, { memberCount }) => sum + memberCount, 0),
        },
      ),
    ];
  };
  return unitCodes.flatMap(boardFor);
};
