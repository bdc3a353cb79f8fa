import { officeLevels } from '@shared/domain/offices';
import { codeCharsOf } from '@shared/domain/org-tree';
import { isMemberStatus, type PartyStatus } from '@shared/domain/person-record';
import type { PersonState } from '@shared/domain/residency';
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
}

/** States in which somebody belongs to the village no more, but is remembered by it. */
export const formerStates: readonly PersonState[] = ['leaving', 'leavingOnPaper', 'left', 'dead'];

const residenceOf = ({ villageCode, scope }: PeopleFilter): Where =>
  scope === 'residents'
    ? { villageCode }
    : { formerVillageCode: villageCode, villageCode: null, state: isIn(formerStates) };

/** Party members have an index of their own, which finds the few among thousands. */
const partyOf = ({ partyStatus, scope }: PeopleFilter): Where => {
  if (partyStatus === undefined) return {};
  const isIndexed = scope === 'residents' && isMemberStatus(partyStatus);
  return { partyStatus, ...(isIndexed ? { isPartyMember: true } : {}) };
};

/** The units in which an office that counts for the village can be held: the village, its grids, or those above it. */
const officeUnitsOf = (office: OfficeRole, villageCode: string): Where => {
  const [level] = officeLevels[office];
  const code = villageCode.slice(0, codeCharsOf(level));
  const isBelow = codeCharsOf(level) > villageCode.length;
  return {
    officeUnitCodes: isBelow ? isBetween(`${villageCode}0`, `${villageCode}:`) : code,
    'memberships.role': office,
  };
};

const whereOf = (filter: PeopleFilter): Where => ({
  ...residenceOf(filter),
  ...partyOf(filter),
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

    /**
     * Those who hold or held an office that counts for the village, wherever they live, and perhaps a few others. They are few, so
     * the office alone is asked for: beside the village, the database might read the whole village instead.
     */
    allOfOffice: (villageCode: string, office: OfficeRole) => all(officeUnitsOf(office, villageCode)),

    allOfRosterNumber: (filter: PeopleFilter, rosterNumber: string) =>
      all({ ...whereOf(filter), rosterNumber }),

    allOfHousehold: (filter: PeopleFilter, householdId: string) => all({ ...whereOf(filter), householdId }),

    /** Those whose phone number ends in these digits, and a few who only have them in it. */
    allOfPhoneEnd: (filter: PeopleFilter, digits: string) =>
      all({ ...whereOf(filter), phone: hasText(digits) }),
  };
};
