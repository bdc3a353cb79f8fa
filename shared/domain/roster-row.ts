import { householdNumberMax } from './household-number';
import { partyStatuses, type PartyStatus } from './person-record';
import { isPhone, plainPhone } from './phone';
import type { OfficeRole } from './roles';
import {
  gridNumberPattern,
  householdNumberPattern,
  listed,
  namePattern,
  numerals,
  officeDecoration,
  officeSeparator,
  officeSynonyms,
  partyStatusSynonyms,
  partyStatusWords,
  rosterOfficeWords,
  ten,
} from './roster-copy';
import {
  rosterFields,
  rosterLimits,
  type RosterCells,
  type RosterField,
  type RosterProblem,
  type RosterProblemCode,
} from './roster-field';
import { findVillage, type RosterVillage, type VillageBook } from './roster-village';

/** What a row says. Null where it says nothing: an empty cell never erases what is known. */
export interface RosterValues {
  readonly name: string;
  readonly rosterNumber: string | null;
  readonly phone: string | null;
  readonly householdNumber: number | null;
  readonly gridCode: string | null;
  readonly partyStatus: PartyStatus | null;
  readonly offices: readonly OfficeRole[];
  readonly villageCode: string;
}

/** `values` is null when there are problems. */
export type ParsedRosterRow =
  | { readonly values: RosterValues; readonly problems: readonly [] }
  | { readonly values: null; readonly problems: readonly RosterProblem[] };

type Report = (field: RosterField | '', code: RosterProblemCode, value: string, hint?: string) => null;

const gridsListedMax = 8;
const phonesInOneCell = /\d{7,}\D+\d{7,}/;
const landline = /^(?:0\d{9,11}|[2-8]\d{6,7})$/;
const sideBySideHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A text as the vocabularies know it: full-width letters and digits as plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim();

const withoutBlanks = (text: string): string => plain(text).replaceAll(/\s/g, '');

const parseName = (cell: string, report: Report): string | null => {
  // Names of two characters are often spread to the width of three.
  const name = cell.replaceAll(/\s+/g, ' ').replaceAll(sideBySideHan, '').trim();
  if (name === '') return report('name', 'nameMissing', '');
  if (name.length > rosterLimits.nameCharsMax) {
    return report('name', 'nameTooLong', name, rosterLimits.nameCharsMax.toString());
  }
  return namePattern.test(name) ? name : report('name', 'nameInvalid', name);
};

const parseRosterNumber = (cell: string, report: Report): string | null => {
  const number = plain(cell);
  if (number.length <= rosterLimits.rosterNumberCharsMax) return number === '' ? null : number;
  return report('rosterNumber', 'rosterNumberTooLong', number, rosterLimits.rosterNumberCharsMax.toString());
};

const parsePhone = (cell: string, report: Report): string | null => {
  if (cell === '') return null;
  const phone = plainPhone(cell);
  if (isPhone(phone)) return phone;
  if (landline.test(phone)) return report('phone', 'phoneLandline', cell);
  return report('phone', phonesInOneCell.test(plain(cell)) ? 'phoneSeveral' : 'phoneInvalid', cell);
};

const parseHouseholdNumber = (cell: string, report: Report): number | null => {
  if (cell === '') return null;
  const number = Number(householdNumberPattern.exec(plain(cell))?.[1] ?? 0);
  if (number > 0) return number;
  return report('householdNumber', 'householdNumberInvalid', cell, householdNumberMax.toString());
};

const parsePartyStatus = (cell: string, report: Report): PartyStatus | null => {
  const word = withoutBlanks(cell);
  if (word === '') return null;
  if (Object.hasOwn(partyStatusSynonyms, word)) return partyStatusSynonyms[word] ?? null;
  const words = listed(partyStatuses.map((status) => partyStatusWords[status]));
  return report('partyStatus', 'partyStatusUnknown', cell, words);
};

const parseOffices = (cell: string, report: Report): readonly OfficeRole[] => {
  const roles = plain(cell)
    .replaceAll(officeDecoration, '')
    .split(officeSeparator)
    .filter((word) => word !== '')
    .map((word) => {
      if (Object.hasOwn(officeSynonyms, word)) return officeSynonyms[word] ?? null;
      return report('offices', 'officeUnknown', word, listed(Object.values(rosterOfficeWords)));
    });
  return [...new Set(roles)].filter((role) => role !== null);
};

const numberOfGrid = (word: string): number | null => {
  const found = gridNumberPattern.exec(word);
  if (found === null) return null;
  const [, digits, spelled = ''] = found;
  if (digits !== undefined) return Number(digits);
  const [tens, ones] = spelled.split(ten);
  if (ones === undefined) return spelled.length === 1 ? numerals.indexOf(spelled) : null;
  return (tens === '' ? 1 : numerals.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : numerals.indexOf(ones));
};

/** A grid by its name, its whole code, or the number that ends its code. */
const parseGrid = (cell: string, { villageCode, grids }: RosterVillage, report: Report): string | null => {
  if (cell === '') return null;
  const word = withoutBlanks(cell);
  const number = numberOfGrid(word);
  const numbered = number === null ? '' : `${villageCode}${number.toString().padStart(3, '0')}`;
  const grid =
    grids.find(({ name }) => withoutBlanks(name) === word) ??
    grids.find(({ gridCode }) => gridCode === word || gridCode === numbered) ??
    // Third grid and grid 3 are the same words to people, also when the code counts otherwise.
    grids.find(({ name }) => number !== null && numberOfGrid(name) === number);
  if (grid !== undefined) return grid.gridCode;
  const names = grids.map(({ name }) => name);
  return report('grid', 'gridUnknown', cell, listed(names, gridsListedMax));
};

/** Reads one row of a roster and names everything that is wrong with it. */
export const parseRosterRow = (cells: RosterCells, villages: VillageBook): ParsedRosterRow => {
  const problems: RosterProblem[] = [];
  const report: Report = (field, code, value, hint = '') => {
    problems.push({ field, code, value, hint });
    return null;
  };
  if (rosterFields.every((field) => cells[field] === '')) report('', 'rowEmpty', '');
  if (problems.length > 0) return { values: null, problems };
  const village = findVillage(plain(cells.village), villages, report);
  const name = parseName(cells.name, report);
  const said = {
    rosterNumber: parseRosterNumber(cells.rosterNumber, report),
    phone: parsePhone(cells.phone, report),
    householdNumber: parseHouseholdNumber(cells.householdNumber, report),
    gridCode: village === null ? null : parseGrid(cells.grid, village, report),
    partyStatus: parsePartyStatus(cells.partyStatus, report),
    offices: parseOffices(cells.offices, report),
  };
  const hasKey = cells.rosterNumber !== '' || cells.phone !== '' || cells.householdNumber !== '';
  if (name !== null && !hasKey) report('', 'keyMissing', name);
  if (problems.length > 0 || name === null || village === null) return { values: null, problems };
  return { values: { ...said, name, villageCode: village.villageCode }, problems: [] };
};
