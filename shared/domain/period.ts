import { addMonths, yearOf } from './calendar';

/** What a board is of. */
export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const monthsPerQuarter = 3;
const monthsPerYear = 12;

/** Of a period by its name: `2026-10`, `2026-Q4` or `2026`. */
export const periodKindOf = (period: string): PeriodKind => {
  if (!period.includes('-')) return 'year';
  return period.includes('Q') ? 'quarter' : 'month';
};

/** The quarter that a month lies in. */
export const quarterOf = (month: string): string =>
  `${yearOf(month)}-Q${Math.ceil(Number(month.slice(5)) / monthsPerQuarter)}`;

const firstMonthOf = (period: string): string => {
  const kind = periodKindOf(period);
  if (kind === 'month') return period;
  const quarter = kind === 'quarter' ? Number(period.slice(6)) : 1;
  return addMonths(`${yearOf(period)}-01`, (quarter - 1) * monthsPerQuarter);
};

const monthCountOf: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: monthsPerQuarter,
  year: monthsPerYear,
};

/** The months of a period, in their order. */
export const monthsOfPeriod = (period: string): readonly string[] =>
  Array.from({ length: monthCountOf[periodKindOf(period)] }, (_, index) =>
    addMonths(firstMonthOf(period), index),
  );

/** The last month of a period. */
export const lastMonthOf = (period: string): string =>
  addMonths(firstMonthOf(period), monthCountOf[periodKindOf(period)] - 1);

/** The period of a kind that a month lies in. */
export const periodOf = (kind: PeriodKind, month: string): string => {
  if (kind === 'month') return month;
  return kind === 'quarter' ? quarterOf(month) : yearOf(month);
};

/** The period of the same kind before this one. */
export const periodBefore = (period: string): string =>
  periodOf(periodKindOf(period), addMonths(firstMonthOf(period), -1));

/** The newest month that counts in a period: its last, or the running one while the period runs. */
export const newestMonthOf = (period: string, running: string): string =>
  lastMonthOf(period) > running ? running : lastMonthOf(period);
