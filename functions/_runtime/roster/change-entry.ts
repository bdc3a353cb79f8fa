import { dateOf } from '@shared/domain/calendar';
import { isMemberStatus } from '@shared/domain/person-record';
import type { Actor, PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { entryChanges, type RosterEntry } from './entry-changes';
import { householdStore } from './household-store';
import { refuseHigherOffice } from './judge-offices';
import { personStore } from './person-store';
import { proxyStore } from './proxy-store';
import { endedOffices, revokeOffices } from './revoke-offices';
import { releaseHouseholds, revokeBrokenProxies } from './settle-ties';

/** Who corrects, and where; a use case's call has all of it. */
export interface EntryChange {
  readonly actor: Actor;
  readonly documents: Documents;
  readonly villageCode: string;
  readonly now: string;
  readonly newId: () => string;
}

/** Names are kept beside ids where lists show them. */
const rename = async (
  documents: Documents,
  villageCode: string,
  { _id, name }: PersonDocument,
  today: string,
): Promise<void> => {
  const households = householdStore(documents);
  for (const household of await households.listByLiaisons(villageCode, [_id])) {
    await households.put({ ...household, liaisonName: name });
  }
  const proxies = proxyStore(documents);
  for (const proxy of await proxies.listFor([_id], today)) await proxies.put({ ...proxy, personName: name });
  for (const proxy of await proxies.listBy([_id], today)) await proxies.put({ ...proxy, proxyName: name });
};

/**
 * Writes another entry of the roster for a person. What hangs on it follows: names kept elsewhere, liaisons who are no party
 * members any more, who may act for whom. Refuses to hand an office to another phone by one who may not give the office.
 */
export const changeEntry = async (
  call: EntryChange,
  before: PersonDocument,
  { entry, note }: { readonly entry: RosterEntry; readonly note: string },
): Promise<PersonDocument> => {
  const { actor, documents, villageCode, now } = call;
  const { _id: personId } = before;
  const changes = await entryChanges(documents, before, entry);
  if (changes.length === 0 && note === '') return before;

  if (entry.phone !== before.phone && personId !== actor.personId) refuseHigherOffice(call, before);
  const losesLiaison = before.isPartyMember && !isMemberStatus(entry.partyStatus);
  const memberships = losesLiaison
    ? revokeOffices(before.memberships, ({ role }) => role === 'householdLiaison', call)
    : before.memberships;
  const event = {
    kind: 'changed',
    note,
    changes: [...changes, ...endedOffices(before.memberships, memberships, now)],
  } as const;
  const after = await personStore(documents).change(before, { ...entry, memberships }, event, call);
  if (losesLiaison) await releaseHouseholds(documents, villageCode, [personId]);
  if (after.name !== before.name) await rename(documents, villageCode, after, dateOf(now));
  await revokeBrokenProxies(documents, [personId], call);
  return after;
};
