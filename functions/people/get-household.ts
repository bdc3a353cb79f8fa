import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getHousehold as contract } from '@shared/contract/people';
import { maskPhone } from '@shared/domain/masking';
import { rosterReadingRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { ReadCall } from '../_runtime/route';
import { isOnRound } from '../_runtime/roster/household-round';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { showHousehold } from './show-household';
import { showPerson, unitNamesOf } from './show-person';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Its own people, who calls on it, and those who keep the roster; for anybody else it is none. */
const maySee = (call: Call, household: HouseholdDocument): boolean =>
  (call.actor.householdId === household._id && call.actor.villageCode === call.villageCode) ||
  isOnRound(call, household, rosterReadingRoles);

export const getHousehold = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, input } = call;
  const household = await householdStore(documents).find(villageCode, input.householdId);
  if (household === null || !maySee(call, household)) throw new AppError('NotFound');
  const people = await personStore(documents).listOfHousehold(villageCode, household._id);
  const [shown, unitNames] = await Promise.all([
    showHousehold(documents, household),
    unitNamesOf(documents, people),
  ]);
  return {
    ...shown,
    people: people.map((person) => ({
      ...showPerson(person, unitNames),
      maskedPhone: maskPhone(person.phone),
      isBound: person.isBound,
    })),
  };
};
