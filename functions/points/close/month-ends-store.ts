import { groupedBy } from '@shared/domain/grouped-by';
import type { Documents } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';
import { isBelow } from '../../_runtime/matchers';
import type { MonthCloseDocument } from '../ledger/month-close-store';

const idOf = (unitCode: string, month: string): string => `${unitCode}:${month}`;

/** A unit whose month is to be closed, when, and until when its board is open to objection. */
export interface MonthToClose {
  readonly unitCode: string;
  readonly closedAt: string;
  readonly publicityUntil: string;
}

export type ClosedMonth = MonthCloseDocument & { readonly closedAt: string; readonly publicityUntil: string };

const isClosed = (close: MonthCloseDocument): close is ClosedMonth =>
  close.closedAt !== null && close.publicityUntil !== null;

/** How a unit's month is closed: as it was already, or as it is to be now. */
const endOf = (
  { unitCode, closedAt, publicityUntil }: MonthToClose,
  month: string,
  close: MonthCloseDocument | undefined,
): ClosedMonth => {
  if (close !== undefined && isClosed(close)) return close;
  return {
    ...{ _id: idOf(unitCode, month), villageCode: unitCode, month, finalAt: null, lateEntryCount: 0 },
    ...close,
    closedAt: close?.closedAt ?? closedAt,
    publicityUntil: close?.publicityUntil ?? publicityUntil,
  };
};

/** How many months are looked for at once, the most that the database answers. */
const pageMax = 1_000;

/**
 * The ends of many units' months at once: villages, and the townships and counties above them. They write the very documents that a
 * late entry writes, so that the two cannot pass each other.
 */
export const monthEndsStore = (documents: Documents) => ({
  findMany: async (
    month: string,
    unitCodes: readonly string[],
  ): Promise<ReadonlyMap<string, ClosedMonth>> => {
    const ids = unitCodes.map((code) => idOf(code, month));
    const found = await findByIds<MonthCloseDocument>(documents, 'monthCloses', ids);
    return new Map([...found.values()].filter(isClosed).map((close) => [close.villageCode, close]));
  },

  /** The ends of several months of many units, by unit; a month that was never closed is left out. */
  async findMonths(
    months: readonly string[],
    unitCodes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ClosedMonth[]>> {
    const ids = unitCodes.flatMap((code) => months.map((month) => idOf(code, month)));
    const found = await findByIds<MonthCloseDocument>(documents, 'monthCloses', ids);
    return groupedBy([...found.values()].filter(isClosed), ({ villageCode }) => villageCode);
  },

  /**
   * Closes the months of those that are open; answers how all of them are closed, which an earlier run may have done. Wants a
   * transaction. Three requests, and one more for each into which somebody has posted since the month was over.
   */
  async closeMany(month: string, units: readonly MonthToClose[]): Promise<ReadonlyMap<string, ClosedMonth>> {
    const ids = units.map(({ unitCode }) => idOf(unitCode, month));
    const known = await findByIds<MonthCloseDocument>(documents, 'monthCloses', ids);
    const ends = units.map((unit) => endOf(unit, month, known.get(idOf(unit.unitCode, month))));
    const changed = ends.filter((end) => known.get(end._id) !== end);
    await documents.insertMany(
      'monthCloses',
      changed.filter(({ _id }) => !known.has(_id)),
    );
    for (const end of changed.filter(({ _id }) => known.has(_id))) await documents.put('monthCloses', end);
    return new Map(ends.map((end) => [end.villageCode, end]));
  },

  /** Closed months whose days of publicity are over and that are not final yet, the oldest first. */
  async findOver(today: string): Promise<readonly ClosedMonth[]> {
    const found = await documents.find<MonthCloseDocument>('monthCloses', {
      where: { finalAt: null, publicityUntil: isBelow(today) },
      order: [
        ['publicityUntil', 'asc'],
        ['_id', 'asc'],
      ],
      limit: pageMax,
    });
    return found.filter(isClosed);
  },

  /** Makes months final. Wants a transaction, the one in which the caller has seen that no objection waits. */
  async finaliseMany(ends: readonly ClosedMonth[], now: string): Promise<void> {
    for (const end of ends) await documents.put('monthCloses', { ...end, ...{ finalAt: now } });
  },
});
