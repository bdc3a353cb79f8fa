import type { ParsedInputOf } from '@shared/contract/method';
import type { exportRoster as contract } from '@shared/contract/sheets';
import { dateOf } from '@shared/domain/calendar';
import { maskPhone } from '@shared/domain/masking';
import { listed, partyStatusWords, rosterOfficeWords } from '@shared/domain/roster-copy';
import type { RosterCells } from '@shared/domain/roster-field';
import type { KnownPerson } from '@shared/domain/roster-index';
import type { RosterVillage } from '@shared/domain/roster-village';
import { holdsRole, runningRoles } from '@shared/domain/roles';
import { AppError } from '@shared/errors';
import { asKnownPerson } from '../_runtime/imports/known-people-store';
import { readVillageBook } from '../_runtime/imports/village-book';
import { householdStore } from '../_runtime/roster/household-store';
import { unitStore } from '../_runtime/roster/unit-store';
import type { ReadCall } from '../_runtime/route';
import { makeFile, type MadeFile } from './make-file';
import { residentStore } from './resident-store';
import { rosterColumns } from './roster-columns';
import { rosterFileName, sheetNames } from './template.copy';

/** Names of grids, or the code where two have the same name. */
const gridWordsOf = ({ grids }: RosterVillage): ReadonlyMap<string, string> => {
  const names = grids.map(({ name }) => name);
  const isOne = (name: string): boolean => names.indexOf(name) === names.lastIndexOf(name);
  return new Map(grids.map(({ gridCode, name }) => [gridCode, isOne(name) ? name : gridCode]));
};

const cellsOf = (
  person: KnownPerson,
  grids: ReadonlyMap<string, string>,
  hasPhones: boolean,
): RosterCells => ({
  ...{ rosterNumber: person.rosterNumber, name: person.name, village: '' },
  phone: hasPhones ? person.phone : maskPhone(person.phone),
  householdNumber: person.householdNumber?.toString() ?? '',
  grid: grids.get(person.gridCode ?? '') ?? '',
  partyStatus: partyStatusWords[person.partyStatus],
  offices: listed(
    [...new Set(person.offices)].flatMap((role) => {
      const word = rosterOfficeWords[role];
      return word === undefined ? [] : [word];
    }),
  ),
});

/** The roster of a village as its own template, so that it can come back changed. Phones are whole for those who keep it. */
export const makeRoster = async (call: ReadCall<ParsedInputOf<typeof contract>>): Promise<MadeFile> => {
  const { documents, actor, villageCode, input, now } = call;
  const unit = await unitStore(documents).find(villageCode);
  if (unit === null) throw new AppError('NotFound');
  const hasPhones = input.hasPhones && holdsRole(actor.memberships, runningRoles, villageCode);
  const { own } = await readVillageBook(documents, villageCode);
  const people = await residentStore(documents).listAll(villageCode);
  const households = await householdStore(documents).findMany(
    people.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
  );
  const grids = own === null ? new Map<string, string>() : gridWordsOf(own);
  const known = { people: new Map(), households };
  const { columns, rowOf } = rosterColumns(true, [...grids.values()]);
  const rows = people.map((person) => rowOf(cellsOf(asKnownPerson(person, known, now), grids, hasPhones)));
  return makeFile(call, {
    ...{ unitCode: villageCode, fileName: rosterFileName(unit.name, dateOf(now)) },
    sheets: [{ name: sheetNames.roster, columns, rows }],
  });
};
