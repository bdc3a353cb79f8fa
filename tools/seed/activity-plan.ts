import { addDays, instantAt } from '@shared/domain/calendar';
import type { DemoVillage } from './demo-village';
import { monthlyActivities, type MonthlyActivity } from './month-plan.copy';
import { randomFrom } from './random';

export interface PlannedActivity extends Pick<MonthlyActivity, 'kind' | 'place' | 'ruleKey'> {
  /** Tells it from every other activity. */
  readonly name: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A small village meets and cleans up; it has no programme beyond that. */
const smallVillageRules: readonly string[] = ['party-day', 'clean-up'];
const smallVillageGrids = 2;

const nameOf = (villageCode: string, ruleKey: string, month: string): string =>
  `activity ${villageCode} ${ruleKey} ${month}`;

/** The month's activities that are over at `now`, in their order. */
export const planActivities = (
  { villageCode, grids }: DemoVillage,
  month: string,
  now: string,
): readonly PlannedActivity[] =>
  monthlyActivities
    .filter(({ ruleKey }) => grids.length > smallVillageGrids || smallVillageRules.includes(ruleKey))
    .map(({ kind, place, ruleKey, day, from, to, titles }) => {
      const date = addDays(`${month}-01`, day - 1);
      return {
        ...{ kind, place, ruleKey, name: nameOf(villageCode, ruleKey, month) },
        title: titles[Number(month.slice(5)) % titles.length] ?? titles[0],
        startsAt: instantAt(date, from),
        endsAt: instantAt(date, to),
      };
    })
    .filter(({ endsAt }) => endsAt <= now);

/** How much somebody joins in: from hardly ever to nearly always, the same in every month, so that ranks keep their order. */
export const zealOf = (personId: string): number => 0.08 + 0.92 * randomFrom(`zeal of ${personId}`).next();

/** Whether somebody comes to the month's activity that scores by `ruleKey`. */
export const comes = (personId: string, villageCode: string, ruleKey: string, month: string): boolean => {
  const share = monthlyActivities.find((activity) => activity.ruleKey === ruleKey)?.share ?? 0;
  const random = randomFrom(`${personId} at ${nameOf(villageCode, ruleKey, month)}`);
  return random.chance(Math.min(1, 1.6 * share * zealOf(personId)));
};
