import { peopleLimits, type RosterPerson, type submitPerson } from '@shared/contract/people';
import type { InputOf } from '@shared/contract/method';
import type { PartyStatus } from '@shared/domain/person-record';
import { isPhone, plainPhone } from '@shared/domain/phone';
import { isHouseholdNumber } from '@shared/domain/household-number';

/** What the roster says of somebody, as it stands in the fields of the form. */
export interface Entry {
  readonly name: string;
  readonly rosterNumber: string;
  readonly householdNumber: string;
  readonly gridCode: string | null;
  readonly partyStatus: PartyStatus;
}
export type EntryField = keyof Entry;

const entryFields = ['name', 'rosterNumber', 'householdNumber', 'gridCode', 'partyStatus'] as const;

export interface EntryDraft extends Entry {
  /** Null: stays as it is, for who corrects sees it masked. */
  readonly phone: string | null;
  readonly note: string;
  /** What the roster said when this was begun, and its version; null for somebody new. */
  readonly base: Entry | null;
  readonly version: number | null;
}

export const blankEntry: EntryDraft = {
  ...{ name: '', rosterNumber: '', householdNumber: '', gridCode: null, partyStatus: 'masses' },
  ...{ phone: '', note: '', base: null, version: null },
};

type Seen = Pick<
  RosterPerson,
  'name' | 'rosterNumber' | 'householdNumber' | 'gridCode' | 'partyStatus' | 'version'
>;

const entryOf = ({ name, rosterNumber, householdNumber, gridCode, partyStatus }: Seen): Entry => ({
  ...{ name, rosterNumber, gridCode, partyStatus },
  householdNumber: householdNumber === null ? '' : String(householdNumber),
});

/** The form as it begins for somebody of the roster. */
export const draftOf = (person: Seen): EntryDraft => {
  const entry = entryOf(person);
  return { ...entry, phone: null, note: '', base: entry, version: person.version };
};

/** Which fields others changed since the form was begun. */
export const changedMeanwhile = ({ base }: EntryDraft, person: Seen): readonly EntryField[] => {
  const now = entryOf(person);
  return base === null ? [] : entryFields.filter((field) => base[field] !== now[field]);
};

/** The draft upon what the roster says now: fields that were not touched take the new value, the others keep what was typed. */
export function rebased(draft: EntryDraft, person: Seen): EntryDraft {
  const now = entryOf(person);
  const { base } = draft;
  const untouched = entryFields.filter((field) => base !== null && draft[field] === base[field]);
  const taken = Object.fromEntries(untouched.map((field) => [field, now[field]])) as Partial<Entry>;
  return { ...draft, ...taken, base: now, version: person.version };
}

export type EntryProblem = 'name' | 'phone' | 'householdNumber';

export function entryProblems(draft: EntryDraft): readonly EntryProblem[] {
  const { name, phone, householdNumber } = draft;
  const problems: EntryProblem[] = [];
  if (name.trim() === '') problems.push('name');
  if (phone !== null && phone.trim() !== '' && !isPhone(plainPhone(phone.trim()))) problems.push('phone');
  const number = householdNumber.trim();
  if (number !== '' && !isHouseholdNumber(number)) problems.push('householdNumber');
  return problems;
}

/** The draft as the back end takes it. */
export function entryInput(draft: EntryDraft, personId: string | undefined): InputOf<typeof submitPerson> {
  const { name, phone, rosterNumber, householdNumber, gridCode, partyStatus, note, version } = draft;
  const number = householdNumber.trim();
  return {
    ...(personId === undefined ? {} : { personId }),
    ...(version === null ? {} : { version }),
    ...{ name: name.trim(), rosterNumber: rosterNumber.trim(), gridCode, partyStatus, note },
    householdNumber: number === '' ? null : Number(number),
    ...(phone === null ? {} : { phone: phone.trim() }),
  };
}

export const entryCharsMax = {
  name: peopleLimits.nameCharsMax,
  rosterNumber: peopleLimits.rosterNumberCharsMax,
  note: peopleLimits.noteCharsMax,
  householdNumber: 4,
  /** A number as people write it, with blanks and a country code. */
  phone: 20,
} as const;
