import type { importKinds, Import, ImportRow, rowPlans } from '@shared/contract/sheets';
import { divisionFields } from '@shared/domain/division-field';
import { entryFields } from '@shared/domain/entry-field';
import { rosterFields } from '@shared/domain/roster-field';

export type ImportKind = (typeof importKinds)[number];
export type RowPlan = (typeof rowPlans)[number];

/** What a page of imports is about: which kind of file, and whose. The own unit when none is named. */
export interface ImportAim {
  readonly kind: ImportKind;
  readonly unitCode: string | undefined;
}

/** As the back end takes it. */
export const unitOf = ({ unitCode }: Pick<ImportAim, 'unitCode'>) =>
  unitCode === undefined ? {} : { unitCode };

export const kindOf = (param: string | undefined): ImportKind =>
  param === 'divisions' ? 'divisions' : 'roster';

/** Points are brought in from their own package of pages. */
export const pageOf = (kind: ImportKind): 'importRoster' | 'importEntries' =>
  kind === 'entries' ? 'importEntries' : 'importRoster';

/** Fields of a row in the order of the file. */
export const fieldsOf = (kind: ImportKind): readonly string[] =>
  ({ roster: rosterFields, divisions: divisionFields, entries: entryFields })[kind];

/** Where in the three steps an import is; past the last one when it is over. */
export const stepOf = (state: Import['state'] | null): number => {
  if (state === null || state === 'reading') return 0;
  if (state === 'ready') return 1;
  return state === 'applying' ? 2 : 3;
};

/** Rows that will be, or were, written. */
export const writtenCount = ({ counts }: Pick<Import, 'counts'>): number => counts.add + counts.change;

/** What is looked at first: what somebody has to do something about. */
export const firstPlan = ({ counts, state }: Pick<Import, 'counts' | 'state'>): RowPlan | null =>
  (state === 'ready' || state === 'done') && counts.refuse > 0 ? 'refuse' : null;

/** Whether somebody still has to do something about it, or wait for it. */
export const isUnfinished = ({ state }: Pick<Import, 'state'>): boolean =>
  state === 'reading' || state === 'ready' || state === 'applying';

/** Whether it can be looked at row by row: nothing is known before it is read, nothing kept once it was dropped. */
export const hasRows = ({ state }: Pick<Import, 'state'>): boolean =>
  state !== 'reading' && state !== 'cancelled';

const titleFields: Readonly<Record<ImportKind, readonly string[]>> = {
  roster: ['name'],
  divisions: ['code', 'name'],
  entries: ['name', 'rule'],
};

/** What the row is called: the person, the place with its code, or what somebody did. */
export const titleOf = (kind: ImportKind, { values }: Pick<ImportRow, 'values'>): string =>
  titleFields[kind]
    .map((field) => values[field])
    .filter((words) => words !== undefined && words !== '')
    .join(' ');

/** What else the row says, in the order of the file, without its title and what is empty. */
export const restOf = (kind: ImportKind, { values }: Pick<ImportRow, 'values'>): readonly string[] =>
  fieldsOf(kind)
    .filter((field) => !titleFields[kind].includes(field))
    .filter((field) => (values[field] ?? '') !== '');

/** The sentence about a field; the one about the whole row under the empty name. */
export const sentenceOf = ({ problems }: Pick<ImportRow, 'problems'>, field: string): string | undefined =>
  problems.find((problem) => problem.field === field)?.sentence;

/** Sentences that stand beside no field of the form. */
export const otherSentences = (
  kind: ImportKind,
  { problems }: Pick<ImportRow, 'problems'>,
): readonly string[] =>
  problems.filter(({ field }) => !fieldsOf(kind).includes(field)).map(({ sentence }) => sentence);

/** Which fields were typed differently, as the back end takes a correction. */
export const correctionOf = (
  { values }: Pick<ImportRow, 'values'>,
  typed: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== (values[field] ?? '')));
