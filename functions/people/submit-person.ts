import type { OutputOf } from '@shared/contract/method';
import type { submitPerson as contract } from '@shared/contract/people';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../_runtime/actor';
import { aNewPerson, personStore } from '../_runtime/roster/person-store';
import { correctPerson } from './correct-person';
import { judgeEntry, type EntryCall } from './roster-entry';
import { showRosterPerson } from './show-person';

/** The same name with the same number is the same person, even one who moved away and comes back. */
const refuseKnown = async ({ documents, villageCode, input }: EntryCall): Promise<void> => {
  if (input.phone === undefined || input.phone === '') return;
  const sharing = await personStore(documents).listByPhone(input.phone);
  const known = sharing.find(
    (person) =>
      person.name === input.name &&
      person.state !== 'erased' &&
      (person.villageCode ?? person.formerVillageCode) === villageCode,
  );
  if (known === undefined) return;
  const { _id: personId, name: personName, state } = known;
  throw new AppError('AlreadyExists', { field: 'phone', personId, personName, state });
};

const addPerson = async (call: EntryCall): Promise<PersonDocument> => {
  const { documents, villageCode, input, newId, now } = call;
  await refuseKnown(call);
  const entry = await judgeEntry(call, null);
  const person = aNewPerson({ _id: newId(), villageCode, stateSinceOn: null, ...entry }, { now });
  return personStore(documents).add(person, { kind: 'added', note: input.note }, call);
};

/** Adds somebody to the roster, or corrects what it says. */
export const submitPerson = async (call: EntryCall): Promise<OutputOf<typeof contract>> => {
  const { documents, input, now } = call;
  const person =
    input.personId === undefined ? await addPerson(call) : await correctPerson(call, input.personId);
  return showRosterPerson(documents, person, now);
};
