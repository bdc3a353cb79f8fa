import type { ImportRow } from '@shared/contract/sheets';
import { divisionSentence } from '@shared/domain/division-copy';
import type { DivisionProblem } from '@shared/domain/division-field';
import { entrySentence } from '@shared/domain/entry-copy';
import type { EntryProblem } from '@shared/domain/entry-field';
import { rosterSentence } from '@shared/domain/roster-copy';
import type { RosterProblem } from '@shared/domain/roster-field';
import type { ImportDocument, PlannedRow } from '../_runtime/imports/import-document';
import { importSentence } from './import-problem.copy';

type Problem = PlannedRow['problems'][number];

/** The part that planned the row tells which codes its problems have. */
const sentences: Readonly<Record<ImportDocument['kind'], (problem: Problem) => string>> = {
  roster: (problem) => rosterSentence(problem as RosterProblem),
  divisions: (problem) => divisionSentence(problem as DivisionProblem),
  entries: (problem) => entrySentence(problem as EntryProblem),
};

const sentenceOf = (kind: ImportDocument['kind'], problem: Problem): string =>
  importSentence(problem) ?? sentences[kind](problem);

/** A row as the contract shows it, each problem with its sentence. */
export const showRow = (kind: ImportDocument['kind'], row: PlannedRow): ImportRow => ({
  ...{ rowNumber: row.rowNumber, plan: row.plan, values: { ...row.cells } },
  problems: row.problems.map((problem) => ({
    ...{ field: problem.field, code: problem.code, sentence: sentenceOf(kind, problem) },
  })),
  changes: row.changes.map((change) => ({ ...change })),
});
