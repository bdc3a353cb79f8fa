import { dateOf } from '@shared/domain/calendar';
import type { OutputOf, ParsedInputOf } from '@shared/contract/method';
import type { getMe as contract } from '@shared/contract/people';
import { maskPhone } from '@shared/domain/masking';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { ReadableDocuments } from '../_runtime/documents';
import type { ReadCall } from '../_runtime/route';
import { householdStore } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { proxyStore } from '../_runtime/roster/proxy-store';
import { unitStore } from '../_runtime/roster/unit-store';
import { householdListStore } from './household-list-store';
import { showHousehold } from './show-household';
import { showMembership, showPerson } from './show-person';
import { showProxies, showRepresented } from './show-proxies';

type Me = OutputOf<typeof contract>;

const householdOf = async (
  documents: ReadableDocuments,
  { villageCode, householdId }: Actor,
): Promise<Me['household']> => {
  if (villageCode === null || householdId === null) return null;
  const household = await householdStore(documents).find(villageCode, householdId);
  return household === null ? null : showHousehold(documents, household);
};

const countLiaisonHouseholds = async (
  documents: ReadableDocuments,
  { personId, villageCode, memberships }: Actor,
): Promise<number> =>
  villageCode !== null && memberships.some(({ role }) => role === 'householdLiaison')
    ? householdListStore(documents).count({ villageCode, liaisonId: personId })
    : 0;

/** Who acts for whom: the two sides of the caller. */
const proxiesOf = async (documents: ReadableDocuments, { personId }: Actor, now: string) => {
  const proxies = proxyStore(documents);
  const [own, others] = await Promise.all([
    proxies.listFor([personId], dateOf(now)),
    proxies.listBy([personId], dateOf(now)),
  ]);
  return { proxies: showProxies(own), actsFor: showRepresented(others) };
};

export const getMe = async ({
  actor,
  documents,
  now,
}: ReadCall<ParsedInputOf<typeof contract>>): Promise<Me> => {
  const { villageCode, gridCode, memberships } = actor;
  const codes = [villageCode, gridCode, ...memberships.map(({ unitCode }) => unitCode)];
  const [person, names, household, liaisonHouseholdCount, proxies] = await Promise.all([
    personStore(documents).find(actor.personId),
    unitStore(documents).namesOf(codes.filter((code) => code !== null)),
    householdOf(documents, actor),
    countLiaisonHouseholds(documents, actor),
    proxiesOf(documents, actor, now),
  ]);
  // Taken off the roster between two reads of one call.
  if (person === null) throw new AppError('Unauthenticated');
  return {
    ...showPerson(person, names),
    villageCode,
    villageName: names.get(villageCode ?? '') ?? null,
    householdId: person.householdId,
    roles: memberships.map((held) => showMembership(held, names)),
    maskedPhone: maskPhone(person.phone),
    household,
    liaisonHouseholdCount,
    ...proxies,
  };
};
