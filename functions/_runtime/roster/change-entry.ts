import { dateOf } from '@shared/domain/calendar';
import { isMemberStatus } from '@shared/domain/person-record';
import type { Actor, PersonDocument, StoredMembership } from '../actor';
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

/** A party member who becomes none is nobody's liaison any more. */
const losesLiaison = (before: PersonDocument, { partyStatus }: Pick<RosterEntry, 'partyStatus'>): boolean =>
  before.isPartyMember && !isMemberStatus(partyStatus);

/** The memberships somebody keeps with another entry. */
export const membershipsAfter = (
  before: PersonDocument,
  entry: RosterEntry,
  call: Pick<EntryChange, 'actor' | 'now'>,
): readonly StoredMembership[] =>
  losesLiaison(before, entry)
    ? revokeOffices(before.memberships, ({ role }) => role === 'householdLiaison', call)
    : before.memberships;

/**
 * What follows from entries that were changed: names kept elsewhere, households of liaisons who are none any more, who may act for
 * whom. Call it after the changes, in their transaction.
 */
export const settleEntries = async (
  call: EntryChange,
  changed: readonly { readonly before: PersonDocument; readonly after: PersonDocument }[],
): Promise<void> => {
  const { documents, villageCode, now } = call;
  const idsOf = (some: typeof changed): readonly string[] => some.map(({ after }) => after._id);
  const former = changed.filter(({ before, after }) => losesLiaison(before, after));
  await releaseHouseholds(documents, villageCode, idsOf(former));
  for (const { before, after } of changed)
    if (after.name !== before.name) await rename(documents, villageCode, after, dateOf(now));
  await revokeBrokenProxies(documents, idsOf(changed), call);
};

/**
 * Writes another entry of the roster for a person, with what follows from it. Refuses to hand an office to another phone by one
 * who may not give the office.
 */
export const changeEntry = async (
  call: EntryChange,
  before: PersonDocument,
  { entry, note }: { readonly entry: RosterEntry; readonly note: string },
): Promise<PersonDocument> => {
  const { actor, documents, now } = call;
  const changes = await entryChanges(documents, before, entry);
  if (changes.length === 0 && note === '') return before;

  if (entry.phone !== before.phone && before._id !== actor.personId) refuseHigherOffice(call, before);
  const memberships = membershipsAfter(before, entry, call);
  const event = {
    kind: 'changed',
    note,
    changes: [...changes, ...endedOffices(before.memberships, memberships, now)],
  } as const;
  const after = await personStore(documents).change(before, { ...entry, memberships }, event, call);
  await settleEntries(call, [{ before, after }]);
  return after;
};
