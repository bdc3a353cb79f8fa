import { isActive, type Role } from '@shared/domain/roles';
import type { IdentityDocument, PersonDocument, ProxyDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import type { HouseholdDocument } from '../_runtime/roster/household-store';
import { identityStore } from '../_runtime/roster/identity-store';
import type { EventSource } from '../_runtime/roster/person-event';
import { proxyStore } from '../_runtime/roster/proxy-store';

/** All that ties a person to others and to devices, as read. */
export interface Ties {
  readonly identities: readonly IdentityDocument[];
  readonly sessionIds: readonly string[];
  /** Of either side, that count today or will. */
  readonly proxies: readonly ProxyDocument[];
  /** Those the person looks after. */
  readonly households: readonly HouseholdDocument[];
}

export const leavingStore = (documents: Documents) => ({
  /** Whether somebody else holds a role in exactly this unit today. */
  async hasOther(
    personId: string,
    { role, unitCode }: { readonly role: Role; readonly unitCode: string },
    today: string,
  ): Promise<boolean> {
    const holders = await findAll<PersonDocument>(documents, 'people', {
      where: { officeUnitCodes: unitCode },
    });
    return holders.some(
      ({ _id, state, memberships }) =>
        _id !== personId &&
        state === 'active' &&
        memberships.some((held) => held.role === role && held.unitCode === unitCode && isActive(held, today)),
    );
  },

  async findTies({ _id, villageCode }: PersonDocument, today: string): Promise<Ties> {
    const identities = await identityStore(documents).listOf(_id);
    const sessions = await findAll(documents, 'sessions', { where: { personId: _id } });
    const proxies = proxyStore(documents);
    const own = await proxies.listFor([_id], today);
    const others = await proxies.listBy([_id], today);
    const households =
      villageCode === null
        ? []
        : await findAll<HouseholdDocument>(documents, 'households', {
            where: { villageCode, liaisonId: _id },
          });
    return {
      ...{ identities, households },
      sessionIds: sessions.map((session) => session._id),
      proxies: [...own, ...others],
    };
  },

  /** Signs every device out, ends acting for others and by others, and frees the households for another liaison. */
  async cut({ identities, sessionIds, proxies, households }: Ties, source: EventSource): Promise<void> {
    for (const { _id } of identities) await identityStore(documents).remove(_id);
    for (const sessionId of sessionIds) await documents.remove('sessions', sessionId);
    await proxyStore(documents).revoke(proxies, source);
    for (const household of households) {
      await documents.put('households', { ...household, ...{ liaisonId: null, liaisonName: '' } });
    }
  },
});
