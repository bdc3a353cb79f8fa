import { dateOf } from '@shared/domain/calendar';
import { isMemberStatus } from '@shared/domain/person-record';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import { householdStore } from '../_runtime/roster/household-store';
import { personStore } from '../_runtime/roster/person-store';
import { proxyStore } from '../_runtime/roster/proxy-store';
import { refuseHigherOffice } from './judge-offices';
import { endedOffices, revokeOffices } from './revoke-offices';
import { entryChanges, judgeEntry, type EntryCall } from './roster-entry';
import { releaseHouseholds, revokeBrokenProxies } from './settle-ties';

const findSeen = async ({ documents, villageCode, input }: EntryCall, personId: string) => {
  const person = await personStore(documents).findOf(villageCode, personId);
  if (person === null) throw new AppError('NotFound');
  if (input.version === undefined) throw new AppError('InvalidInput', { fields: ['version'] });
  if (person.version !== input.version) throw new AppError('StateConflict', { version: person.version });
  if (person.state !== 'active') throw new AppError('StateConflict', { state: person.state });
  return person;
};

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

/** Puts right what the roster says; what hangs on it follows: names kept elsewhere, liaisons who are no party members any more. */
export const correctPerson = async (call: EntryCall, personId: string): Promise<PersonDocument> => {
  const { actor, documents, villageCode, input, now } = call;
  const before = await findSeen(call, personId);
  const entry = await judgeEntry(call, before);
  const changes = await entryChanges(documents, before, entry);
  if (changes.length === 0 && input.note === '') return before;

  if (entry.phone !== before.phone && personId !== actor.personId) refuseHigherOffice(call, before);
  const losesLiaison = before.isPartyMember && !isMemberStatus(entry.partyStatus);
  const memberships = losesLiaison
    ? revokeOffices(before.memberships, ({ role }) => role === 'householdLiaison', call)
    : before.memberships;
  const event = {
    kind: 'changed',
    note: input.note,
    changes: [...changes, ...endedOffices(before.memberships, memberships, now)],
  } as const;
  const after = await personStore(documents).change(before, { ...entry, memberships }, event, call);
  if (losesLiaison) await releaseHouseholds(documents, villageCode, [personId]);
  if (after.name !== before.name) await rename(documents, villageCode, after, dateOf(now));
  await revokeBrokenProxies(documents, [personId], call);
  return after;
};
