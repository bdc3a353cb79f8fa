import { changesOf, grantsOf, type RosterGrant } from './roster-change';
import type { RosterCells, RosterField, RosterProblem } from './roster-field';
import { rosterKeysOf } from './roster-index';
import { findPerson, Refusal, refuseTwice, type Claim, type RosterContext } from './roster-match';
import { parseRosterRow, type RosterValues } from './roster-row';
import type { FieldChange, RowPlan } from './row-problem';

export type { RosterContext };

export interface RosterRow {
  readonly rowNumber: number;
  readonly cells: RosterCells;
}

export interface PlannedRosterRow {
  readonly rowNumber: number;
  readonly plan: RowPlan;
  /** Who is changed or stays the same; null for somebody new and for a refused row. */
  readonly personId: string | null;
  /** What the row says; null when it is refused. */
  readonly values: RosterValues | null;
  /** Offices to give, none of which is held already. */
  readonly grants: readonly RosterGrant[];
  readonly changes: readonly FieldChange<RosterField>[];
  readonly problems: readonly RosterProblem[];
}

const refused = (rowNumber: number, problems: readonly RosterProblem[]): PlannedRosterRow => ({
  ...{ rowNumber, plan: 'refuse', personId: null, values: null, grants: [], changes: [], problems },
});

/**
 * Plans the rows of one file in their order, each in constant time. It remembers what the rows before have claimed, so one
 * planner sees the whole file: a row that was corrected needs the file planned again.
 */
export const rosterPlanner = (context: RosterContext): ((row: RosterRow) => PlannedRosterRow) => {
  const claims = new Map<string, Claim>();
  const rowOfPerson = new Map<string, number>();

  const planGood = (rowNumber: number, values: RosterValues): PlannedRosterRow => {
    const keys = rosterKeysOf(values);
    refuseTwice(keys, values, claims);
    for (const key of Object.values(keys)) {
      if (!claims.has(key)) claims.set(key, { rowNumber, phone: values.phone });
    }
    const known = findPerson(keys, values, context);
    const before = known === null ? undefined : rowOfPerson.get(known.personId);
    if (before !== undefined) throw new Refusal('', 'personTwice', values.name, before.toString());
    if (known !== null) rowOfPerson.set(known.personId, rowNumber);
    const grants = grantsOf(values, known, context);
    const changes = known === null ? [] : changesOf(values, known, grants, context);
    const plan = known === null ? 'add' : changes.length > 0 ? 'change' : 'same';
    return { rowNumber, plan, personId: known?.personId ?? null, values, grants, changes, problems: [] };
  };

  return ({ rowNumber, cells }) => {
    const { values, problems } = parseRosterRow(cells, context.villages);
    if (values === null) return refused(rowNumber, problems);
    try {
      return planGood(rowNumber, values);
    } catch (error) {
      if (error instanceof Refusal) return refused(rowNumber, [error.problem]);
      throw error;
    }
  };
};

/** Plans a whole file. */
export const planRoster = (rows: readonly RosterRow[], context: RosterContext): readonly PlannedRosterRow[] =>
  rows.map(rosterPlanner(context));
