import type * as z from 'zod/mini';
import type { membershipSchema, Person, RosterPerson } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import { maskPhone } from '@shared/domain/masking';
import { isOffice, isStanding, type Membership } from '@shared/domain/roles';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import { unitStore } from '../_runtime/roster/unit-store';

type ShownMembership = z.infer<typeof membershipSchema>;
type Names = ReadonlyMap<string, string>;

export const showMembership = (
  { role, unitCode, fromOn, toOn }: Membership,
  names: Names,
): ShownMembership => ({
  ...{ role, unitCode, fromOn: fromOn ?? null, toOn: toOn ?? null },
  unitName: names.get(unitCode) ?? unitCode,
});

export const showPerson = (
  { _id, name, gridCode, partyStatus }: PersonDocument,
  unitNames: Names,
): Person => ({
  ...{ personId: _id, name, gridCode, partyStatus },
  gridName: unitNames.get(gridCode ?? '') ?? null,
});

/** Names of the grids and of the units in which people hold or held something. */
export const unitNamesOf = (documents: Documents, people: readonly PersonDocument[]): Promise<Names> =>
  unitStore(documents).namesOf(
    people.flatMap(({ gridCode, memberships }) => [
      ...(gridCode === null ? [] : [gridCode]),
      ...memberships.filter(isOffice).map(({ unitCode }) => unitCode),
    ]),
  );

/** People as those who keep the roster see them, phones masked; two requests for all. */
export const showRosterPeople = async (
  documents: Documents,
  people: readonly PersonDocument[],
  now: string,
): Promise<RosterPerson[]> => {
  const unitNames = await unitNamesOf(documents, people);
  const householdIds = people.flatMap(({ householdId }) => (householdId === null ? [] : [householdId]));
  const households = await householdStore(documents).findMany(householdIds);
  const today = dateOf(now);
  return people.map((person) => ({
    ...showPerson(person, unitNames),
    villageCode: person.villageCode,
    maskedPhone: maskPhone(person.phone),
    rosterNumber: person.rosterNumber,
    householdId: person.householdId,
    householdNumber: households.get(person.householdId ?? '')?.number ?? null,
    state: person.state,
    offices: person.memberships
      .filter((held) => isOffice(held) && isStanding(held, today))
      .map((held) => showMembership(held, unitNames)),
    isBound: person.isBound,
    version: person.version,
  }));
};

export const showRosterPerson = async (
  documents: Documents,
  person: PersonDocument,
  now: string,
): Promise<RosterPerson> => {
  const [shown] = await showRosterPeople(documents, [person], now);
  if (shown === undefined) throw new Error('one person is shown as one');
  return shown;
};
