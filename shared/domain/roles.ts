/** Offices a person can hold in a unit of the tree. Everybody of a village is at least a villager of it. */
export const roles = [
  'villager',
  'member',
  'gridWorker',
  'secretary',
  'supervisor',
  'townshipOfficer',
] as const;
export type Role = (typeof roles)[number];

/** A role held in one unit; it counts there and in everything below. */
export interface Membership {
  readonly role: Role;
  readonly unitCode: string;
}

/** Roles held in a grid: the person works for the whole village's methods, the domain narrows to the grid. */
const gridRoles: readonly Role[] = ['gridWorker'];

/** Whether `unitCode` is `ancestorCode` or lies below it in the national code tree. */
export const isWithin = (unitCode: string, ancestorCode: string): boolean =>
  ancestorCode.length >= 6 && unitCode.startsWith(ancestorCode);

/** Which of a person's memberships count when something of village `villageCode` is asked for. */
export const membershipsFor = (
  memberships: readonly Membership[],
  villageCode: string,
): readonly Membership[] =>
  memberships.filter(
    ({ role, unitCode }) =>
      isWithin(villageCode, unitCode) || (gridRoles.includes(role) && isWithin(unitCode, villageCode)),
  );

/** Deny by default: true only when one of `allowed` is held where it counts. */
export const holdsRole = (
  memberships: readonly Membership[],
  allowed: readonly Role[],
  villageCode: string,
): boolean => membershipsFor(memberships, villageCode).some(({ role }) => allowed.includes(role));

/** The roles of an office: who sees the workbench. */
export const officeRoles = [
  'gridWorker',
  'secretary',
  'supervisor',
  'townshipOfficer',
] as const satisfies readonly Role[];
