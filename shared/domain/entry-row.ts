import { dateOf, isDate, yearOf } from './calendar';
import { datePatterns, dayPattern, quantityPattern, subjectKindSynonyms } from './entry-copy';
import {
  entryFields,
  entryRowLimits as limits,
  type EntryCells,
  type EntryField,
  type EntryProblem,
  type EntryProblemCode,
} from './entry-field';
import { isRecordable } from './ledger';
import { plainPhone } from './phone';
import { subjectKindWords } from './points-copy';
import { subjectKinds, type SubjectKind } from './points-words';
import { householdNumberPattern, listed } from './roster-copy';

/** What a row says, before anybody looked whom and which rule it means. Empty where it says nothing. */
export interface EntryValues {
  readonly rosterNumber: string;
  readonly name: string;
  readonly phone: string;
  readonly householdNumber: number | null;
  readonly grid: string;
  /** Null: it follows from the rule and from what is filled in. */
  readonly subjectKind: SubjectKind | null;
  readonly rule: string;
  readonly quantity: number;
  readonly effectiveOn: string;
  readonly note: string;
  readonly entryId: string;
}

/** `values` is null when there are problems. */
export type ParsedEntryRow =
  | { readonly values: EntryValues; readonly problems: readonly [] }
  | { readonly values: null; readonly problems: readonly EntryProblem[] };

type Report = (field: EntryField | '', code: EntryProblemCode, value: string, hint?: string) => null;

const plain = (cell: string): string => cell.normalize('NFKC').trim();

/** As names of people, grids and rules are compared: without blanks, and full-width letters as plain ones. */
export const comparable = (cell: string): string => plain(cell).replaceAll(/\s/g, '');

const parseKind = (cell: string, report: Report): SubjectKind | null => {
  const word = comparable(cell);
  if (word === '') return null;
  if (Object.hasOwn(subjectKindSynonyms, word)) return subjectKindSynonyms[word] ?? null;
  return report(
    'subjectKind',
    'kindUnknown',
    cell,
    listed(subjectKinds.map((kind) => subjectKindWords[kind])),
  );
};

const parseQuantity = (cell: string, report: Report): number => {
  const word = comparable(cell);
  if (word === '') return 1;
  const quantity = Number(quantityPattern.exec(word)?.[1] ?? 0);
  if (quantity < 1) report('quantity', 'quantityInvalid', cell);
  else if (quantity > limits.quantityMax) report('quantity', 'quantityTooLarge', cell);
  return quantity;
};

const dated = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A date as people write it; null when it is none. A day without a year is of the running one. */
const dateIn = (cell: string, today: string): string | null => {
  const word = plain(cell);
  for (const pattern of datePatterns) {
    const [, year, month, day] = pattern.exec(word) ?? [];
    if (year !== undefined && month !== undefined && day !== undefined) return dated(year, month, day);
  }
  const [, month, day] = dayPattern.exec(word) ?? [];
  return month === undefined || day === undefined ? null : dated(yearOf(today), month, day);
};

const parseDate = (cell: string, { now, isOfLedger }: Moment, report: Report): string => {
  if (cell === '') {
    report('effectiveOn', 'dateMissing', '');
    return '';
  }
  const today = dateOf(now);
  const date = dateIn(cell, today);
  if (date === null || !isDate(date)) {
    report('effectiveOn', 'dateInvalid', cell);
    return '';
  }
  // What stands in the ledger already may be of any day.
  if (isOfLedger || isRecordable(date, now, limits.lateDaysMax)) return date;
  const isAhead = date > today;
  report('effectiveOn', isAhead ? 'dateAhead' : 'dateTooLate', date, limits.lateDaysMax.toString());
  return date;
};

const parseHouseholdNumber = (cell: string, report: Report): number | null => {
  if (cell === '') return null;
  const number = Number(householdNumberPattern.exec(plain(cell))?.[1] ?? 0);
  return number > 0 ? number : report('householdNumber', 'householdUnknown', cell);
};

interface Moment {
  readonly now: string;
  /** Whether the row names an entry that stands in the ledger. */
  readonly isOfLedger: boolean;
}

const noteOf = (cell: string, report: Report): string => {
  const note = cell.trim();
  if (note.length > limits.noteCharsMax) report('note', 'noteTooLong', note, limits.noteCharsMax.toString());
  return note;
};

/** Reads one row of a ledger in a sheet and names everything that is wrong with what it says by itself. */
export const parseEntryRow = (cells: EntryCells, now: string): ParsedEntryRow => {
  const problems: EntryProblem[] = [];
  const report: Report = (field, code, value, hint = '') => {
    problems.push({ field, code, value, hint });
    return null;
  };
  if (entryFields.every((field) => cells[field] === '')) report('', 'rowEmpty', '');
  if (problems.length > 0) return { values: null, problems };
  const entryId = comparable(cells.entryId);
  if (cells.rule === '') report('rule', 'ruleMissing', '');
  const values: EntryValues = {
    rosterNumber: plain(cells.rosterNumber),
    name: comparable(cells.name),
    phone: plainPhone(cells.phone),
    householdNumber: parseHouseholdNumber(cells.householdNumber, report),
    grid: comparable(cells.grid),
    subjectKind: parseKind(cells.subjectKind, report),
    rule: comparable(cells.rule),
    quantity: parseQuantity(cells.quantity, report),
    effectiveOn: parseDate(cells.effectiveOn, { now, isOfLedger: entryId !== '' }, report),
    note: noteOf(cells.note, report),
    entryId,
  };
  return problems.length > 0 ? { values: null, problems } : { values, problems: [] };
};
