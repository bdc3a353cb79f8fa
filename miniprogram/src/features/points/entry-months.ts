import type { EntrySummary } from '@shared/contract/points';
import { yearOf } from '@shared/domain/calendar';

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

/** What a month's entries come to; null while some of them have not been asked for yet. */
export function sumOfMonth(
  { month, entries }: EntriesOfMonth<Pick<EntrySummary, 'deltaTenths'>>,
  { oldestMonth, hasMore }: { readonly oldestMonth: string | undefined; readonly hasMore: boolean },
): number | null {
  if (hasMore && month === oldestMonth) return null;
  return entries.reduce((sum, { deltaTenths }) => sum + deltaTenths, 0);
}

/** Entries of one year out of those of all time, newest first, and whether more of it may follow. */
export function ofYear<Entry extends Pick<EntrySummary, 'month'>>(
  entries: readonly Entry[],
  year: string,
  hasMore: boolean,
): { readonly entries: readonly Entry[]; readonly hasMore: boolean } {
  const isPast = entries.some(({ month }) => yearOf(month) < year);
  return { entries: entries.filter(({ month }) => yearOf(month) === year), hasMore: hasMore && !isPast };
}
