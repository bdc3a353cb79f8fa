import { addDays } from './calendar';
import type { SnapshotKind } from './snapshot-workflow';

/**
 * Working days a grid worker has from the day of dispatch. Kinds that are only shown are never dispatched, and have none.
 */
export const workingDaysToResolve: Readonly<Record<SnapshotKind, number | null>> = {
  problem: 5,
  uncivilBehaviour: 3,
  goodDeed: null,
  cadreAtWork: null,
  openAffairs: null,
};

/** The date `days` working days after `date`; which dates are worked on is the caller's calendar. */
export const addWorkingDays = (
  date: string,
  days: number,
  isWorkingDay: (date: string) => boolean,
): string => {
  let current = date;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

/** Last day of the deadline of a snapshot dispatched on `dispatchedOn`; null for a kind without one. */
export const dueOnOf = (
  kind: SnapshotKind,
  dispatchedOn: string,
  isWorkingDay: (date: string) => boolean,
): string | null => {
  const days = workingDaysToResolve[kind];
  return days === null ? null : addWorkingDays(dispatchedOn, days, isWorkingDay);
};
