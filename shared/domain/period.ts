import { addMonths, quarterOf, yearOf } from './calendar';

/** What a board is of. */
export const periodKinds = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const monthCountOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** Of a period by its name: `2026-10`, `2026-Q4`, `2026-H2` or `2026`. */
export const periodKindOf = (period: string): PeriodKind => {
  if (!period.includes('-')) return 'year';
  if (period.includes('H')) return 'half';
  return period.includes('Q') ? 'quarter' : 'month';
};

const halfOf = (month: string): string =>
  `${yearOf(month)}-H${Math.ceil(Number(month.slice(5)) / monthCountOf.half)}`;

/** The period of a kind that a month lies in. */
export const periodOf = (kind: PeriodKind, month: string): string => {
  if (kind === 'month') return month;
  if (kind === 'year') return yearOf(month);
  return kind === 'half' ? halfOf(month) : quarterOf(month);
};

const firstMonthOf = (period: string): string => {
  const kind = periodKindOf(period);
  if (kind === 'month') return period;
  const part = kind === 'year' ? 1 : Number(period.slice(6));
  return addMonths(`${yearOf(period)}-01`, (part - 1) * monthCountOf[kind]);
};

/** The months of a period, in their order. */
export const monthsOfPeriod = (period: string): readonly string[] =>
  Array.from({ length: monthCountOf[periodKindOf(period)] }, (_, index) =>
    addMonths(firstMonthOf(period), index),
  );

/** The last month of a period. */
export const lastMonthOf = (period: string): string =>
  addMonths(firstMonthOf(period), monthCountOf[periodKindOf(period)] - 1);

/** The period of the same kind before this one. */
export const periodBefore = (period: string): string =>
  periodOf(periodKindOf(period), addMonths(firstMonthOf(period), -1));

/** The newest month that counts in a period: its last, or the running one while the period runs. */
export const newestMonthOf = (period: string, running: string): string =>
  lastMonthOf(period) > running ? running : lastMonthOf(period);
