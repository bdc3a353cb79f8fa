import { levelOf, unitLevels, type UnitLevel } from './org-tree';
import { holdsRole, officeRoles, type Membership, type OfficeRole, type Role } from './roles';

/** At which level of the tree an office is held. */
export const officeLevels = {
  householdLiaison: ['village'],
  gridWorker: ['grid', 'microGrid'],
  committeeMember: ['village'],
  secretary: ['village'],
  supervisor: ['village'],
  townshipOfficer: ['township'],
  countyOfficer: ['county'],
} as const satisfies Readonly<Record<OfficeRole, readonly UnitLevel[]>>;

/**
 * Who may give an office to somebody, held in its unit or above. The secretary delegates the village's daily work; whoever
 * looks after the secretary (村监委) is appointed by the township, as is the secretary.
 */
export const officeGranters = {
  householdLiaison: ['secretary', 'townshipOfficer', 'countyOfficer'],
  gridWorker: ['secretary', 'townshipOfficer', 'countyOfficer'],
  committeeMember: ['secretary', 'townshipOfficer', 'countyOfficer'],
  secretary: ['townshipOfficer', 'countyOfficer'],
  supervisor: ['townshipOfficer', 'countyOfficer'],
  townshipOfficer: ['countyOfficer'],
  countyOfficer: ['countyOfficer'],
} as const satisfies Readonly<Record<OfficeRole, readonly Role[]>>;

/** Whether an office exists at the level of a unit. */
export const canBeHeldIn = (role: OfficeRole, unitCode: string): boolean => {
  const level = levelOf(unitCode);
  return level !== null && (officeLevels[role] as readonly UnitLevel[]).includes(level);
};

/** Whether somebody with these memberships (of today) may give or take `role` in a unit. */
export const canGrant = (memberships: readonly Membership[], role: OfficeRole, unitCode: string): boolean =>
  canBeHeldIn(role, unitCode) && holdsRole(memberships, officeGranters[role], unitCode);

/** The offices that somebody with these memberships may give in a unit or in one below it. */
export const grantableIn = (memberships: readonly Membership[], unitCode: string): readonly OfficeRole[] => {
  const level = levelOf(unitCode);
  if (level === null) return [];
  const levels: readonly UnitLevel[] = unitLevels.slice(unitLevels.indexOf(level));
  return officeRoles.filter(
    (role) =>
      officeLevels[role].some((held) => levels.includes(held)) &&
      holdsRole(memberships, officeGranters[role], unitCode),
  );
};
