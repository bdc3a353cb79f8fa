import { isActive, isStanding, isWithin, officeRoles, type Membership, type Role } from './roles';

/** 党员发展: full member, probationary member, applicant, or none of these. */
export const partyStatuses = ['full', 'probationary', 'applicant', 'masses'] as const;
export type PartyStatus = (typeof partyStatuses)[number];

const memberStatuses: readonly PartyStatus[] = ['full', 'probationary'];

/** Whether somebody of this status is a party member. */
export const isMemberStatus = (status: PartyStatus): boolean => memberStatuses.includes(status);

/** What of a person decides the rest. */
export interface PersonFacts {
  readonly _id: string;
  readonly name: string;
  readonly villageCode: string | null;
  readonly gridCode: string | null;
  readonly partyStatus: PartyStatus;
  readonly memberships: readonly Membership[];
}

/** What follows from the facts and is stored beside them for queries. */
export interface PersonDerived {
  readonly isPartyMember: boolean;
  /** Orders a roster by grid, then name, and ends in the id: pages run over it, so no two may be the same. */
  readonly sortKey: string;
  readonly memberships: readonly Membership[];
  /** Units in which the person holds or held an office, each once: who serves a unit is asked by it. */
  readonly officeUnitCodes: readonly string[];
}

const standingRoles: readonly Role[] = ['villager', 'member'];

const standingOf = ({ villageCode, partyStatus }: PersonFacts): readonly Membership[] =>
  villageCode === null
    ? []
    : [
        { role: 'villager', unitCode: villageCode },
        ...(isMemberStatus(partyStatus) ? [{ role: 'member', unitCode: villageCode } as const] : []),
      ];

const isSame = (one: Membership, other: Membership): boolean =>
  one.role === other.role && one.unitCode === other.unitCode;

/** A village office ends with the residence; one of the township or the county has nothing to do with it. */
const followsResidence = ({ role, unitCode }: Membership, villageCode: string | null): boolean =>
  standingRoles.includes(role) ||
  (unitCode.length >= 12 && (villageCode === null || !isWithin(unitCode, villageCode)));

/**
 * The person's memberships after a change of residence or party status: villager and member follow from both, an office in a
 * village that was left is taken back. Nothing is removed: what ended keeps the instant at which it did.
 */
const settleMemberships = (
  person: PersonFacts,
  { now, today }: { readonly now: string; readonly today: string },
): readonly Membership[] => {
  const wanted = standingOf(person);
  const kept = person.memberships.map((held) =>
    // One that begins later stands as well: whoever leaves before it begins does not come back into it.
    isStanding(held, today) &&
    followsResidence(held, person.villageCode) &&
    !wanted.some((standing) => isSame(standing, held))
      ? { ...held, revokedAt: now }
      : held,
  );
  const missing = wanted.filter(
    (standing) => !kept.some((held) => isSame(standing, held) && isActive(held, today)),
  );
  return [...kept, ...missing.map((standing) => ({ ...standing, fromOn: today }))];
};

const officeUnitCodesOf = (memberships: readonly Membership[]): readonly string[] => [
  ...new Set(
    memberships
      .filter(({ role }) => (officeRoles as readonly Role[]).includes(role))
      .map(({ unitCode }) => unitCode),
  ),
];

/** A person with everything that follows from the facts brought up to date. */
export const settlePerson = <P extends PersonFacts>(
  person: P,
  at: { readonly now: string; readonly today: string },
): P & PersonDerived => ({
  ...person,
  officeUnitCodes: officeUnitCodesOf(person.memberships),
  isPartyMember: person.villageCode !== null && isMemberStatus(person.partyStatus),
  sortKey: `${person.gridCode ?? person.villageCode ?? ''}:${person.name}:${person._id}`,
  memberships: settleMemberships(person, at),
});
