import type { RosterCells } from '@shared/domain/roster-field';
import { rosterKeysOf } from '@shared/domain/roster-index';
import { parseRosterRow, type RosterValues } from '@shared/domain/roster-row';
import type { VillageBook } from '@shared/domain/roster-village';
import { isWithin } from '@shared/domain/roles';
import type { PersonDocument } from '../actor';
import { documents as outside, type Documents } from '../documents';
import { findByIds } from '../find-by-ids';
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

interface Read {
  readonly known: KnownPeople;
  readonly values: readonly RosterValues[];
  readonly now: string;
}

/**
 * Ids of those whom rows of this part can be about. Who was added or changed by another row of the same file is none: the file was
 * planned against the roster as it was before it.
 */
const idsWithoutOtherRows = async (
  part: ImportPartDocument,
  { known, values, now }: Read,
): Promise<readonly string[]> => {
  const own = part.rows.filter(isWritten).flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const ownIds = new Set(own);
  const keys = new Set(values.flatMap((each) => Object.values(rosterKeysOf(each))));
  const strangers = [...known.people.values()]
    .filter(({ _id }) => !ownIds.has(_id) && !_id.startsWith(`${part.importId}-`))
    .filter((person) =>
      Object.values(rosterKeysOf(asKnownPerson(person, known, now))).some((key) => keys.has(key)),
    )
    .map(({ _id }) => _id);
  const claimed = await importPartStore(outside).claimed(part.importId, strangers);
  return [...own, ...strangers.filter((id) => !claimed.has(id))];
};

/**
 * Whom the rows can be about, as they are in this transaction. They are looked for outside of it, right before: asked for by hundreds
 * of keys, the database would have to ask all of that again at the commit, for a moment in which nobody types a name.
 */
const findKnown = async (
  documents: Documents,
  part: ImportPartDocument,
  { unitCode, values, now }: Omit<Read, 'known'> & { readonly unitCode: string },
): Promise<KnownPeople> => {
  const known = await knownPeopleStore(outside, unitCode).find(values);
  const ids = await idsWithoutOtherRows(part, { known, values, now });
  const people = await findByIds<PersonDocument>(documents, 'people', ids);
  return {
    households: known.households,
    people: new Map(
      [...people].filter(
        ([, { state, villageCode }]) => state === 'active' && isWithin(villageCode ?? '', unitCode),
      ),
    ),
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
  const known = await findKnown(documents, part, { unitCode: document.unitCode, values, now });
  const planner = rosterFilePlanner({ villages, importer: confirmerOf(actor), now });
  planner.learn(known);
  const people = rows.map((row) => {
    const read = { rowNumber: row.rowNumber, cells: cellsOf(row) };
    const planned = settled(row, planner.plan(read));
    return { row: asPlannedRow(read, planned), planned };
  });
  return { people, known };
};
