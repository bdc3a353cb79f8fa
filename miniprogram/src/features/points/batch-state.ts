import { pointsLimits, type BatchItem } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import type { SubjectKind } from '@shared/domain/points-words';
import { blankRecord, problemsOf, type RecordDraft, type RecordProblem } from './post-state';
import type { PickedSubject } from './subject-picker';

/** Where the many come from: picked by name, or whoever checked in to an activity. */
export const batchSources = ['people', 'households', 'activity'] as const;
export type BatchSource = (typeof batchSources)[number];

export const kindOfSource = {
  people: 'person',
  households: 'household',
  activity: 'person',
} as const satisfies Record<BatchSource, SubjectKind>;

export interface BatchDraft extends RecordDraft {
  readonly source: BatchSource;
  readonly activity: PickedSubject | null;
  readonly chosen: readonly PickedSubject[];
}

export const blankBatch = (today: string): BatchDraft => ({
  ...blankRecord(today),
  ...{ source: 'people', activity: null, chosen: [] },
});

/** Those who have been ticked, or no longer are. */
export const withChosen = (
  chosen: readonly PickedSubject[],
  subjects: readonly PickedSubject[],
  isChosen: boolean,
): readonly PickedSubject[] => {
  const others = chosen.filter(({ id }) => !subjects.some((subject) => subject.id === id));
  return isChosen ? [...others, ...subjects] : others;
};

/** Rules that count at once: what needs a second person is claimed one by one. */
export const batchRules = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ isConfirmationNeeded }) => !isConfirmationNeeded);

export type BatchProblem = RecordProblem | 'tooMany';

export const batchProblems = (draft: BatchDraft, rule: Rule | undefined): readonly BatchProblem[] => [
  ...problemsOf({ ...draft, hasSubject: draft.chosen.length > 0 }, rule),
  ...(draft.chosen.length > pointsLimits.batchMax ? (['tooMany'] as const) : []),
];

/** How many got something, and for how many the caps left nothing. */
export const countsOf = (items: readonly Pick<BatchItem, 'entryId'>[]) => {
  const given = items.filter(({ entryId }) => entryId !== null).length;
  return { given, none: items.length - given };
};
