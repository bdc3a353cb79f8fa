import type { EntrySummary } from '@shared/contract/points';
import { quarterOf, yearOf } from '@shared/domain/calendar';

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

/** Whether a month lies in a year, `2026`, or in a quarter, `2026-Q4`. */
const isWithin = (month: string, span: string): boolean =>
  (span.includes('Q') ? quarterOf(month) : yearOf(month)) === span;

/** Before it nothing is of the span. */
const firstMonthOf = (span: string): string =>
  span.includes('Q')
    ? `${yearOf(span)}-${String(Number(span.slice(6)) * 3 - 2).padStart(2, '0')}`
    : `${span}-01`;

/** Entries of one year or quarter out of those of all time, newest first, and whether more of it may follow. */
export function ofSpan<Entry extends Pick<EntrySummary, 'month'>>(
  entries: readonly Entry[],
  span: string,
  hasMore: boolean,
): { readonly entries: readonly Entry[]; readonly hasMore: boolean } {
  const isPast = entries.some(({ month }) => month < firstMonthOf(span));
  return { entries: entries.filter(({ month }) => isWithin(month, span)), hasMore: hasMore && !isPast };
}
