import type { Snapshot } from '@shared/contract/snapshots';
import {
  snapshotTransitions,
  type SnapshotAction,
  type SnapshotKind,
  type SnapshotState,
} from '@shared/domain/snapshot-workflow';

/** What somebody is about to send in; kept on the phone until it has arrived. */
export interface SnapshotDraft {
  readonly kind: SnapshotKind;
  readonly text: string;
  readonly photoKeys: readonly string[];
  readonly placeWords: string;
  readonly point: NonNullable<Snapshot['place']['point']> | null;
  readonly isAnonymous: boolean;
}

export const snapshotDraftKey = 'snapshot';

export const blankSnapshot: SnapshotDraft = {
  kind: 'problem',
  text: '',
  photoKeys: [],
  placeWords: '',
  point: null,
  isAnonymous: false,
};

/** Who earns points for a verified good deed, and by which rule; both or neither. */
export interface AwardDraft {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly rule: { readonly ruleId: string; readonly title: string; readonly deltaTenths: number } | null;
}

export const noAward: AwardDraft = { person: null, rule: null };

/** Whether a grid worker has something to mend; the rest is verified and shown. */
export const isMended = (kind: SnapshotKind): boolean =>
  snapshotTransitions.some(({ action, kinds }) => action === 'dispatch' && kinds?.includes(kind) === true);

/** Only a good deed earns points, and only when it is verified. */
export const canAward = (action: SnapshotAction, { kind }: Pick<Snapshot, 'kind'>): boolean =>
  action === 'close' && kind === 'goodDeed';

/** The half of an award that is missing; null when both are given or neither. */
export function missingOfAward({ person, rule }: AwardDraft): 'person' | 'rule' | null {
  if ((person === null) === (rule === null)) return null;
  return person === null ? 'person' : 'rule';
}

export type StepNeed = 'note' | 'photo' | 'grid';

/** What a step must bring along, from the workflow's own table. */
export const needsOf = (action: SnapshotAction): readonly StepNeed[] =>
  snapshotTransitions.find((row) => row.action === action)?.needs ?? [];

/** What is still missing of it. */
export const missingOf = (
  action: SnapshotAction,
  given: { readonly note: string; readonly photoCount: number; readonly gridCode: string | null },
): readonly StepNeed[] =>
  needsOf(action).filter((need) => {
    if (need === 'note') return given.note.trim() === '';
    return need === 'photo' ? given.photoCount === 0 : given.gridCode === null;
  });

/** The one action the page offers first; the others stand beside it. */
const importance: readonly SnapshotAction[] = [
  'accept',
  'dispatch',
  'resolve',
  'close',
  'start',
  'reopen',
  'reject',
];

export const byImportance = (actions: readonly SnapshotAction[]): readonly SnapshotAction[] =>
  importance.filter((action) => actions.includes(action));

/** Whether somebody still has to do something about it. */
export const isOpen = (state: SnapshotState): boolean => state !== 'closed' && state !== 'rejected';
