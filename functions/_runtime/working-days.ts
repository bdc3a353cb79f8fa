import chineseDays from 'chinese-days';

/**
 * Whether China works on a date: weekends, public holidays and the weekends worked in exchange. The list of a year is
 * published in the November before; for a year it does not know yet, weekdays count.
 */
export const isWorkingDay = (date: string): boolean =>
  // At noon local time the date is the same in every zone; a bare date would be read as UTC midnight.
  chineseDays.isWorkday(`${date}T12:00:00`);
