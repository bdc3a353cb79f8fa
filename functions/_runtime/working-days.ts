import chineseDays from 'chinese-days';

/** Public holidays by law in every year, whatever its list adds to them: New Year, Labour Day, National Day. */
const freeInEveryYear: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/**
 * Whether China works on a date: weekends, public holidays and the weekends worked in exchange. The list of a year is
 * published in the November before; for a year it does not know yet, weekdays count that are free in no year.
 */
export const isWorkingDay = (date: string): boolean =>
  !freeInEveryYear.has(date.slice(5)) &&
  // At noon local time the date is the same in every zone; a bare date would be read as UTC midnight.
  chineseDays.isWorkday(`${date}T12:00:00`);
