import { monthOf } from '@shared/domain/calendar';
import { countingMonths } from '@shared/domain/ledger';
import type { Documents, Stored } from '../_runtime/documents';

/** The close of one village's month; exists before the close only when entries came in after the month had ended. */
interface MonthCloseDocument extends Stored {
  readonly villageCode: string;
  readonly month: string;
  /** Null while entries may still count in the month. */
  readonly closedAt: string | null;
  /** How many entries counted in the month after it had ended. */
  readonly lateEntryCount: number;
}

const idOf = (villageCode: string, month: string): string => `${villageCode}:${month}`;

/** 月结: whether a month still takes entries. */
export const monthCloseStore = (documents: Documents, villageCode: string) => {
  const find = (month: string) => documents.get<MonthCloseDocument>('monthCloses', idOf(villageCode, month));
  const put = (close: Pick<MonthCloseDocument, 'month' | 'closedAt' | 'lateEntryCount'>) => {
    const document: MonthCloseDocument = { _id: idOf(villageCode, close.month), villageCode, ...close };
    return documents.put('monthCloses', document);
  };

  return {
    /** The month in which an entry recorded now counts: `own` if it is open, else the running one, else a later one. */
    async openMonthFor(own: string, now: string): Promise<string> {
      for (const month of countingMonths(own, now)) {
        if (((await find(month))?.closedAt ?? null) === null) return month;
      }
      throw new Error('there is always a later month');
    },

    /**
     * To be called with every entry. One that counts in a month already over writes the very document that the close
     * writes, so that the two cannot pass each other: either the close sees the entry, or the entry sees the close. Entries
     * of the running month need not meet anybody and share no document.
     */
    async noteEntries(month: string, now: string, entryCount: number): Promise<void> {
      if (month >= monthOf(now)) return;
      const { closedAt = null, lateEntryCount = 0 } = (await find(month)) ?? {};
      await put({ month, closedAt, lateEntryCount: lateEntryCount + entryCount });
    },

    /** Closes a month, once; answers when it was closed, which an earlier run may have done. Wants a transaction. */
    async close(month: string, now: string): Promise<string> {
      const { closedAt = null, lateEntryCount = 0 } = (await find(month)) ?? {};
      if (closedAt !== null) return closedAt;
      await put({ month, closedAt: now, lateEntryCount });
      return now;
    },
  };
};
