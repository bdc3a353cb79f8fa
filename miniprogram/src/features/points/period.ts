import type { Ranking } from '@shared/contract/points';
import { monthOf, quarterOf, yearOf } from '@shared/domain/calendar';

/** What a board is asked of: a month, a quarter, a year, or (null) whatever was published last. */
export type Period =
  { readonly month: string } | { readonly quarter: string } | { readonly year: string } | null;

export type PeriodOf = Pick<Ranking, 'month' | 'quarter' | 'year'>;

/** One key for a period, so that two of them can be compared. */
export const periodKey = ({ month, quarter, year }: PeriodOf): string => year ?? quarter ?? month;

/** The period of a link: `2026-10`, `2026-Q4`, `2026`, or nothing that is one. */
export function periodOf(key: string | undefined): Period {
  if (key === undefined) return null;
  if (/^20\d\d$/u.test(key)) return { year: key };
  if (/^20\d\d-Q[1-4]$/u.test(key)) return { quarter: key };
  return /^20\d\d-(?:0[1-9]|1[0-2])$/u.test(key) ? { month: key } : null;
}

export interface YearOfMonths {
  readonly year: string;
  readonly quarters: readonly string[];
  readonly months: readonly string[];
}

/** Months and quarters under their years, newest first: a year of buttons instead of one long list. */
export const byYear = ({
  months,
  quarters,
  years,
}: Pick<Ranking, 'months' | 'quarters' | 'years'>): readonly YearOfMonths[] =>
  years.map((year) => ({
    year,
    quarters: quarters.filter((quarter) => yearOf(quarter) === year),
    months: months.filter((month) => yearOf(month) === year),
  }));

/** Whether a period is not over yet at `now`, an instant. */
export function isRunning({ month, quarter, year }: PeriodOf, now: string): boolean {
  const running = monthOf(now);
  if (year !== null) return year === yearOf(running);
  return quarter === null ? month === running : quarter === quarterOf(running);
}
