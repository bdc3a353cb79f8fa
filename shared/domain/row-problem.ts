import { excerptOf } from './excerpt';

/** What a row of an imported file does: nothing is written of a refused one. */
export type RowPlan = 'add' | 'change' | 'same' | 'refuse';

/** Something wrong with a row, and with which value. */
export interface RowProblem<Field extends string, Code extends string> {
  /** Empty when it is the whole row. */
  readonly field: Field | '';
  readonly code: Code;
  /** As it stands in the file. */
  readonly value: string;
  /** What the sentence needs besides: a row number, the words to choose from. Often empty. */
  readonly hint: string;
}

export interface FieldChange<Field extends string> {
  readonly field: Field;
  /** As people read it; empty when there was nothing. */
  readonly before: string;
  readonly after: string;
}

const quotedCharsMax = 20;

/** The value of a problem as its sentence quotes it. */
export const quotedValue = (value: string): string =>
  Array.from(value).length > quotedCharsMax
    ? `${excerptOf(value, quotedCharsMax)}…`
    : excerptOf(value, quotedCharsMax);
