import type { RosterCells } from '@shared/domain/roster-field';
import { rosterKeysOf } from '@shared/domain/roster-index';
import { parseRosterRow, type RosterValues } from '@shared/domain/roster-row';
import type { VillageBook } from '@shared/domain/roster-village';
import type { Documents } from '../documents';
import type { ImportPartDocument, PlannedRow } from './import-document';
import { isWritten } from './import-part';
import { importPartStore } from './import-store';
import { confirmerOf } from './importer';
import { asKnownPerson, knownPeopleStore, type KnownPeople } from './known-people-store';
import {
  asPlannedRow,
  refusedPerson,
  rosterFilePlanner,
  type ImportProblemCode,
  type PlannedPerson,
} from './roster-file-planner';
import type { Writing } from './writing';

/** The id of somebody whom an import adds, so that it knows its own people again. */
export const idOfAdded = (importId: string, rowNumber: number): string => `${importId}-${rowNumber}`;

export interface PlannedAgain {
  readonly people: readonly { readonly row: PlannedRow; readonly planned: PlannedPerson }[];
  readonly known: KnownPeople;
}

const cellsOf = ({ cells }: PlannedRow): RosterCells => cells;

/**
 * Those of `known` whom rows of this part can be about. Who was added or changed by another row of the same file is none: the file
 * was planned against the roster as it was before it.
 */
const withoutOtherRows = async (
  documents: Documents,
  part: ImportPartDocument,
  { known, values, now }: { known: KnownPeople; values: readonly RosterValues[]; now: string },
): Promise<KnownPeople> => {
  const own = new Set(part.rows.filter(isWritten).map(({ personId }) => personId));
  const keys = new Set(values.flatMap((each) => Object.values(rosterKeysOf(each))));
  const people = [...known.people.values()].filter((person) =>
    Object.values(rosterKeysOf(asKnownPerson(person, known, now))).some((key) => keys.has(key)),
  );
  const strangers = people
    .map(({ _id }) => _id)
    .filter((id) => !own.has(id) && !id.startsWith(`${part.importId}-`));
  const claimed = await importPartStore(documents).claimed(part.importId, strangers);
  const counted = new Set<string | null>([...own, ...strangers.filter((id) => !claimed.has(id))]);
  return {
    households: known.households,
    people: new Map(people.filter(({ _id }) => counted.has(_id)).map((person) => [person._id, person])),
  };
};

/** The plan of a row as it is now; a row that was about somebody is about nobody else. */
const settled = (row: PlannedRow, planned: PlannedPerson): PlannedPerson => {
  if (row.personId === null || planned.plan === 'refuse' || planned.personId === row.personId) return planned;
  const code: ImportProblemCode = 'personChanged';
  return refusedPerson(row.rowNumber, { field: '', code, value: cellsOf(row)['name'], hint: '' });
};

/**
 * Plans the rows of a part once more, with the roster as it is in this transaction: somebody may have added, changed or moved
 * people since the file was read.
 */
export const planAgain = async (
  documents: Documents,
  part: ImportPartDocument,
  { document, actor, now, villages }: Writing & { readonly villages: VillageBook },
): Promise<PlannedAgain> => {
  const rows = part.rows.filter(isWritten);
  const values = rows.flatMap((row) => parseRosterRow(cellsOf(row), villages).values ?? []);
  const known = await knownPeopleStore(documents, document.unitCode).find(values);
  const planner = rosterFilePlanner({ villages, importer: confirmerOf(actor), now });
  planner.learn(await withoutOtherRows(documents, part, { known, values, now }));
  const people = rows.map((row) => {
    const read = { rowNumber: row.rowNumber, cells: cellsOf(row) };
    const planned = settled(row, planner.plan(read));
    return { row: asPlannedRow(read, planned), planned };
  });
  return { people, known };
};
