import type { OutputOf } from '@shared/contract/method';
import type { closings } from '@shared/contract/closings';
import { addMonths, monthOf } from '@shared/domain/calendar';
import type { Me } from '@/api/use-me';

export type Closing = OutputOf<typeof closings.get>;
export type ClosingUnit = Closing['units'][number];

interface OfficeHolder {
  readonly roles: readonly Pick<Me['roles'][number], 'role' | 'unitCode'>[];
}

/** Whose closings somebody looks at: the county's, else the township's. Null for everybody else. */
export const closingUnitOf = ({ roles }: OfficeHolder): string | null => {
  for (const wanted of ['countyOfficer', 'townshipOfficer'] as const) {
    const held = roles.find(({ role }) => role === wanted);
    if (held !== undefined) return held.unitCode;
  }
  return null;
};

const monthsShown = 12;

/** The months that can have been closed at `now`, newest first. */
export const closableMonths = (now: string): readonly string[] =>
  Array.from({ length: monthsShown }, (_, index) => addMonths(monthOf(now), -1 - index));

/** Whether it is under way: worth asking again. */
export const isUnderWay = ({ startedAt, finishedAt }: Pick<Closing, 'startedAt' | 'finishedAt'>): boolean =>
  startedAt !== null && finishedAt === null;

/** Those that have most left to do first; what is done stands below in the order of the tree. */
export const inOrderOfNeed = (units: readonly ClosingUnit[]): readonly ClosingUnit[] =>
  [...units].sort((one, other) => leftOf(other) - leftOf(one));

const leftOf = ({ villageCount, doneCount }: ClosingUnit): number => villageCount - doneCount;
