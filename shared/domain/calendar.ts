import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

// The villages' clock is China's, without daylight saving since 1991; functions run in UTC and phones anywhere.
dayjs.extend(utc);
dayjs.extend(timezone);

const zone = 'Asia/Shanghai';

/** The Asia/Shanghai date of an instant: `2026-12-01` for `2026-11-30T16:10:00.000Z`. */
export const dateOf = (instant: string): string => dayjs(instant).tz(zone).format('YYYY-MM-DD');

/** The Asia/Shanghai month of an instant. */
export const monthOf = (instant: string): string => dateOf(instant).slice(0, 7);

/** The month a date lies in. */
export const monthOfDate = (date: string): string => date.slice(0, 7);

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
  dayjs.tz(`${date} ${time}`, zone).toISOString();

/** The Asia/Shanghai hour and minute of an instant, `08:05`. */
export const timeOf = (instant: string): string => dayjs(instant).tz(zone).format('HH:mm');
