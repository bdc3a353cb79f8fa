import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { personEventStore, type EventSource, type NewPersonEvent } from './person-event';
import { changedPerson, type PersonChange } from './person-store';

/** Somebody among many who are added or changed, with the lines of the history that tell of it. */
export interface Told {
  readonly person: PersonDocument;
  readonly events: readonly NewPersonEvent[];
}

/** As `personStore.add`, for a few hundred in two requests. */
export const addPeople = async (
  documents: Documents,
  added: readonly Told[],
  source: EventSource,
): Promise<void> => {
  await documents.insertMany(
    'people',
    added.map(({ person }) => person),
  );
  await personEventStore(documents).insertMany(added, source);
};

/** As `personStore.change`, for a few hundred, the lines of all histories in one request; answers the people as stored. */
export const changePeople = async (
  documents: Documents,
  changes: readonly (Told & { readonly change: PersonChange })[],
  source: EventSource,
): Promise<readonly PersonDocument[]> => {
  const told = changes.map(({ person, change, events }) => ({
    person: changedPerson(person, change, source.now),
    events,
  }));
  for (const { person } of told) await documents.put('people', person);
  await personEventStore(documents).insertMany(told, source);
  return told.map(({ person }) => person);
};
