import { dateOf } from '@shared/domain/calendar';
import type { PersonDocument, ProxyDocument } from '../actor';
import type { Documents } from '../documents';
import { findByIds } from '../find-by-ids';
import { householdStore, type HouseholdDocument } from './household-store';
import type { EventSource } from './person-event';
import { proxyStore } from './proxy-store';

/** Whether one may act for another: of the same household, or the liaison of it. */
export const mayActFor = (
  person: PersonDocument | undefined,
  proxy: PersonDocument | undefined,
  household: HouseholdDocument | undefined,
): boolean =>
  person !== undefined &&
  proxy !== undefined &&
  person.villageCode !== null &&
  person.villageCode === proxy.villageCode &&
  person.householdId !== null &&
  (person.householdId === proxy.householdId || household?.liaisonId === proxy._id);

const findBroken = async (
  documents: Documents,
  proxies: readonly ProxyDocument[],
): Promise<readonly ProxyDocument[]> => {
  const people = await findByIds<PersonDocument>(
    documents,
    'people',
    proxies.flatMap(({ personId, proxyId }) => [personId, proxyId]),
  );
  const householdIds = [...people.values()].flatMap(({ householdId }) =>
    householdId === null ? [] : [householdId],
  );
  const households = await householdStore(documents).findMany(householdIds);
  return proxies.filter(({ personId, proxyId }) => {
    const person = people.get(personId);
    return !mayActFor(person, people.get(proxyId), households.get(person?.householdId ?? ''));
  });
};

/**
 * Ends acting for or by these people where the reason for it is gone: they are of one household no more, or the liaison looks
 * after it no more. Call it after the change, in its transaction.
 */
export const revokeBrokenProxies = async (
  documents: Documents,
  personIds: readonly string[],
  source: EventSource,
): Promise<void> => {
  const proxies = proxyStore(documents);
  const today = dateOf(source.now);
  const standing = [
    ...(await proxies.listFor(personIds, today)),
    ...(await proxies.listBy(personIds, today)),
  ];
  if (standing.length > 0) await proxies.revoke(await findBroken(documents, standing), source);
};

/** The households that these people look after are nobody's any more. */
export const releaseHouseholds = async (
  documents: Documents,
  villageCode: string,
  liaisonIds: readonly string[],
): Promise<void> => {
  const households = householdStore(documents);
  for (const household of await households.listByLiaisons(villageCode, liaisonIds)) {
    await households.put({ ...household, liaisonId: null, liaisonName: '' });
  }
};
