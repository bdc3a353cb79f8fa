import { canGrant } from '@shared/domain/offices';
import { appointedBy, rosterOfficeWords } from '@shared/domain/roster-copy';
import type { RosterProblemCode } from '@shared/domain/roster-field';
import { rosterKeysOf, type KnownPerson } from '@shared/domain/roster-index';
import { rosterPlanner, type PlannedRosterRow, type RosterRow } from '@shared/domain/roster-plan';
import type { VillageBook } from '@shared/domain/roster-village';
import type { RowProblem } from '@shared/domain/row-problem';
import { AppError } from '@shared/errors';
import type { PersonDocument } from '../actor';
import { refuseHigherOffice } from '../roster/judge-offices';
import type { Confirmer, PlannedRow } from './import-document';
import { actorOf } from './importer';
import { asKnownPerson, type KnownPeople } from './known-people-store';

export interface RosterPlanning {
  readonly villages: VillageBook;
  /** Who imports: what one may not do by hand, a file does not do for one. */
  readonly importer: Confirmer;
  readonly now: string;
}

/** Beside the problems of the file itself: what the importer may not do, and what became of the person meanwhile. */
export type ImportProblemCode = 'phoneOfOffice' | 'personChanged';

export interface PlannedPerson extends Omit<PlannedRosterRow, 'problems'> {
  readonly problems: readonly RowProblem<string, string>[];
}

export const refusedPerson = (rowNumber: number, problem: RowProblem<string, string>): PlannedPerson => ({
  ...{ rowNumber, plan: 'refuse', personId: null, values: null, grants: [], changes: [] },
  problems: [problem],
});

/** Whether the importer may change a person's phone: it opens whatever office the person holds. */
const mayChangePhone = (person: PersonDocument, { importer, now }: RosterPlanning): boolean => {
  if (person._id === importer.personId) return true;
  try {
    refuseHigherOffice({ actor: actorOf(importer), now }, person);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** What the importer may not do to somebody, though the row is right; null when there is nothing. */
const refusalOf = (
  { values, grants }: PlannedRosterRow,
  person: PersonDocument,
  planning: RosterPlanning,
): RowProblem<string, string> | null => {
  const phone = values?.phone ?? person.phone;
  if (phone !== person.phone && !mayChangePhone(person, planning))
    return {
      field: 'phone',
      code: 'phoneOfOffice' satisfies ImportProblemCode,
      value: person.name,
      hint: '',
    };
  const [grant] = grants;
  if (grant === undefined || person._id !== planning.importer.personId) return null;
  const code: RosterProblemCode = 'officeNotYours';
  return { field: 'offices', code, value: rosterOfficeWords[grant.role] ?? grant.role, hint: appointedBy };
};

/**
 * Plans the rows of one file in their order. It is told of residents before the rows that could be about them, batch by batch: a
 * county has more people than a function could hold.
 */
export const rosterFilePlanner = (planning: RosterPlanning) => {
  const { villages, importer, now } = planning;
  const index = new Map<string, KnownPerson[]>();
  const residents = new Map<string, PersonDocument>();
  const planRow = rosterPlanner({
    ...{ villages, people: index },
    canGrant: (role, unitCode) => canGrant(importer.memberships, role, unitCode),
  });

  return {
    residents: residents as ReadonlyMap<string, PersonDocument>,

    /** Those of `known` who were not told of before. */
    learn(known: KnownPeople): void {
      for (const person of known.people.values()) {
        if (residents.has(person._id)) continue;
        residents.set(person._id, person);
        const compared = asKnownPerson(person, known, now);
        for (const key of Object.values(rosterKeysOf(compared))) {
          const sharing = index.get(key);
          if (sharing === undefined) index.set(key, [compared]);
          else sharing.push(compared);
        }
      }
    },

    plan(row: RosterRow): PlannedPerson {
      const planned = planRow(row);
      const person = residents.get(planned.personId ?? '');
      const problem = person === undefined ? null : refusalOf(planned, person, planning);
      return problem === null ? planned : refusedPerson(row.rowNumber, problem);
    },
  };
};

/** A planned row as it is kept until it is written. */
export const asPlannedRow = (
  { rowNumber, cells }: RosterRow,
  { plan, personId, problems, changes }: PlannedPerson,
): PlannedRow => ({ rowNumber, plan, cells, personId, problems, changes });
