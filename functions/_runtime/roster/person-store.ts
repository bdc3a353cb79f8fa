import { dateOf } from '@shared/domain/calendar';
import { settlePerson, type PersonFacts } from '@shared/domain/person-record';
import type { PersonDocument } from '../actor';
import type { Documents } from '../documents';
import { findAll } from '../find-all';
import { personEventOf, personEventStore, type EventSource, type NewPersonEvent } from './person-event';

/** Families share a number, hamlets do not. */
const peopleOfPhoneMax = 20;

/** What is stored of a person who has nothing yet but a name and a place. */
export const aNewPerson = (
  person: Pick<PersonDocument, '_id' | 'name' | 'villageCode'> & Partial<PersonDocument>,
  at: { readonly now: string },
): PersonDocument =>
  settle(
    {
      formerVillageCode: null,
      gridCode: null,
      householdId: null,
      phone: '',
      rosterNumber: '',
      partyStatus: 'masses',
      isPartyMember: false,
      sortKey: '',
      memberships: [],
      officeUnitCodes: [],
      state: 'active',
      stateSinceOn: null,
      isBound: false,
      version: 1,
      consents: {},
      revokedSessionIds: [],
      tokensValidFrom: null,
      ...person,
    },
    at.now,
  );

const settle = (person: PersonDocument, now: string): PersonDocument =>
  settlePerson<PersonDocument & PersonFacts>(person, { now, today: dateOf(now) });

/** What of a person can be changed; the rest follows from it. */
export type PersonChange = Partial<
  Omit<PersonDocument, '_id' | 'version' | 'sortKey' | 'isPartyMember' | 'officeUnitCodes'>
>;

/** `change` over `person`, with all that follows from residence and party status. */
export const changedPerson = (person: PersonDocument, change: PersonChange, now: string): PersonDocument =>
  settle({ ...person, ...change, version: person.version + 1 }, now);

export const personStore = (documents: Documents) => ({
  find: (personId: string): Promise<PersonDocument | null> =>
    documents.get<PersonDocument>('people', personId),

  /** Somebody who lives in the village, or left it; anybody else does not exist for it. */
  async findOf(villageCode: string, personId: string): Promise<PersonDocument | null> {
    const person = await documents.get<PersonDocument>('people', personId);
    if (person === null || person.state === 'erased') return null;
    return (person.villageCode ?? person.formerVillageCode) === villageCode ? person : null;
  },

  /** Everybody with this number, of whatever village and state: for those who have proved that it is theirs. */
  listByPhone: (phone: string): Promise<readonly PersonDocument[]> =>
    documents.find<PersonDocument>('people', { where: { phone }, limit: peopleOfPhoneMax }),

  async findByRosterNumber(villageCode: string, rosterNumber: string): Promise<PersonDocument | null> {
    const [person] = await documents.find<PersonDocument>('people', {
      where: { villageCode, rosterNumber },
      limit: 1,
    });
    return person ?? null;
  },

  listOfHousehold: (villageCode: string, householdId: string): Promise<readonly PersonDocument[]> =>
    findAll<PersonDocument>(documents, 'people', {
      where: { villageCode, householdId },
      order: [['sortKey', 'asc']],
    }),

  /** Writes somebody new, made by `aNewPerson`, with the first line of the history. */
  async add(person: PersonDocument, event: NewPersonEvent, source: EventSource): Promise<PersonDocument> {
    await documents.insert('people', person);
    await personEventStore(documents).insert(personEventOf(person, event, source));
    return person;
  },

  /**
   * The one way a person changes: `change` over `person`, with all that follows from residence and party status, and a line
   * in the history. Answers the person as stored.
   */
  async change(
    person: PersonDocument,
    change: PersonChange,
    event: NewPersonEvent,
    source: EventSource,
  ): Promise<PersonDocument> {
    const after = changedPerson(person, change, source.now);
    await documents.put('people', after);
    await personEventStore(documents).insert(personEventOf(after, event, source));
    return after;
  },

  /** Which sessions open nothing any more. How somebody is signed in is no part of the record: no version, no history. */
  revokeSessions(person: PersonDocument, revokedSessionIds: readonly string[]): Promise<void> {
    const revoked: PersonDocument = { ...person, revokedSessionIds };
    return documents.put('people', revoked);
  },
});
