import type { RowProblem } from './row-problem';

/** Columns of a ledger in a sheet, in the order of the template; `entryId` stands only in what was exported. */
export const entryFields = [
  'rosterNumber',
  'name',
  'phone',
  'householdNumber',
  'grid',
  'subjectKind',
  'rule',
  'quantity',
  'effectiveOn',
  'note',
  'entryId',
] as const;
export type EntryField = (typeof entryFields)[number];

/** A row as the file has it. */
export type EntryCells = Readonly<Record<EntryField, string>>;

export const entryProblemCodes = [
  ...['rowEmpty', 'subjectMissing', 'subjectUnknown', 'numberOfAnother', 'matchesTwo'],
  ...['namesakeMeant', 'notApplicant'],
  ...['kindUnknown', 'householdMissing', 'householdUnknown', 'gridUnknown'],
  ...['ruleMissing', 'ruleUnknown', 'ruleAmbiguous', 'ruleNotInForce', 'ruleForOthers'],
  ...['confirmationNeeded', 'evidenceNeeded', 'rewardOnly'],
  ...['quantityInvalid', 'quantityTooSmall', 'quantityTooLarge'],
  ...['dateMissing', 'dateInvalid', 'dateAhead', 'dateTooLate'],
  ...['noteTooLong', 'lineTwice', 'entryUnknown', 'entryChanged', 'capReached', 'refused'],
] as const;
export type EntryProblemCode = (typeof entryProblemCodes)[number];
export type EntryProblem = RowProblem<EntryField, EntryProblemCode>;

export const entryRowLimits = {
  quantityMax: 100_000,
  noteCharsMax: 200,
  lateDaysMax: 62,
} as const;
