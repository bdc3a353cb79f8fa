import { maskPhone } from './masking';
import type { OfficeRole } from './roles';
import { appointedBy, listed, partyStatusWords, rosterOfficeWords } from './roster-copy';
import type { RosterCells, RosterField, RosterProblem, RosterProblemCode } from './roster-field';
import { rosterKeysOf, type KnownPerson, type RosterIndex, type RosterKeys } from './roster-index';
import { parseRosterRow, type RosterValues } from './roster-row';
import type { VillageBook } from './roster-village';
import type { FieldChange, RowPlan } from './row-problem';

export interface RosterContext {
  readonly villages: VillageBook;
  /** Everybody who lives in those villages. */
  readonly people: RosterIndex;
  /** Whether the importer may give an office in a unit (village, or grid of a grid worker). */
  readonly canGrant: (role: OfficeRole, unitCode: string) => boolean;
}

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
  readonly grants: readonly { readonly role: OfficeRole; readonly unitCode: string }[];
  readonly changes: readonly FieldChange<RosterField>[];
  readonly problems: readonly RosterProblem[];
}

/** Thrown inside the planner only: the first thing that keeps a row of good values from being written. */
class Refusal extends Error {
  readonly problem: RosterProblem;

  constructor(field: RosterField | '', code: RosterProblemCode, value: string, hint = '') {
    super(code);
    this.problem = { field, code, value, hint };
  }
}

interface Claim {
  readonly rowNumber: number;
  readonly phone: string | null;
}

/** Of the keys that rows have claimed so far, the one that this row claims again. */
const refuseTwice = (keys: RosterKeys, values: RosterValues, claims: ReadonlyMap<string, Claim>): void => {
  const claimOf = (key: string | undefined): Claim | undefined =>
    key === undefined ? undefined : claims.get(key);
  const byNumber = claimOf(keys.rosterNumber);
  if (byNumber !== undefined) {
    const number = values.rosterNumber ?? '';
    throw new Refusal('rosterNumber', 'rosterNumberTwice', number, byNumber.rowNumber.toString());
  }
  const byPhone = claimOf(keys.phoneAndName);
  if (byPhone !== undefined)
    throw new Refusal('phone', 'phoneTwice', values.name, byPhone.rowNumber.toString());
  const byHousehold = claimOf(keys.nameAndHousehold);
  if (byHousehold === undefined) return;
  // Grandfather and grandson may share a name; two phones tell them apart.
  const isAnother = values.phone !== null && byHousehold.phone !== null && values.phone !== byHousehold.phone;
  if (!isAnother) throw new Refusal('', 'personTwice', values.name, byHousehold.rowNumber.toString());
};

const findPerson = (
  keys: RosterKeys,
  values: RosterValues,
  { people, villages }: RosterContext,
): KnownPerson | null => {
  const only = (key: string | undefined): KnownPerson | null => {
    const [found, ...others] = key === undefined ? [] : (people.get(key) ?? []);
    if (others.length > 0) throw new Refusal('', 'matchesTwo', values.name);
    return found ?? null;
  };
  const byNumber = only(keys.rosterNumber);
  const byPhone = only(keys.phoneAndName);
  if (byNumber !== null && byPhone !== null && byNumber !== byPhone) {
    throw new Refusal('', 'matchesTwo', values.name);
  }
  if (byNumber !== null && byNumber.name !== values.name && byNumber.phone !== values.phone) {
    // A column that slipped by one row would give everybody the phone, and with it the points, of the next.
    throw new Refusal('rosterNumber', 'rosterNumberOfAnother', byNumber.rosterNumber, byNumber.name);
  }
  const found = byNumber ?? byPhone ?? only(keys.nameAndHousehold);
  if (found !== null && found.villageCode !== values.villageCode) {
    const elsewhere = villages.byCode.get(found.villageCode)?.name ?? found.villageCode;
    throw new Refusal('village', 'personElsewhere', values.name, elsewhere);
  }
  return found;
};

const grantsOf = (
  values: RosterValues,
  known: KnownPerson | null,
  context: RosterContext,
): PlannedRosterRow['grants'] =>
  values.offices
    .filter((role) => known?.offices.includes(role) !== true)
    .map((role) => {
      const word = rosterOfficeWords[role] ?? role;
      const unitCode =
        role === 'gridWorker' ? (values.gridCode ?? known?.gridCode ?? null) : values.villageCode;
      if (unitCode === null) throw new Refusal('offices', 'officeNeedsGrid', word);
      if (!context.canGrant(role, unitCode))
        throw new Refusal('offices', 'officeNotYours', word, appointedBy);
      return { role, unitCode };
    });

const changesOf = (
  values: RosterValues,
  known: KnownPerson,
  grants: PlannedRosterRow['grants'],
  { villages }: RosterContext,
): readonly FieldChange<RosterField>[] => {
  const grids = villages.byCode.get(values.villageCode)?.grids ?? [];
  const gridName = (code: string | null): string =>
    grids.find(({ gridCode }) => gridCode === code)?.name ?? code ?? '';
  const officeWords = (offices: readonly OfficeRole[]): string =>
    listed(offices.map((role) => rosterOfficeWords[role] ?? role));
  const changes: FieldChange<RosterField>[] = [];
  const compare = <Value>(
    field: RosterField,
    before: Value,
    after: Value | null,
    show: (value: Value) => string,
  ): void => {
    if (after !== null && after !== before) changes.push({ field, before: show(before), after: show(after) });
  };
  compare('rosterNumber', known.rosterNumber, values.rosterNumber, (number) => number);
  compare('name', known.name, values.name, (name) => name);
  if (values.phone !== null && values.phone !== known.phone) {
    changes.push({ field: 'phone', before: maskPhone(known.phone), after: values.phone });
  }
  compare(
    'householdNumber',
    known.householdNumber,
    values.householdNumber,
    (number) => number?.toString() ?? '',
  );
  compare('grid', known.gridCode, values.gridCode, gridName);
  compare('partyStatus', known.partyStatus, values.partyStatus, (status) => partyStatusWords[status]);
  if (grants.length > 0) {
    const after = [...known.offices, ...grants.map(({ role }) => role)];
    changes.push({ field: 'offices', before: officeWords(known.offices), after: officeWords(after) });
  }
  return changes;
};

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
