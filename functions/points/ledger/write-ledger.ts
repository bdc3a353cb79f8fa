import type { EntryDocument } from './entry-store';
import { entryStore } from './entry-store';
import { monthCloseStore } from './month-close-store';
import type { PostingCall } from './plan-postings';
import { scoreStore, type ScoreChange } from './score-store';

/** Writes entries together with the scores they change, and notes those that count in a month already over. */
export const writeLedger = async (
  { documents, villageCode, now }: PostingCall,
  entries: readonly EntryDocument[],
  changes: readonly ScoreChange[],
): Promise<void> => {
  for (const month of new Set(entries.map((entry) => entry.month))) {
    const count = entries.filter((entry) => entry.month === month).length;
    await monthCloseStore(documents, villageCode).noteEntries(month, now, count);
  }
  await entryStore(documents, villageCode).insertMany(entries);
  await scoreStore(documents, villageCode).save(changes);
};
