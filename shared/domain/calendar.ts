import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);

/**
 * Asia/Shanghai: eight hours ahead of UTC, all year since 1991. Counted in hours rather than by zone name, because WeChat on
 * Android has no `Intl`; functions run in UTC and phones anywhere.
 */
const zoneHours = 8;

const inZone = (instant: string) => dayjs.utc(instant).add(zoneHours, 'hour');

/** The Asia/Shanghai date of an instant: `2026-12-01` for `2026-11-30T16:10:00.000Z`. */
export const dateOf = (instant: string): string => inZone(instant).format('YYYY-MM-DD');

/** The Asia/Shanghai month of an instant. */
export const monthOf = (instant: string): string => dateOf(instant).slice(0, 7);

/** The month a date lies in. */
export const monthOfDate = (date: string): string => date.slice(0, 7);

/** The year a month or a date lies in. */
export const yearOf = (monthOrDate: string): string => monthOrDate.slice(0, 4);

/** The quarter a month or a date lies in, `2026-Q4`. */
export const quarterOf = (monthOrDate: string): string =>
  `${yearOf(monthOrDate)}-Q${Math.ceil(Number(monthOrDate.slice(5, 7)) / 3).toString()}`;

/** The month `months` after (or, negative, before) this one. */
export const addMonths = (month: string, months: number): string =>
  dayjs.utc(`${month}-01`).add(months, 'month').format('YYYY-MM');

/** The date `days` after this one. */
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');

/** Whether the text is a date of the calendar, not only its shape: 2026-02-30 is none. */
export const isDate = (date: string): boolean => dayjs.utc(date).format('YYYY-MM-DD') === date;

/** The last date of a month. */
export const lastDateOf = (month: string): string =>
  dayjs.utc(`${month}-01`).endOf('month').format('YYYY-MM-DD');

/** The instant of an Asia/Shanghai wall-clock time, `instantAt('2026-12-01', '00:10')`. */
export const instantAt = (date: string, time: string): string =>
  dayjs.utc(`${date}T${time}:00Z`).subtract(zoneHours, 'hour').toISOString();

/** The Asia/Shanghai hour and minute of an instant, `08:05`. */
export const timeOf = (instant: string): string => inZone(instant).format('HH:mm');
