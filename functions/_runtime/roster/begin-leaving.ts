import { dateOf } from '@shared/domain/calendar';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { findAll } from '../find-all';
import { householdStore } from './household-store';
import { identityStore } from './identity-store';
import type { EventSource } from './person-event';
import type { PersonChange } from './person-store';
import { proxyStore } from './proxy-store';

/**
 * What of a person changes at once when erasure is asked for, by oneself or on paper: nobody signs in as the person, and no board
 * or roster has them. The offices are the caller's to end. The days of grace are counted from today, whenever it was asked.
 */
export const leavingChange = (
  { state: stateBefore, villageCode, formerVillageCode }: PersonDocument,
  state: 'leaving' | 'leavingOnPaper',
  now: string,
) =>
  ({
    ...{ state, stateSinceOn: dateOf(now), villageCode: null, isBound: false, tokensValidFrom: now },
    formerVillageCode: villageCode ?? formerVillageCode,
    // Who had left or died before is not let in again by a phone: the village says who lives in it.
    mayComeBack: stateBefore === 'active',
  }) satisfies PersonChange;

/**
 * Signs every device out, ends acting for others and by others, and frees the households for another liaison; `person` is the one
 * from before the change. Reads first, then writes.
 */
export const cutTies = async (
  documents: Documents,
  { _id, villageCode }: PersonDocument,
  source: EventSource,
): Promise<void> => {
  const [identities, proxies, households] = [
    identityStore(documents),
    proxyStore(documents),
    householdStore(documents),
  ];
  const today = dateOf(source.now);
  const bound = await identities.listOf(_id);
  const sessions = await findAll(documents, 'sessions', { where: { personId: _id } });
  const standing = [...(await proxies.listFor([_id], today)), ...(await proxies.listBy([_id], today))];
  const lookedAfter = villageCode === null ? [] : await households.listByLiaisons(villageCode, [_id]);

  for (const identity of bound) await identities.remove(identity._id);
  for (const session of sessions) await documents.remove('sessions', session._id);
  await proxies.revoke(standing, source);
  for (const household of lookedAfter)
    await households.put({ ...household, liaisonId: null, liaisonName: '' });
};
