import type { PersonEventKind } from '@shared/contract/people';
import type { Actor } from '../actor';
import type { Documents, Stored } from '../documents';

/** One line of a person's history; appended, never altered but to forget the person. */
export interface PersonEventDocument extends Stored {
  readonly personId: string;
  readonly villageCode: string | null;
  readonly kind: PersonEventKind;
  readonly at: string;
  /** Empty when the person or a timer did it. */
  readonly byId: string;
  readonly byName: string;
  readonly note: string;
  /** In words, phone numbers masked. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** Who does it and when; a use case's call has all of it. */
export interface EventSource {
  readonly actor: Pick<Actor, 'personId' | 'name'> | null;
  readonly now: string;
  readonly newId: () => string;
}

export type NewPersonEvent = Pick<PersonEventDocument, 'kind'> &
  Partial<Pick<PersonEventDocument, 'note' | 'changes'>>;

/** Whom a line is about, and where it is told. */
interface Subject {
  readonly _id: string;
  readonly villageCode: string | null;
  readonly formerVillageCode: string | null;
}

export const personEventOf = (
  person: Subject,
  { kind, note = '', changes = [] }: NewPersonEvent,
  { actor, now, newId }: EventSource,
): PersonEventDocument => {
  const byId = actor === null || actor.personId === person._id ? '' : actor.personId;
  return {
    _id: newId(),
    personId: person._id,
    villageCode: person.villageCode ?? person.formerVillageCode,
    kind,
    at: now,
    byId,
    byName: byId === '' ? '' : (actor?.name ?? ''),
    note,
    changes,
  };
};

export const personEventStore = (documents: Documents) => ({
  insert: (event: PersonEventDocument): Promise<void> => documents.insert('personEvents', event),

  /** The lines of many people in one request. */
  insertMany: (
    told: readonly { readonly person: Subject; readonly events: readonly NewPersonEvent[] }[],
    source: EventSource,
  ): Promise<void> =>
    documents.insertMany(
      'personEvents',
      told.flatMap(({ person, events }) => events.map((event) => personEventOf(person, event, source))),
    ),

  /** Newest first. */
  list: (personId: string, limit: number): Promise<readonly PersonEventDocument[]> =>
    documents.find<PersonEventDocument>('personEvents', {
      where: { personId },
      order: [['_id', 'desc']],
      limit,
    }),
});
