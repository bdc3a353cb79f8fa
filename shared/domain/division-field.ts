import type { RowProblem } from './row-problem';

/** Columns of the national division file. */
export const divisionFields = ['code', 'name', 'level', 'parentCode'] as const;
export type DivisionField = (typeof divisionFields)[number];

/** A row as the file has it. */
export type DivisionCells = Readonly<Record<DivisionField, string>>;

/** The levels that come from the file; below them the village makes its own. */
export const divisionLevels = ['county', 'township', 'village'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export const divisionProblemCodes = [
  ...['rowEmpty', 'codeMissing', 'codeInvalid', 'codeRounded', 'codeTooHigh', 'codeTwice', 'codeOutside'],
  ...['nameMissing', 'nameTooLong', 'levelUnknown', 'levelMismatch', 'parentMismatch', 'parentMissing'],
  'unitRetired',
] as const;
export type DivisionProblemCode = (typeof divisionProblemCodes)[number];
export type DivisionProblem = RowProblem<DivisionField, DivisionProblemCode>;

export const divisionLimits = { nameCharsMax: 30 } as const;
