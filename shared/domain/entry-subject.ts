import type { EntryField, EntryProblem, EntryProblemCode } from './entry-field';
import { comparable, type EntryValues } from './entry-row';
import type { Subject, SubjectKind } from './points-words';
import { listed } from './roster-copy';

/** A resident as a row may mean one. Empty or null where the roster says nothing. */
export interface EntryPerson {
  readonly id: string;
  readonly name: string;
  readonly rosterNumber: string;
  readonly phone: string;
  readonly householdNumber: number | null;
  readonly isApplicant: boolean;
}

export interface EntryVillage {
  readonly people: readonly EntryPerson[];
  readonly households: readonly { readonly id: string; readonly number: number; readonly name: string }[];
  readonly grids: readonly { readonly id: string; readonly name: string }[];
}

export interface NamedSubject {
  readonly subject: Subject;
  readonly name: string;
}

/** Thrown and caught inside the planner: the first thing that keeps a row of good values from being posted. */
export class EntryRefusal extends Error {
  readonly problem: EntryProblem;

  constructor(field: EntryField | '', code: EntryProblemCode, value: string, hint = '') {
    super(code);
    this.problem = { field, code, value, hint };
  }
}

const grouped = <T>(items: readonly T[], keysOf: (item: T) => readonly string[]) => {
  const groups = new Map<string, readonly T[]>();
  for (const item of items)
    for (const key of keysOf(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
};

const gridsListedMax = 8;

type Naming = Pick<EntryPerson, 'rosterNumber' | 'name' | 'phone' | 'householdNumber'>;

const nameKey = (name: string): string => `name ${name}`;

/** What tells who is meant, the most precise first; names as `comparable` has them. */
const keysOf = ({ rosterNumber, name, phone, householdNumber }: Naming): readonly string[] => [
  ...(rosterNumber === '' ? [] : [`number ${rosterNumber}`]),
  ...(phone === '' ? [] : [`phone ${phone} ${name}`]),
  ...(householdNumber === null ? [] : [`household ${householdNumber} ${name}`]),
  nameKey(name),
];

/**
 * Whether somebody whom nothing but the name has found must be a namesake: the row fills in a number or a household, and the roster
 * knows another one of this person. A phone changes, and says nothing.
 */
const isNamesake = (values: EntryValues, person: EntryPerson): boolean =>
  (values.rosterNumber !== '' && person.rosterNumber !== '') ||
  (values.householdNumber !== null && person.householdNumber !== null);

/** The one person of the most precise key that the row fills in and the roster knows. */
const personFinder =
  (byKey: ReadonlyMap<string, readonly EntryPerson[]>) =>
  (values: EntryValues): EntryPerson => {
    const { rosterNumber, name } = values;
    for (const key of keysOf(values)) {
      const [found, ...others] = byKey.get(key) ?? [];
      if (found === undefined) continue;
      if (others.length > 0) throw new EntryRefusal('name', 'matchesTwo', name);
      if (name !== '' && comparable(found.name) !== name)
        throw new EntryRefusal('rosterNumber', 'numberOfAnother', rosterNumber, found.name);
      if (key === nameKey(name) && isNamesake(values, found))
        throw new EntryRefusal('name', 'namesakeMeant', name);
      return found;
    }
    if (name === '' && rosterNumber === '') throw new EntryRefusal('name', 'subjectMissing', '');
    throw new EntryRefusal('name', 'subjectUnknown', name === '' ? rosterNumber : name);
  };

/** Whom of a village rows are about. */
export const subjectFinder = ({ people, households, grids }: EntryVillage) => {
  const findPerson = personFinder(
    grouped(people, (person) => keysOf({ ...person, name: comparable(person.name) })),
  );
  const householdsByNumber = new Map(households.map((household) => [household.number, household]));
  const gridsByName = new Map(
    grids.flatMap((grid) => [[grid.id, grid] as const, [comparable(grid.name), grid] as const]),
  );

  const find: Readonly<Record<SubjectKind, (values: EntryValues) => { id: string; name: string }>> = {
    person: findPerson,
    applicant: (values) => {
      const person = findPerson(values);
      if (!person.isApplicant) throw new EntryRefusal('subjectKind', 'notApplicant', person.name);
      return person;
    },
    household: ({ householdNumber }) => {
      if (householdNumber === null) throw new EntryRefusal('householdNumber', 'householdMissing', '');
      const household = householdsByNumber.get(householdNumber);
      if (household === undefined)
        throw new EntryRefusal('householdNumber', 'householdUnknown', householdNumber.toString());
      return household;
    },
    grid: ({ grid: word }) => {
      const grid = gridsByName.get(word);
      if (grid !== undefined) return grid;
      throw new EntryRefusal(
        'grid',
        'gridUnknown',
        word,
        listed(
          grids.map(({ name }) => name),
          gridsListedMax,
        ),
      );
    },
  };

  /** The subject that a row of this kind names; throws an EntryRefusal when there is none, or more than one. */
  return (kind: SubjectKind, values: EntryValues): NamedSubject => {
    const { id, name } = find[kind](values);
    return { subject: { kind, id }, name };
  };
};

/** Of which kind the subject is, when the row does not say it: as the rule wants it, if it wants one, else by what is filled in. */
export const subjectKindOf = (
  { subjectKind, name, rosterNumber, householdNumber, grid }: EntryValues,
  appliesTo: readonly SubjectKind[],
): SubjectKind => {
  if (subjectKind !== null) return subjectKind;
  const [only] = appliesTo;
  if (only !== undefined && appliesTo.length === 1) return only;
  if (name !== '' || rosterNumber !== '') return 'person';
  if (householdNumber !== null) return 'household';
  return grid === '' ? 'person' : 'grid';
};
