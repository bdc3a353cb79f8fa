import { dateOf } from '@shared/domain/calendar';
import type { PersonDocument, ProxyDocument } from '../actor';
import { findByIds } from '../find-by-ids';
import type { MergeCall, Route } from './merge-route';
import { proxyStore } from './proxy-store';

export interface MovedProxies {
  readonly ofFamily: readonly ProxyDocument[];
  readonly ofLiaison: readonly ProxyDocument[];
}

/** Acting for one of the own household goes on in the new village; a liaison's ends with the liaison's office. */
export const findProxies = async (
  { documents, now }: MergeCall,
  people: readonly PersonDocument[],
  { isOtherVillage }: Route,
): Promise<MovedProxies> => {
  if (!isOtherVillage) return { ofFamily: [], ofLiaison: [] };
  const ids = people.map(({ _id }) => _id);
  const proxies = await proxyStore(documents).listFor(ids, dateOf(now));
  const acting = await findByIds<PersonDocument>(
    documents,
    'people',
    proxies.map(({ proxyId }) => proxyId),
  );
  const households = new Map(people.map(({ _id, householdId }) => [_id, householdId]));
  const isOfFamily = ({ personId, proxyId }: ProxyDocument): boolean => {
    const householdId = households.get(personId) ?? null;
    return householdId !== null && acting.get(proxyId)?.householdId === householdId;
  };
  return {
    ofFamily: proxies.filter(isOfFamily),
    ofLiaison: proxies.filter((proxy) => !isOfFamily(proxy)),
  };
};
