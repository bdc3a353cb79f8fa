import { dateOf, timeOf } from '@shared/domain/calendar';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

const partsOf = (date: string): readonly [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

const thisYear = (): string => dateOf(new Date().toISOString()).slice(0, 4);

/** `11月16日`, with the year when it is not this one. Takes a date, not an instant. */
export function dateWords(date: string): string {
  const [year, month, day] = partsOf(date);
  const words = `${month}月${day}日`;
  return date.startsWith(thisYear()) ? words : `${year}年${words}`;
}

/** `11月16日 19:42` of an instant, in the village's time whatever the phone's zone. */
export const momentWords = (instant: string): string => `${dateWords(dateOf(instant))} ${timeOf(instant)}`;

/** `19:42` of an instant. */
export const timeWords = timeOf;

/** `十一月`. */
export const monthName = (month: string): string => `${numerals[Number(month.slice(5)) - 1] ?? ''}月`;

/** `2026年11月`. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** `11月`, where the year stands beside it. */
export const monthNumberWords = (month: string): string => `${Number(month.slice(5))}月`;

/** `四季度`, of `2026-Q4`. */
export const quarterNameWords = (quarter: string): string =>
  `${numerals[Number(quarter.slice(6)) - 1] ?? ''}季度`;

/** `2026年四季度`. */
export const quarterWords = (quarter: string): string =>
  `${quarter.slice(0, 4)}年${quarterNameWords(quarter)}`;

/** `2026年`. */
export const yearWords = (year: string): string => `${year}年`;

/** Whole days from today to a date: 0 today, negative when it is past. */
function daysUntil(date: string): number {
  const daysOf = (day: string) => {
    const [year, month, number] = partsOf(day);
    return Date.UTC(year, month - 1, number) / 86_400_000;
  };
  return daysOf(date) - daysOf(dateOf(new Date().toISOString()));
}

/** How long something still lasts, its last day included: `还有 3 天，到11月23日`, `今天是最后一天`. */
export function daysLeftWords(lastDay: string): string {
  const days = daysUntil(lastDay);
  if (days < 0) return `到${dateWords(lastDay)}为止`;
  return days === 0 ? '今天是最后一天' : `还有 ${days} 天，到${dateWords(lastDay)}`;
}

/** `11月20日 周五`. */
export function weekdayWords(date: string): string {
  const [year, month, day] = partsOf(date);
  return `${dateWords(date)} 周${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''}`;
}

/** From one instant to another, the day told once when it is the same: `11月20日 09:00 到 10:30`. */
export function spanWords(from: string, to: string): string {
  const end = dateOf(from) === dateOf(to) ? timeOf(to) : momentWords(to);
  return `${momentWords(from)} 到 ${end}`;
}
