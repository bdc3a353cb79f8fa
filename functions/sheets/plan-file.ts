import { planDivisions } from '@shared/domain/division-plan';
import type { RosterRow } from '@shared/domain/roster-plan';
import { parseRosterRow } from '@shared/domain/roster-row';
import { AppError } from '@shared/errors';
import type { Actor } from '../_runtime/actor';
import type { Documents } from '../_runtime/documents';
import type { ImportDocument, PlannedRow } from '../_runtime/imports/import-document';
import { confirmerOf } from '../_runtime/imports/importer';
import { knownPeopleStore } from '../_runtime/imports/known-people-store';
import { asPlannedRow, rosterFilePlanner } from '../_runtime/imports/roster-file-planner';
import { listTree, readVillageBook } from '../_runtime/imports/village-book';
import { unitStore } from '../_runtime/roster/unit-store';
import { planImportedEntries } from '../points/imports/plan-imported-entries';
import type { FileRow } from './file-rows';

export interface FilePlanning {
  readonly documents: Documents;
  readonly kind: ImportDocument['kind'];
  readonly fileName: string;
  readonly unitCode: string;
  readonly actor: Actor;
  readonly now: string;
  readonly newId: () => string;
}

export interface FilePlan {
  /** In the order of the file, some at a time. */
  readonly batches: AsyncIterable<readonly PlannedRow[]> | Iterable<readonly PlannedRow[]>;
  /** Of divisions: units at work that the file does not name. */
  readonly missingCount: number;
}

/** People are looked up for so many rows at a time. */
const rowsPerBatch = 1_000;

function* batchesOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += rowsPerBatch)
    yield items.slice(start, start + rowsPerBatch);
}

async function* planRoster(
  rows: readonly FileRow[],
  { documents, unitCode, actor, now }: FilePlanning,
): AsyncGenerator<readonly PlannedRow[]> {
  const villages = await readVillageBook(documents, unitCode);
  const residents = knownPeopleStore(documents, unitCode);
  const planner = rosterFilePlanner({ villages, importer: confirmerOf(actor), now });
  const read = rows.map(({ rowNumber, cells }): RosterRow => ({ rowNumber, cells }));
  // Village by village, in whatever order the file has them: residents are asked for by village and key.
  const values = read
    .flatMap(({ cells }) => parseRosterRow(cells, villages).values ?? [])
    .sort((one, other) => Number(one.villageCode) - Number(other.villageCode));
  for (const batch of batchesOf(values)) planner.learn(await residents.find(batch));
  for (const batch of batchesOf(read)) yield batch.map((row) => asPlannedRow(row, planner.plan(row)));
}

const planDivisionFile = async (
  rows: readonly FileRow[],
  { documents, unitCode }: FilePlanning,
): Promise<FilePlan> => {
  const known = (await listTree(documents, unitCode))
    .filter(({ level }) => level !== 'grid' && level !== 'microGrid')
    .map(({ _id: code, name, state }) => ({ code, name, state }));
  const name = known.find(({ code }) => code === unitCode)?.name ?? unitCode;
  const cellsOf = new Map(rows.map(({ rowNumber, cells }) => [rowNumber, cells]));
  const plan = planDivisions(
    rows.map(({ rowNumber, cells }) => ({ rowNumber, cells })),
    { root: { code: unitCode, name }, units: known },
  );
  const planned = plan.rows.map((row): PlannedRow => {
    const { rowNumber, problems, changes } = row;
    const cells = cellsOf.get(rowNumber) ?? {};
    return { rowNumber, plan: row.plan, cells, personId: null, problems, changes };
  });
  return { batches: batchesOf(planned), missingCount: plan.missing.length };
};

/** All of them at once: whether a cap leaves anything to a row hangs on every row before it. */
const planEntries = async (
  rows: readonly FileRow[],
  { unitCode, ...planning }: FilePlanning,
): Promise<readonly PlannedRow[]> => {
  const planned = await planImportedEntries(rows, { ...planning, villageCode: unitCode });
  return planned.map(({ row }) => row);
};

/** Plans what each row of a file would do. NotFound when the unit is not at work. */
export const planFile = async (rows: readonly FileRow[], planning: FilePlanning): Promise<FilePlan> => {
  const { documents, kind, unitCode } = planning;
  if (kind === 'divisions') return planDivisionFile(rows, planning);
  const unit = await unitStore(documents).find(unitCode);
  if (unit?.state !== 'active') throw new AppError('NotFound');
  if (kind === 'entries') return { batches: batchesOf(await planEntries(rows, planning)), missingCount: 0 };
  return { batches: planRoster(rows, planning), missingCount: 0 };
};
