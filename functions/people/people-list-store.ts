import { officeLevels } from '@shared/domain/offices';
import { codeCharsOf } from '@shared/domain/org-tree';
import { isMemberStatus, type PartyStatus } from '@shared/domain/person-record';
import type { OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { hasText, isAbove, isBetween, isIn, type Where } from '../_runtime/matchers';

/** What of a person must be so. */
export interface PeopleFilter {
  readonly villageCode: string;
  /** Those who live there, or those who did. */
  readonly scope: 'residents' | 'former';
  /** With the micro-grids in it. */
  readonly gridCode?: string | undefined;
  readonly partyStatus?: PartyStatus | undefined;
  readonly isBound?: boolean | undefined;
  readonly office?: OfficeRole | undefined;
}

const residenceOf = ({ villageCode, scope }: PeopleFilter): Where =>
  scope === 'residents'
    ? { villageCode }
    : { formerVillageCode: villageCode, villageCode: null, state: isIn(['leaving', 'left', 'dead']) };

/** Party members have an index of their own, which finds the few among thousands. */
const partyOf = ({ partyStatus, scope }: PeopleFilter): Where => {
  if (partyStatus === undefined) return {};
  const isIndexed = scope === 'residents' && isMemberStatus(partyStatus);
  return { partyStatus, ...(isIndexed ? { isPartyMember: true } : {}) };
};

/** The units in which an office that counts for the village can be held: the village, its grids, or those above it. */
const officeUnitsOf = ({ office, villageCode }: PeopleFilter): Where => {
  if (office === undefined) return {};
  const [level] = officeLevels[office];
  const code = villageCode.slice(0, codeCharsOf(level));
  const units = code.length < villageCode.length || level === 'village' ? code : null;
  return {
    officeUnitCodes: units ?? isBetween(`${villageCode}0`, `${villageCode}:`),
    'memberships.role': office,
  };
};

const whereOf = (filter: PeopleFilter): Where => ({
  ...residenceOf(filter),
  ...partyOf(filter),
  ...officeUnitsOf(filter),
  ...(filter.gridCode === undefined ? {} : { gridCode: isBetween(filter.gridCode, `${filter.gridCode}:`) }),
  ...(filter.isBound === undefined ? {} : { isBound: filter.isBound }),
});

const order = [['sortKey', 'asc']] as const;

export const peopleListStore = (documents: ReadableDocuments) => {
  const all = (where: Where): Promise<readonly PersonDocument[]> =>
    findAll<PersonDocument>(documents, 'people', { where, order });

  return {
    /** By grid, then name; of those whose name holds `name`, if it is not empty. */
    page: (
      filter: PeopleFilter,
      { name, after, limit }: { readonly name: string; readonly after: string; readonly limit: number },
    ): Promise<readonly PersonDocument[]> =>
      documents.find<PersonDocument>('people', {
        where: {
          ...whereOf(filter),
          ...(name === '' ? {} : { name: hasText(name) }),
          ...(after === '' ? {} : { sortKey: isAbove(after) }),
        },
        order,
        limit,
      }),

    count: (filter: PeopleFilter, name: string): Promise<number> =>
      documents.count('people', { ...whereOf(filter), ...(name === '' ? {} : { name: hasText(name) }) }),

    /** All at once: for a filter that leaves few. */
    all: (filter: PeopleFilter): Promise<readonly PersonDocument[]> => all(whereOf(filter)),

    allOfRosterNumber: (filter: PeopleFilter, rosterNumber: string) =>
      all({ ...whereOf(filter), rosterNumber }),

    allOfHousehold: (filter: PeopleFilter, householdId: string) => all({ ...whereOf(filter), householdId }),

    /** Those whose phone number ends in these digits, and a few who only have them in it. */
    allOfPhoneEnd: (filter: PeopleFilter, digits: string) =>
      all({ ...whereOf(filter), phone: hasText(digits) }),
  };
};
