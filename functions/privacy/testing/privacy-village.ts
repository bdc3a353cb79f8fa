import {
  aPerson,
  clientOf,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  type Backend,
} from '../../_runtime/testing';
import type { PersonDocument } from '../../_runtime/actor';
import { documents } from '../../_runtime/documents';
import type { PersonEventDocument } from '../../_runtime/roster/person-event';
import { personStore } from '../../_runtime/roster/person-store';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';

/** The clock of the tests; they may turn it. */
export const clock = { now: '2026-11-20T02:00:00.000Z' };
const options = { now: () => clock.now };
export const main = serve(routes, options);
export const client = clientOf(main, options);

/** A village with those who run it, somebody of another one, and six who only live there. */
export const startPrivacyVillage = async (): Promise<Backend> => {
  silenceLogs();
  const backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['secretary']),
    aPerson('committee', ['committeeMember']),
    aPerson('elsewhere', ['secretary'], { villageCode: otherVillageCode }),
    aPerson('county', ['countyOfficer'], { villageCode: null }),
    ...['anna', 'bert', 'carl', 'dora', 'emil', 'fred'].map((id) => aPerson(id)),
  ]);
  return backend;
};

export const findPerson = async (personId: string): Promise<PersonDocument> => {
  const person = await personStore(documents).find(personId);
  if (person === null) throw new Error(`nobody is ${personId}`);
  return person;
};

/** Newest first. */
export const historyOf = (personId: string): Promise<readonly PersonEventDocument[]> =>
  documents.find<PersonEventDocument>('personEvents', { where: { personId }, order: [['_id', 'desc']] });
