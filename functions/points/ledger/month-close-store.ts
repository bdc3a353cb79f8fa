import { monthOf } from '@shared/domain/calendar';
import { countingMonths } from '@shared/domain/ledger';
import type { Documents, Stored } from '../../_runtime/documents';
import { findByIds } from '../../_runtime/find-by-ids';

/** The close of one village's month; exists before the close only when entries came in after the month had ended. */
export interface MonthCloseDocument extends Stored {
  readonly villageCode: string;
  readonly month: string;
  /** Null while entries may still count in the month. */
  readonly closedAt: string | null;
  /** Last day of its publicity; null while it is open. */
  readonly publicityUntil: string | null;
  /** Null while objections may still be decided into it; missing in those written before months became final. */
  readonly finalAt?: string | null;
  /** How many entries counted in the month after it had ended. */
  readonly lateEntryCount: number;
}

const idOf = (villageCode: string, month: string): string => `${villageCode}:${month}`;

/** How many months are looked at in one request: the own one, the running one and those after it. */
const monthsAtOnce = 4;

const firstMonths = (own: string, now: string, count: number): readonly string[] => {
  const months = countingMonths(own, now);
  return Array.from({ length: count }, () => months.next().value);
};

const isOpen = (close: Pick<MonthCloseDocument, 'closedAt'> | null | undefined): boolean =>
  (close?.closedAt ?? null) === null;

/** Whether objections may still be decided into a month: after its close, until it is final. */
const isOpenToDecisions = (close: MonthCloseDocument | null): boolean =>
  close !== null && close.closedAt !== null && (close.finalAt ?? null) === null;

const findCloses = async (
  documents: Documents,
  villageCode: string,
  months: readonly string[],
): Promise<ReadonlyMap<string, MonthCloseDocument>> => {
  const ids = months.map((month) => idOf(villageCode, month));
  const found = await findByIds<MonthCloseDocument>(documents, 'monthCloses', ids);
  return new Map([...found.values()].map((close) => [close.month, close]));
};

/** The first open month of each, by its own month; see `openMonths`. */
const firstOpenMonths = async (
  documents: Documents,
  villageCode: string,
  { owns, now }: { readonly owns: readonly string[]; readonly now: string },
): Promise<ReadonlyMap<string, string>> => {
  for (let count = monthsAtOnce; ; count *= 2) {
    const candidates = owns.map((own) => [own, firstMonths(own, now, count)] as const);
    const asked = candidates.flatMap(([, months]) => months);
    const closes = await findCloses(documents, villageCode, asked);
    const open = candidates.flatMap(([own, months]) => {
      const month = months.find((candidate) => isOpen(closes.get(candidate)));
      return month === undefined ? [] : [[own, month] as const];
    });
    if (open.length === owns.length) return new Map(open);
  }
};

/** What is written of a close; fields that others have put into it are kept. */
const changed = (
  villageCode: string,
  month: string,
  { known, ...changes }: Partial<MonthCloseDocument> & { readonly known: MonthCloseDocument | null },
): MonthCloseDocument => ({
  ...{ _id: idOf(villageCode, month), villageCode, month },
  ...{ closedAt: null, publicityUntil: null, finalAt: null, lateEntryCount: 0 },
  ...known,
  ...changes,
});

/** 月结: whether a month still takes entries. */
export const monthCloseStore = (documents: Documents, villageCode: string) => {
  const find = (month: string): Promise<MonthCloseDocument | null> =>
    documents.get<MonthCloseDocument>('monthCloses', idOf(villageCode, month));
  const put = (month: string, changes: Parameters<typeof changed>[2]): Promise<void> =>
    documents.put('monthCloses', changed(villageCode, month, changes));
  /**
   * The months in which entries recorded now count, by their own month: that if it is open, else the running one, else a later
   * one. One request for all, unless several months to come are closed.
   */
  const openMonths = (owns: readonly string[], now: string): Promise<ReadonlyMap<string, string>> =>
    firstOpenMonths(documents, villageCode, { owns, now });
  const openMonthFor = async (own: string, now: string): Promise<string> =>
    (await openMonths([own], now)).get(own) ?? monthOf(now);

  return {
    find,
    openMonths,
    openMonthFor,

    /** The month in which the decision of an objection counts: the entry's own while it is in publicity, else as any entry. */
    decisionMonthFor: async (own: string, now: string): Promise<string> =>
      isOpenToDecisions(await find(own)) ? own : openMonthFor(own, now),

    /** Whether a month's board was published and is not final. */
    isInPublicity: async (month: string): Promise<boolean> => isOpenToDecisions(await find(month)),

    /**
     * To be called with every entry. One that counts in a month already over writes the very document that the close
     * and the end of the publicity write, so that they cannot pass each other: either these see the entry, or the entry sees them.
     * Entries of the running month need not meet anybody and share no document.
     */
    async noteEntries(month: string, now: string, entryCount: number): Promise<void> {
      if (month >= monthOf(now)) return;
      const known = await find(month);
      await put(month, { known, lateEntryCount: (known?.lateEntryCount ?? 0) + entryCount });
    },

    /** Closes a month, once; answers when it was closed, which an earlier run may have done. Wants a transaction. */
    async close(month: string, now: string, publicityUntil: string | null = null): Promise<string> {
      const known = await find(month);
      if (known !== null && known.closedAt !== null) return known.closedAt;
      await put(month, { known, closedAt: now, publicityUntil });
      return now;
    },

    /**
     * Ends the publicity of a closed month, once: from now on nothing counts in it. Answers when it became final, which an earlier
     * run may have done. Wants a transaction, the one in which the caller has seen that no objection of the month waits.
     */
    async finalise(month: string, now: string): Promise<string> {
      const known = await find(month);
      if (known === null || known.closedAt === null)
        throw new Error(`${month} is not closed, and so not final`);
      const { finalAt = null } = known;
      if (finalAt !== null) return finalAt;
      await put(month, { known, finalAt: now });
      return now;
    },
  };
};
