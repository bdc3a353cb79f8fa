import { parentOf, type UnitLevel, type UnitState } from './org-tree';
import { holdsRole, type Membership, type Role } from './roles';

/** What can be done with a unit of the tree; `addBelow` is submitting a unit of its own below it. */
export const unitActions = ['rename', 'join', 'merge', 'retire', 'restore', 'addBelow'] as const;
export type UnitAction = (typeof unitActions)[number];

/** What of a unit decides what can be done with it. */
export interface UnitFacts {
  readonly _id: string;
  readonly level: UnitLevel;
  readonly state: UnitState;
  /** Of a village: whether it uses the system. */
  readonly isJoined: boolean;
}

const keepers: readonly Role[] = ['secretary', 'townshipOfficer', 'countyOfficer'];
const officers: readonly Role[] = ['townshipOfficer', 'countyOfficer'];
const county: readonly Role[] = ['countyOfficer'];

/**
 * Who may do what, by level. A village makes its grids itself; villages and townships come from the national division file,
 * so that the county alone ends them. Nothing is done with a county but by an import.
 */
const parts: Readonly<Record<UnitLevel, Partial<Readonly<Record<UnitAction, readonly Role[]>>>>> = {
  county: {},
  township: { rename: county, merge: county, retire: county, restore: county },
  village: {
    ...{ rename: officers, join: officers, addBelow: keepers },
    ...{ merge: county, retire: county, restore: county },
  },
  grid: { rename: keepers, merge: keepers, retire: keepers, restore: keepers, addBelow: keepers },
  microGrid: { rename: keepers, merge: keepers, retire: keepers, restore: keepers },
};

/** What is merged is over for good: it is known by its successor. */
const fromStates: Readonly<Record<UnitAction, UnitState>> = {
  rename: 'active',
  join: 'active',
  merge: 'active',
  retire: 'active',
  restore: 'retired',
  addBelow: 'active',
};

/** Whether somebody with these memberships (of today) may do it at all with a unit of this level. */
export const mayActOnUnit = (
  memberships: readonly Membership[],
  { _id, level }: Pick<UnitFacts, '_id' | 'level'>,
  action: UnitAction,
): boolean => {
  const allowed = parts[level][action];
  return allowed !== undefined && holdsRole(memberships, allowed, _id);
};

/** Whether the unit is in the state for it. */
export const canUnit = ({ state, isJoined }: UnitFacts, action: UnitAction): boolean =>
  fromStates[action] === state && !(action === 'join' && isJoined);

/** What somebody may do with a unit as it is. */
export const unitActionsFor = (memberships: readonly Membership[], unit: UnitFacts): readonly UnitAction[] =>
  unitActions.filter((action) => canUnit(unit, action) && mayActOnUnit(memberships, unit, action));

export type MergeRefusal = 'sameUnit' | 'otherLevel' | 'otherParent' | 'targetNotActive' | 'targetNotJoined';

const countyChars = 6;

/** Why `from` cannot be merged into `into`; null when it can. */
export const mergeRefusal = (from: UnitFacts, into: UnitFacts): MergeRefusal | null => {
  if (from._id === into._id) return 'sameUnit';
  if (from.level !== into.level) return 'otherLevel';
  const isOwnLevel = from.level === 'grid' || from.level === 'microGrid';
  const placeOf = (code: string): string => (isOwnLevel ? parentOf(code) : code.slice(0, countyChars));
  if (placeOf(from._id) !== placeOf(into._id)) return 'otherParent';
  if (into.state !== 'active') return 'targetNotActive';
  return from.isJoined && !into.isJoined ? 'targetNotJoined' : null;
};

const ownNumberChars = 3;
const ownNumberMax = 999;

/**
 * The next free code below a unit, after the highest that was ever given: numbers of units that are over are not given again.
 * Null when all three digits are used up.
 */
export const nextUnitCode = (parentCode: string, siblingCodes: readonly string[]): string | null => {
  const numbers = siblingCodes.map((code) => Number(code.slice(-ownNumberChars)));
  const next = Math.max(0, ...numbers) + 1;
  const free =
    next <= ownNumberMax
      ? next
      : (Array.from({ length: ownNumberMax }, (_, index) => index + 1).find(
          (number) => !numbers.includes(number),
        ) ?? null);
  return free === null ? null : parentCode + free.toString().padStart(ownNumberChars, '0');
};

/** A name that no sibling has: as it is, else with the name of where it comes from, else with a number besides. */
export const freeUnitName = (name: string, origin: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${origin}${name}${number === 2 ? '' : (number - 1).toString()}`;
    if (!taken.has(candidate)) return candidate;
  }
};
