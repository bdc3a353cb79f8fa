import type { EntrySummary } from '@shared/contract/points';

export interface EntriesOfMonth<Entry> {
  readonly month: string;
  readonly entries: readonly Entry[];
}

/** Entries under the month they count in, in the order given: a sum can then be followed with a finger. */
export function byMonth<Entry extends Pick<EntrySummary, 'month'>>(
  entries: readonly Entry[],
): readonly EntriesOfMonth<Entry>[] {
  const months = [...new Set(entries.map(({ month }) => month))];
  return months.map((month) => ({ month, entries: entries.filter((entry) => entry.month === month) }));
}
