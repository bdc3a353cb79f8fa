import type { InputOf, OutputOf } from '@shared/contract/method';
import { peopleLimits, type PersonEvent, type RosterPerson } from '@shared/contract/people';
import type { getPerson, listPeople } from '@shared/contract/people';
import { chunksOf } from '@shared/domain/chunks-of';
import type { PartyStatus } from '@shared/domain/person-record';
import {
  residencyActions,
  stateAfter,
  type PersonState,
  type ResidencyAction,
} from '@shared/domain/residency';
import type { OfficeRole } from '@shared/domain/roles';

/** One person with all that is kept. */
export type PersonOnRoster = OutputOf<typeof getPerson>;

/* Narrowing the roster. */

export type RosterScope = 'residents' | 'former';

export interface RosterFilter {
  readonly query: string;
  readonly scope: RosterScope;
  readonly gridCode: string | null;
  readonly partyStatus: PartyStatus | null;
  readonly office: OfficeRole | null;
  readonly bound: 'bound' | 'unbound' | null;
}

export const everybody: RosterFilter = {
  query: '',
  scope: 'residents',
  gridCode: null,
  partyStatus: null,
  office: null,
  bound: null,
};

/** Whether anything but residents or former is asked for. */
export const isNarrowed = ({ scope: _, ...filter }: RosterFilter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== '');

type ListInput = Omit<InputOf<typeof listPeople>, 'cursor' | 'limit'>;

/** The filter as the back end takes it: what is not asked for is left out. */
export const inputOf = ({ query, scope, gridCode, partyStatus, office, bound }: RosterFilter): ListInput => ({
  scope,
  ...(query === '' ? {} : { query }),
  ...(gridCode === null ? {} : { gridCode }),
  ...(partyStatus === null ? {} : { partyStatus }),
  ...(office === null ? {} : { office }),
  ...(bound === null ? {} : { isBound: bound === 'bound' }),
});

/* Choosing people over several pages and searches. */

/** What stays known of somebody who is chosen, though another search shows others. */
export type ChosenPerson = Pick<RosterPerson, 'personId' | 'name' | 'householdNumber'>;

/** The chosen people after the boxes changed: those in sight bring their names, the others keep theirs. */
export const chosenAfter = (
  before: readonly ChosenPerson[],
  rows: readonly ChosenPerson[],
  chosenIds: readonly string[],
): readonly ChosenPerson[] =>
  chosenIds.flatMap((personId) => {
    const found = [...before, ...rows].find((person) => person.personId === personId);
    if (found === undefined) return [];
    const { name, householdNumber } = found;
    return [{ personId, name, householdNumber }];
  });

/** What each is called among the others: namesakes are told apart by their household, where they have one. */
export const namesOf = (
  people: readonly ChosenPerson[],
  namesake: (name: string, householdNumber: number) => string,
): readonly string[] =>
  people.map(({ name, householdNumber }) =>
    householdNumber !== null && people.filter((other) => other.name === name).length > 1
      ? namesake(name, householdNumber)
      : name,
  );

/* What can be recorded about residence. */

export interface RosterRights {
  /** Adds and corrects people, records what happened to them, sets who acts for whom. */
  readonly canKeep: boolean;
  /** Sends people to another village: an office above both. */
  readonly canTransfer: boolean;
  readonly canImport: boolean;
  readonly canSeePhones: boolean;
  readonly canTakePhones: boolean;
  readonly canGiveOffices: boolean;
}

const keepersActions: readonly ResidencyAction[] = ['move', 'leave', 'die', 'return', 'forget'];

/** What this person of the office may do with somebody in this state. */
export const actionsFor = (
  state: PersonState,
  { canKeep, canTransfer }: Pick<RosterRights, 'canKeep' | 'canTransfer'>,
): readonly ResidencyAction[] =>
  residencyActions.filter(
    (action) =>
      stateAfter(state, action) !== null &&
      ((canKeep && keepersActions.includes(action)) || (canTransfer && action === 'transfer')),
  );

/** What can be done with many at once. */
export const bulkActionsOf = (scope: RosterScope): readonly ResidencyAction[] =>
  scope === 'residents' ? ['move', 'leave', 'die'] : ['return'];

/** As many at a time as the back end takes in one step. */
export const inParts = (personIds: readonly string[]): readonly (readonly string[])[] =>
  chunksOf(personIds, peopleLimits.peopleAtOnceMax);

/* History. */

export type EventChange = PersonEvent['changes'][number];

/** A unit is told by its code there; codes are nothing for a screen. */
const isCode = (words: string): boolean => /^\d{6,}$/.test(words);

/** The changes of an event that can be told in words. */
export const tellable = (changes: readonly EventChange[], isKnown: (field: string) => boolean) =>
  changes.filter(
    ({ field, before, after }) => isKnown(field) && !isCode(before) && !isCode(after) && before !== after,
  );
