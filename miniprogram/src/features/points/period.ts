import type { Ranking } from '@shared/contract/points';
import { monthOf, yearOf } from '@shared/domain/calendar';

/** What a board is asked of: a month, a year, or (null) whatever was published last. */
export type Period = { readonly month: string } | { readonly year: string } | null;

export type PeriodOf = Pick<Ranking, 'month' | 'year'>;

/** One key for a period, so that two of them can be compared. */
export const periodKey = ({ month, year }: PeriodOf): string => year ?? month;

/** The period of a link: `2026-10`, `2026`, or nothing that is one. */
export function periodOf(key: string | undefined): Period {
  if (key === undefined) return null;
  if (/^20\d\d$/u.test(key)) return { year: key };
  return /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(key) ? { month: key } : null;
}

export interface YearOfMonths {
  readonly year: string;
  readonly months: readonly string[];
}

/** Months under their years, newest first: a year of buttons instead of one long list. */
export const byYear = ({ months, years }: Pick<Ranking, 'months' | 'years'>): readonly YearOfMonths[] =>
  years.map((year) => ({ year, months: months.filter((month) => yearOf(month) === year) }));

/** Whether a period is not over yet at `now`, an instant. */
export function isRunning({ month, year }: PeriodOf, now: string): boolean {
  const running = monthOf(now);
  return year === null ? month === running : year === yearOf(running);
}
