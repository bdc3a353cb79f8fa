import { activityLimits } from '@shared/contract/check-ins';
import { peopleLimits, type Household } from '@shared/contract/people';
import { addDays, isDate, monthOfDate } from '@shared/domain/calendar';

/* Whose households are looked after. */

export interface Coverage {
  readonly householdCount: number;
  readonly uncoveredCount: number;
}

export const coveredCount = ({ householdCount, uncoveredCount }: Coverage): number =>
  householdCount - uncoveredCount;

/** Whether somebody called on the household in the month of `today`. */
export const isVisitedThisMonth = ({ lastVisitOn }: Pick<Household, 'lastVisitOn'>, today: string): boolean =>
  lastVisitOn !== null && monthOfDate(lastVisitOn) === monthOfDate(today);

/** Who waits longest comes first: never visited, then by the day of the last visit; the number decides among equals. */
export const longestWaitFirst = (households: readonly Household[]): readonly Household[] =>
  [...households].sort((one, other) => {
    const [a, b] = [one.lastVisitOn ?? '', other.lastVisitOn ?? ''];
    if (a === b) return one.number - other.number;
    return a < b ? -1 : 1;
  });

/* Giving households to a liaison. */

/** 1+N: fifteen are what one should have at least. */
export const liaisonHouseholdsMin = 15;

/** How many more one may be given. */
export const roomLeft = (ownCount: number, chosenCount: number): number =>
  Math.max(0, peopleLimits.liaisonHouseholdsMax - ownCount - chosenCount);

/** The chosen households after one was pressed; null when there is no room for one more. */
export function chosenAfter(
  chosen: readonly string[],
  householdId: string,
  ownCount: number,
): readonly string[] | null {
  if (chosen.includes(householdId)) return chosen.filter((other) => other !== householdId);
  return roomLeft(ownCount, chosen.length) === 0 ? null : [...chosen, householdId];
}

/** As many of the households in sight as there is room for; all of them chosen already takes them away again. */
export function allInSight(
  chosen: readonly string[],
  inSight: readonly string[],
  ownCount: number,
): readonly string[] {
  const missing = inSight.filter((householdId) => !chosen.includes(householdId));
  if (missing.length === 0) return chosen.filter((householdId) => !inSight.includes(householdId));
  return [...chosen, ...missing.slice(0, roomLeft(ownCount, chosen.length))];
}

/* A visit. */

export interface VisitDraft {
  /** Empty: today. */
  readonly visitedOn: string;
  readonly note: string;
  readonly photoKeys: readonly string[];
}

export const blankVisit: VisitDraft = { visitedOn: '', note: '', photoKeys: [] };

export const earliestVisitOn = (today: string): string => addDays(today, -activityLimits.visitLateDaysMax);

export type VisitProblem = 'visitedOn' | 'note';

export function visitProblems({ visitedOn, note }: VisitDraft, today: string): readonly VisitProblem[] {
  const on = visitedOn === '' ? today : visitedOn;
  const problems: VisitProblem[] = [];
  if (!isDate(on) || on > today || on < earliestVisitOn(today)) problems.push('visitedOn');
  if (note.trim() === '') problems.push('note');
  return problems;
}
