import { dateOf } from '@shared/domain/calendar';
import { isStanding, isWithin, type OfficeRole } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import { formerStates, peopleListStore, type PeopleFilter } from './people-list-store';
import { isNumber, isPhoneEnd } from './person-query';

interface Wanted {
  readonly filter: PeopleFilter;
  readonly office: OfficeRole;
  readonly query: string;
  readonly now: string;
}

const isOfScope = (person: PersonDocument, { villageCode, scope }: PeopleFilter): boolean =>
  scope === 'residents'
    ? person.villageCode === villageCode
    : person.villageCode === null &&
      person.formerVillageCode === villageCode &&
      formerStates.includes(person.state);

const meets = (person: PersonDocument, filter: PeopleFilter): boolean =>
  isOfScope(person, filter) &&
  (filter.gridCode === undefined || isWithin(person.gridCode ?? '', filter.gridCode)) &&
  (filter.partyStatus === undefined || person.partyStatus === filter.partyStatus) &&
  (filter.isBound === undefined || person.isBound === filter.isBound);

/** Holders of an office that counts today or will. They are few, so the rest is judged on each person. */
export const findHolders = async (
  documents: ReadableDocuments,
  { filter, office, query, now }: Wanted,
): Promise<readonly PersonDocument[]> => {
  const { villageCode } = filter;
  const household = isNumber(query)
    ? await householdStore(documents).findByNumber(villageCode, Number(query))
    : null;
  const holders = await peopleListStore(documents).allOfOffice(villageCode, office);
  const holds = ({ memberships }: PersonDocument): boolean =>
    memberships.some((held) => held.role === office && isStanding(held, dateOf(now)));
  const isAskedFor = ({ name, rosterNumber, householdId, phone }: PersonDocument): boolean =>
    (name.includes(query) && !isNumber(query)) ||
    rosterNumber === query ||
    (household !== null && householdId === household._id) ||
    (isPhoneEnd(query) && phone.endsWith(query));
  return holders.filter((person) => meets(person, filter) && holds(person) && isAskedFor(person));
};
