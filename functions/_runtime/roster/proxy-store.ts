import { isStanding } from '@shared/domain/roles';
import type { ProxyDocument } from '../actor';
import type { Documents } from '../documents';
import { findAll } from '../find-all';
import { isIn } from '../matchers';
import { personEventOf, personEventStore, type EventSource } from './person-event';

/** Who may act for whom (代办). */
export const proxyStore = (documents: Documents) => {
  const listStanding = async (
    field: 'personId' | 'proxyId',
    personIds: readonly string[],
    today: string,
  ): Promise<readonly ProxyDocument[]> => {
    if (personIds.length === 0) return [];
    const where = { [field]: isIn(personIds) };
    const found = await findAll<ProxyDocument>(documents, 'proxies', { where, order: [['_id', 'asc']] });
    return found.filter((proxy) => isStanding(proxy, today));
  };

  return {
    /** Who acts for these people. */
    listFor: (personIds: readonly string[], today: string) => listStanding('personId', personIds, today),

    /** For whom these people act. */
    listBy: (proxyIds: readonly string[], today: string) => listStanding('proxyId', proxyIds, today),

    put: (proxy: ProxyDocument): Promise<void> => documents.put('proxies', proxy),

    /** Ends each once, with a line in the history of the person it was for. */
    async revoke(proxies: readonly ProxyDocument[], source: EventSource): Promise<void> {
      for (const proxy of new Map(proxies.map((each) => [each._id, each])).values()) {
        const revoked: ProxyDocument = { ...proxy, revokedAt: source.now };
        await documents.put('proxies', revoked);
        const { personId: _id, villageCode, proxyName } = proxy;
        const changes = [{ field: 'proxy', before: proxyName, after: '' }];
        const event = { kind: 'proxyRevoked', changes } as const;
        await personEventStore(documents).insert(
          personEventOf({ _id, villageCode, formerVillageCode: null }, event, source),
        );
      }
    },
  };
};
