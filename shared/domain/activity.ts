import { addDays, dateOf } from './calendar';

/** `upcoming` before `startsAt`, `open` between, `over` from `endsAt` on. */
export const activityPhases = ['upcoming', 'open', 'over'] as const;
export type ActivityPhase = (typeof activityPhases)[number];

/** Instants between which people check in. */
export interface ActivityWindow {
  readonly startsAt: string;
  readonly endsAt: string;
}

const hourMs = 3_600_000;

export const activityPhase = ({ startsAt, endsAt }: ActivityWindow, now: string): ActivityPhase => {
  if (now < startsAt) return 'upcoming';
  return now < endsAt ? 'open' : 'over';
};

/** The day an activity is for, and so its points: the one on which it starts, however late somebody's name is entered. */
export const activityDay = ({ startsAt }: ActivityWindow): string => dateOf(startsAt);

/** Whether the paper roster can be entered: from the start on, for as long as points can be recorded late. */
export const isRosterOpen = (window: ActivityWindow, now: string, lateDaysMax: number): boolean =>
  activityPhase(window, now) !== 'upcoming' && activityDay(window) >= addDays(dateOf(now), -lateDaysMax);

/** The field that makes a new activity's window impossible, or null: it ends after it starts, within `hoursMax`. */
export const windowProblem = (
  { startsAt, endsAt }: ActivityWindow,
  now: string,
  { hoursMax, lateDaysMax }: { readonly hoursMax: number; readonly lateDaysMax: number },
): 'startsAt' | 'endsAt' | null => {
  const lengthMs = Date.parse(endsAt) - Date.parse(startsAt);
  if (lengthMs <= 0 || lengthMs > hoursMax * hourMs) return 'endsAt';
  // One that is over can still be opened, for the roster that was kept on paper.
  return activityDay({ startsAt, endsAt }) < addDays(dateOf(now), -lateDaysMax) ? 'startsAt' : null;
};
