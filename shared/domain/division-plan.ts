import type { DivisionCells, DivisionField, DivisionProblem } from './division-field';
import { parseDivisionRow, type Division } from './division-row';
import { parentOf, type UnitState } from './org-tree';
import { isWithin } from './roles';
import type { FieldChange, RowPlan } from './row-problem';

/** A unit of the tree, from the county to the village, as an import compares it. */
export interface KnownUnit {
  readonly code: string;
  readonly name: string;
  readonly state: UnitState;
}

export interface DivisionContext {
  /** The unit whose importer it is: nothing outside it is touched. Null when any county may be brought. */
  readonly root: { readonly code: string; readonly name: string } | null;
  readonly units: Iterable<KnownUnit>;
}

export interface DivisionRow {
  readonly rowNumber: number;
  readonly cells: DivisionCells;
}

export interface PlannedDivisionRow {
  readonly rowNumber: number;
  readonly plan: RowPlan;
  /** Null when the row is refused. */
  readonly division: Division | null;
  readonly changes: readonly FieldChange<DivisionField>[];
  readonly problems: readonly DivisionProblem[];
}

export interface DivisionPlan {
  /** In the order of the file. */
  readonly rows: readonly PlannedDivisionRow[];
  /** Units at work in the counties of the file that the file does not name. They stay as they are. */
  readonly missing: readonly KnownUnit[];
}

const countyChars = 6;

interface Read {
  readonly rowNumber: number;
  readonly division: Division | null;
  readonly problems: readonly DivisionProblem[];
}

/** What is wrong with a good row among the others: a code used twice, outside the importer's unit, or of a retired unit. */
const problemAmongOthers = (
  { code, name }: Division,
  firstRow: number | undefined,
  known: KnownUnit | undefined,
  { root }: DivisionContext,
): DivisionProblem | null => {
  if (firstRow !== undefined)
    return { field: 'code', code: 'codeTwice', value: code, hint: firstRow.toString() };
  if (root !== null && !isWithin(code, root.code)) {
    return { field: 'code', code: 'codeOutside', value: code, hint: root.name };
  }
  if (known === undefined || known.state === 'active') return null;
  return { field: '', code: 'unitRetired', value: name, hint: '' };
};

const readAll = (
  rows: readonly DivisionRow[],
  units: ReadonlyMap<string, KnownUnit>,
  context: DivisionContext,
): readonly Read[] => {
  const rowOfCode = new Map<string, number>();
  return rows.map(({ rowNumber, cells }): Read => {
    const { division, problems } = parseDivisionRow(cells);
    if (division === null) return { rowNumber, division, problems };
    const { code } = division;
    const problem = problemAmongOthers(division, rowOfCode.get(code), units.get(code), context);
    if (!rowOfCode.has(code)) rowOfCode.set(code, rowNumber);
    return problem === null
      ? { rowNumber, division, problems: [] }
      : { rowNumber, division: null, problems: [problem] };
  });
};

/** The codes that will exist: those at work, and those of the file whose line up to a county exists. */
const codesToBe = (reads: readonly Read[], units: ReadonlyMap<string, KnownUnit>): ReadonlySet<string> => {
  const codes = new Set(
    [...units.values()].filter(({ state }) => state === 'active').map(({ code }) => code),
  );
  const divisions = reads.flatMap(({ division }) => (division === null ? [] : [division]));
  // Shorter codes first: a parent is judged before its children, wherever it stands in the file.
  for (const { code } of divisions.sort((one, other) => one.code.length - other.code.length)) {
    const parentCode = parentOf(code);
    if (parentCode === '' || codes.has(parentCode)) codes.add(code);
  }
  return codes;
};

const planOf = (
  read: Read,
  units: ReadonlyMap<string, KnownUnit>,
  codes: ReadonlySet<string>,
): PlannedDivisionRow => {
  const { rowNumber, division, problems } = read;
  if (division === null) return { rowNumber, plan: 'refuse', division, changes: [], problems };
  const { code, name, parentCode } = division;
  if (parentCode !== '' && !codes.has(parentCode)) {
    const problem: DivisionProblem = {
      field: 'parentCode',
      code: 'parentMissing',
      value: code,
      hint: parentCode,
    };
    return { rowNumber, plan: 'refuse', division: null, changes: [], problems: [problem] };
  }
  const known = units.get(code);
  if (known === undefined) return { rowNumber, plan: 'add', division, changes: [], problems: [] };
  const changes = known.name === name ? [] : [{ field: 'name', before: known.name, after: name } as const];
  return { rowNumber, plan: changes.length > 0 ? 'change' : 'same', division, changes, problems: [] };
};

/** Plans a division file: what is new, what changes its name, what is refused and why, and what the file leaves out. */
export const planDivisions = (rows: readonly DivisionRow[], context: DivisionContext): DivisionPlan => {
  const units = new Map(Array.from(context.units, (unit) => [unit.code, unit]));
  const reads = readAll(rows, units, context);
  const codes = codesToBe(reads, units);
  const named = new Set(reads.flatMap(({ division }) => (division === null ? [] : [division.code])));
  const counties = new Set([...named].map((code) => code.slice(0, countyChars)));
  return {
    rows: reads.map((read) => planOf(read, units, codes)),
    missing: [...units.values()].filter(
      ({ code, state }) => state === 'active' && counties.has(code.slice(0, countyChars)) && !named.has(code),
    ),
  };
};
