import { dateOf } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import { peopleLimits, type submitLiaison as contract } from '@shared/contract/people';
import { isActive } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import type { PersonDocument, StoredMembership } from '../_runtime/actor';
import { householdStore, type HouseholdDocument } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import type { WriteCall } from '../_runtime/route';
import { revokeOffices } from '../_runtime/roster/revoke-offices';
import { revokeBrokenProxies } from '../_runtime/roster/settle-ties';
import { showHouseholds } from './show-household';

type Call = WriteCall<ParsedInputOf<typeof contract>>;

const findHouseholds = async ({ documents, villageCode, input }: Call) => {
  const householdIds = [...new Set(input.householdIds)];
  const found = await householdStore(documents).findMany(householdIds);
  return householdIds.map((householdId) => {
    const household = found.get(householdId);
    if (household?.villageCode !== villageCode) throw new AppError('NotFound', { householdId });
    return household;
  });
};

/** 联户党员: a party member who lives in the village. */
const findLiaison = async ({ documents, villageCode, input }: Call): Promise<PersonDocument | null> => {
  if (input.personId === null) return null;
  const person = await personStore(documents).findOf(villageCode, input.personId);
  if (person === null) throw new AppError('NotFound', { personId: input.personId });
  if (person.state !== 'active' || !person.isPartyMember) {
    throw new AppError('StateConflict', { field: 'personId', state: person.state });
  }
  return person;
};

interface HouseholdCount {
  readonly personId: string;
  readonly before: number;
  readonly after: number;
}

/** How many households each of those concerned looks after now, and once these are given. */
const countHouseholds = async (
  { documents, villageCode, input }: Call,
  given: readonly HouseholdDocument[],
): Promise<readonly HouseholdCount[]> => {
  const concerned = [...given.map(({ liaisonId }) => liaisonId), input.personId];
  const personIds = [...new Set(concerned.filter((personId) => personId !== null))];
  const present = await householdStore(documents).listByLiaisons(villageCode, personIds);
  const givenIds = new Set(given.map(({ _id }) => _id));
  return personIds.map((personId) => {
    const own = present.filter(({ liaisonId }) => liaisonId === personId);
    const kept = own.filter(({ _id }) => !givenIds.has(_id)).length;
    return { personId, before: own.length, after: kept + (personId === input.personId ? given.length : 0) };
  });
};

const withOffice = (person: PersonDocument, { actor, villageCode, now, newId }: Call) => {
  const today = dateOf(now);
  const hasOffice = person.memberships.some(
    (held) => held.role === 'householdLiaison' && held.unitCode === villageCode && isActive(held, today),
  );
  if (hasOffice) return person.memberships;
  const office: StoredMembership = {
    ...{ role: 'householdLiaison', unitCode: villageCode, fromOn: today, toOn: null, revokedAt: null },
    ...{ officeId: newId(), grantedById: actor.personId, grantedByName: actor.name, grantedAt: now },
  };
  return [...person.memberships, office];
};

/** The office follows the households: whoever is given the first one is a liaison, whoever looks after none is none. */
const settleLiaison = async (call: Call, { personId, before, after }: HouseholdCount): Promise<void> => {
  const { documents, villageCode } = call;
  const store = personStore(documents);
  const person = await store.findOf(villageCode, personId);
  if (person === null) return;
  const isTheOffice = ({ role, unitCode }: StoredMembership): boolean =>
    role === 'householdLiaison' && unitCode === villageCode;
  const memberships =
    after > 0 ? withOffice(person, call) : revokeOffices(person.memberships, isTheOffice, call);
  if (before === after && memberships === person.memberships) return;
  const changes = [{ field: 'households', before: before.toString(), after: after.toString() }];
  await store.change(person, { memberships }, { kind: 'liaisonSet', changes }, call);
};

/** Whoever has too many already, from an old list, may keep them, and be given no more. */
const refuseTooMany = (counts: readonly HouseholdCount[], liaisonId: string | null): void => {
  const { liaisonHouseholdsMax: householdsMax } = peopleLimits;
  const count = counts.find(({ personId }) => personId === liaisonId);
  if (count === undefined || count.after <= householdsMax || count.after <= count.before) return;
  throw new AppError('CapReached', { householdsMax, householdCount: count.after });
};

/** 联户: gives households to a liaison, or takes them from theirs; acting for their people ends with it. */
export const submitLiaison = async (call: Call): Promise<OutputOf<typeof contract>> => {
  const { documents, input } = call;
  const liaison = await findLiaison(call);
  const households = await findHouseholds(call);
  const counts = await countHouseholds(call, households);
  refuseTooMany(counts, input.personId);

  const given = households.map((household) => ({
    ...household,
    ...{ liaisonId: liaison?._id ?? null, liaisonName: liaison?.name ?? '' },
  }));
  for (const household of given) await householdStore(documents).put(household);
  for (const count of counts) await settleLiaison(call, count);
  const concerned = counts.map(({ personId }) => personId);
  await revokeBrokenProxies(documents, concerned, call);
  return { items: await showHouseholds(documents, given) };
};
