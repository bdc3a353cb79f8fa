import { dateOf, monthOf, monthOfDate } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { listLiaisons as contract } from '@shared/contract/people';
import { isActive } from '@shared/domain/roles';
import type { ReadCall } from '../_runtime/route';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { householdListStore } from './household-list-store';
import { peopleListStore } from './people-list-store';

type Call = ReadCall<ParsedInputOf<typeof contract>>;

/** Those who hold the office though nobody has given them a household yet. */
const findIdle = async ({ documents, villageCode, now }: Call, households: readonly HouseholdDocument[]) => {
  const busy = new Set(households.map(({ liaisonId }) => liaisonId));
  const holders = await peopleListStore(documents).allOfOffice(villageCode, 'householdLiaison');
  return holders.filter(
    (person) =>
      !busy.has(person._id) &&
      person.villageCode === villageCode &&
      person.memberships.some((held) => held.role === 'householdLiaison' && isActive(held, dateOf(now))),
  );
};

/** The liaisons by name, each with how many households they look after and have visited in the running month. */
export const listLiaisons = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, villageCode, now } = call;
  const households = await householdListStore(documents).listAll(villageCode);
  const covered = new Map<string, HouseholdDocument[]>();
  for (const household of households) {
    if (household.liaisonId === null) continue;
    covered.set(household.liaisonId, [...(covered.get(household.liaisonId) ?? []), household]);
  }
  const month = monthOf(now);
  const busy = [...covered].map(([personId, own]) => ({
    personId,
    name: own[0]?.liaisonName ?? '',
    householdCount: own.length,
    visitedCount: own.filter(({ lastVisitOn }) => lastVisitOn !== null && monthOfDate(lastVisitOn) === month)
      .length,
  }));
  const idle = (await findIdle(call, households)).map(({ _id: personId, name }) => ({
    ...{ personId, name, householdCount: 0, visitedCount: 0 },
  }));
  return {
    items: [...busy, ...idle].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    householdCount: households.length,
    uncoveredCount: households.filter(({ liaisonId }) => liaisonId === null).length,
  };
};
