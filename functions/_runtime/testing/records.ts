import type { UnitLevel } from '@shared/domain/org-tree';
import { officeRoles, type Role } from '@shared/domain/roles';
import type { PersonDocument, StoredMembership } from '../actor';
import { documents } from '../documents';
import { aNewUnit, type UnitDocument } from '../roster/unit-store';

export const countyCode = '411725';
export const townshipCode = '411725105';
export const villageCode = '411725105211';
export const gridCode = `${villageCode}001`;
/** A village of the same township: whatever it holds is none of `villageCode`'s business. */
export const otherVillageCode = '411725105202';

/** A person with these roles: grid roles are held in the grid, a township officer's in the township. */
export const aPerson = (
  _id: string,
  held: readonly Role[] = [],
  { villageCode: home = villageCode, ...fields }: Partial<PersonDocument> = {},
): PersonDocument => {
  const grid = home === null ? null : `${home}001`;
  const unitOf = (role: Role): string =>
    (
      ({ townshipOfficer: townshipCode, countyOfficer: countyCode, gridWorker: grid }) as Partial<
        Record<Role, string | null>
      >
    )[role] ??
    home ??
    townshipCode;
  const all: readonly Role[] = home === null ? held : ['villager', ...held];
  const isOffice = ({ role }: { readonly role: Role }): boolean =>
    (officeRoles as readonly Role[]).includes(role);
  const memberships = (
    fields.memberships ?? all.map((role): StoredMembership => ({ role, unitCode: unitOf(role) }))
  ).map((membership) =>
    isOffice(membership)
      ? { officeId: `o-${_id}-${membership.role}-${membership.unitCode}`, ...membership }
      : membership,
  );
  return {
    _id,
    villageCode: home,
    gridCode: grid,
    householdId: null,
    name: `name of ${_id}`,
    partyStatus: held.includes('member') ? 'full' : 'masses',
    isPartyMember: held.includes('member'),
    sortKey: `${grid ?? ''}:${_id}`,
    formerVillageCode: null,
    phone: '',
    rosterNumber: '',
    state: 'active',
    stateSinceOn: null,
    isBound: false,
    version: 1,
    consents: {},
    revokedSessionIds: [],
    tokensValidFrom: null,
    officeUnitCodes: [...new Set(memberships.filter(isOffice).map(({ unitCode }) => unitCode))],
    ...fields,
    memberships,
  };
};

const aUnit = (_id: string, name: string, level: UnitLevel, parentCode: string): UnitDocument =>
  aNewUnit({ _id, name, level, parentCode, isJoined: level === 'village' });

/** Two villages of one township, with one grid each. */
export const insertUnits = async (): Promise<void> => {
  const units = [
    aUnit(countyCode, 'Queshan', 'county', ''),
    aUnit(townshipCode, 'Liudian', 'township', countyCode),
    aUnit(villageCode, 'Wuqiao', 'village', townshipCode),
    aUnit(gridCode, 'Grid 1', 'grid', villageCode),
    aUnit(otherVillageCode, 'Dasunzhuang', 'village', townshipCode),
    aUnit(`${otherVillageCode}001`, 'Grid 1', 'grid', otherVillageCode),
  ];
  for (const unit of units) await documents.insert('orgUnits', unit);
};

export const insertPeople = async (people: readonly PersonDocument[]): Promise<void> => {
  for (const person of people) await documents.insert('people', person);
};
