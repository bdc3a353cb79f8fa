/** What a person can be in a unit of the tree. Everybody of a village is at least a villager of it. */
export const roles = [
  'villager',
  'member',
  'householdLiaison',
  'gridWorker',
  'committeeMember',
  'secretary',
  'supervisor',
  'townshipOfficer',
  'countyOfficer',
] as const;
export type Role = (typeof roles)[number];

/** A role held in one unit; it counts there and in everything below, from the first day to the last, unless revoked. */
export interface Membership {
  readonly role: Role;
  readonly unitCode: string;
  /** First day (Asia/Shanghai) on which it counts; always when left out. */
  readonly fromOn?: string;
  /** Last day on which it counts; without end when null or left out. */
  readonly toOn?: string | null;
  /** The instant at which it was taken back; null or left out while it was not. */
  readonly revokedAt?: string | null;
}

/** Roles held in a grid: the person works for the whole village's methods, the domain narrows to the grid. */
const gridRoles: readonly Role[] = ['gridWorker'];

/** From which day to which something counts, unless it is taken back: a membership, or acting for somebody. */
export type Term = Pick<Membership, 'fromOn' | 'toOn' | 'revokedAt'>;

/** Whether it counts on a day (Asia/Shanghai) or will; what was taken back never does. */
export const isStanding = ({ toOn, revokedAt }: Term, today: string): boolean =>
  (revokedAt ?? null) === null && ((toOn ?? null) === null || today <= (toOn ?? ''));

/** Whether it counts on a day. */
export const isActive = (term: Term, today: string): boolean =>
  isStanding(term, today) && (term.fromOn === undefined || term.fromOn <= today);

/** Whether `unitCode` is `ancestorCode` or lies below it in the national code tree. */
export const isWithin = (unitCode: string, ancestorCode: string): boolean =>
  ancestorCode.length >= 6 && unitCode.startsWith(ancestorCode);

/** Which of a person's memberships count when something of unit `unitCode` is asked for. */
export const membershipsFor = (memberships: readonly Membership[], unitCode: string): readonly Membership[] =>
  memberships.filter(
    (held) =>
      isWithin(unitCode, held.unitCode) ||
      // A township asks about its villages' grids as little as a grid worker of one village asks about the township.
      (gridRoles.includes(held.role) && unitCode.length >= 12 && isWithin(held.unitCode, unitCode)),
  );

/** Deny by default: true only when one of `allowed` is held where it counts. */
export const holdsRole = (
  memberships: readonly Membership[],
  allowed: readonly Role[],
  unitCode: string,
): boolean => membershipsFor(memberships, unitCode).some(({ role }) => allowed.includes(role));

/** The roles of an office: who sees the workbench, and whose changes are recorded. */
export const officeRoles = [
  'householdLiaison',
  'gridWorker',
  'committeeMember',
  'secretary',
  'supervisor',
  'townshipOfficer',
  'countyOfficer',
] as const satisfies readonly Role[];
export type OfficeRole = (typeof officeRoles)[number];

/** A role that somebody gave; villager and member follow from residence and party status. */
export const isOffice = ({ role }: { readonly role: Role }): boolean =>
  (officeRoles as readonly Role[]).includes(role);

/** Who runs the village's daily work: the secretary, and by delegation the committee. */
export const runningRoles = ['secretary', 'committeeMember'] as const satisfies readonly Role[];

/** Who looks at everything of a village and changes nothing of it. */
export const overseeingRoles = [
  'supervisor',
  'townshipOfficer',
  'countyOfficer',
] as const satisfies readonly Role[];

/** Whoever reads the whole roster of a village. */
export const rosterReadingRoles = [...runningRoles, ...overseeingRoles] as const satisfies readonly Role[];
