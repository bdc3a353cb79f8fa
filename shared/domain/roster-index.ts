import type { PartyStatus } from './person-record';
import type { OfficeRole } from './roles';
import type { RosterValues } from './roster-row';

/** A person of the roster as an import compares it; residents only, those who left or died are nobody to it. */
export interface KnownPerson {
  readonly personId: string;
  readonly villageCode: string;
  readonly name: string;
  /** Empty when there is none. */
  readonly rosterNumber: string;
  /** Empty when there is none. */
  readonly phone: string;
  readonly householdNumber: number | null;
  readonly gridCode: string | null;
  readonly partyStatus: PartyStatus;
  /** Offices that count today or will, in the village or its grids. */
  readonly offices: readonly OfficeRole[];
}

/** Keys by which a row is known again. A phone alone is none: a family shares it. */
const keysOf = {
  rosterNumber: (villageCode: string, rosterNumber: string): string =>
    `number ${villageCode} ${rosterNumber}`,
  phoneAndName: (phone: string, name: string): string => `phone ${phone} ${name}`,
  nameAndHousehold: (villageCode: string, name: string, householdNumber: number): string =>
    `household ${villageCode} ${householdNumber} ${name}`,
} as const;

export type RosterKeys = Readonly<Partial<Record<keyof typeof keysOf, string>>>;

/** The keys that a row or a person has. */
export const rosterKeysOf = (
  of: Pick<RosterValues, 'villageCode' | 'name' | 'rosterNumber' | 'phone' | 'householdNumber'>,
): RosterKeys => ({
  ...((of.rosterNumber ?? '') === ''
    ? {}
    : { rosterNumber: keysOf.rosterNumber(of.villageCode, of.rosterNumber ?? '') }),
  ...((of.phone ?? '') === '' ? {} : { phoneAndName: keysOf.phoneAndName(of.phone ?? '', of.name) }),
  ...(of.householdNumber === null
    ? {}
    : { nameAndHousehold: keysOf.nameAndHousehold(of.villageCode, of.name, of.householdNumber) }),
});

export type RosterIndex = ReadonlyMap<string, readonly KnownPerson[]>;

/** Everybody by every key, so that a row costs three looks. */
export const rosterIndexOf = (people: Iterable<KnownPerson>): RosterIndex => {
  const index = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const key of Object.values(rosterKeysOf(person))) {
      const namesakes = index.get(key);
      if (namesakes === undefined) index.set(key, [person]);
      else namesakes.push(person);
    }
  }
  return index;
};
