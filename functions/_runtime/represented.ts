import { dateOf } from '@shared/domain/calendar';
import { holdsRole, isActive, type Role } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import { actorOf, findActive, type Actor, type PersonDocument, type ProxyDocument } from './actor';
import { documents } from './documents';

/** What a proxy may be for somebody: a neighbour, never the holder of an office. */
const rolesByProxy: readonly Role[] = ['villager', 'member'];

/**
 * Whether the reason to act for somebody still stands: one household, or the office of liaison. An office ends on its last day by
 * itself, so that nothing is there to take back what was entrusted because of it.
 */
const isTied = (actor: Actor, person: PersonDocument, { villageCode }: ProxyDocument): boolean =>
  person.villageCode === villageCode &&
  person.householdId !== null &&
  (person.householdId === actor.householdId ||
    holdsRole(actor.memberships, ['householdLiaison'], villageCode));

/** The person for whom `actor` acts, or a refusal when nobody said so, the days are over, or the reason is gone. */
export const findRepresented = async (actor: Actor, personId: string, now: string): Promise<Actor> => {
  const proxy = await documents.get<ProxyDocument>('proxies', `${personId}:${actor.personId}`);
  if (proxy === null || !isActive(proxy, dateOf(now))) throw new AppError('Forbidden');
  const person = await findActive(personId);
  if (person === null || !isTied(actor, person, proxy)) throw new AppError('Forbidden');
  const represented = actorOf(person, now, { personId: actor.personId, name: actor.name });
  return {
    ...represented,
    memberships: represented.memberships.filter(({ role }) => rolesByProxy.includes(role)),
  };
};
