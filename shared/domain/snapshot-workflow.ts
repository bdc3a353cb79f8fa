/** 随手拍: what a photo sent in by a villager can be about. */
export const snapshotKinds = [
  'problem',
  'goodDeed',
  'uncivilBehaviour',
  'cadreAtWork',
  'openAffairs',
] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

export const snapshotStates = [
  'submitted',
  'rejected',
  'accepted',
  'dispatched',
  'inProgress',
  'resolved',
  'closed',
  'reopened',
] as const;
export type SnapshotState = (typeof snapshotStates)[number];

export const snapshotActions = [
  'accept',
  'reject',
  'dispatch',
  'start',
  'resolve',
  'close',
  'reopen',
] as const;
export type SnapshotAction = (typeof snapshotActions)[number];

/** In what capacity somebody acts on one snapshot; `timer` is the daily function that closes the unanswered. */
export const snapshotParts = ['secretary', 'gridWorker', 'reporter', 'timer'] as const;
export type SnapshotPart = (typeof snapshotParts)[number];

interface Transition {
  readonly from: readonly SnapshotState[];
  readonly to: SnapshotState;
  readonly who: readonly SnapshotPart[];
  /** Left out: every kind. */
  readonly kinds?: readonly SnapshotKind[];
  /** What the step must bring along. */
  readonly needs?: readonly ('note' | 'photo' | 'grid')[];
}

const toBeMended: readonly SnapshotKind[] = ['problem', 'uncivilBehaviour'];
const toBeShown: readonly SnapshotKind[] = ['goodDeed', 'cadreAtWork', 'openAffairs'];

/** The whole workflow. Several rows for one action: the first whose `from`, `kinds` and `who` fit counts. */
export const snapshotTransitions: readonly (Transition & { readonly action: SnapshotAction })[] = [
  { action: 'accept', from: ['submitted'], to: 'accepted', who: ['secretary'] },
  { action: 'reject', from: ['submitted'], to: 'rejected', who: ['secretary'], needs: ['note'] },
  {
    action: 'dispatch',
    from: ['accepted', 'reopened'],
    to: 'dispatched',
    who: ['secretary'],
    kinds: toBeMended,
    needs: ['grid'],
  },
  {
    action: 'start',
    from: ['dispatched', 'reopened'],
    to: 'inProgress',
    who: ['gridWorker'],
    kinds: toBeMended,
  },
  {
    action: 'resolve',
    from: ['dispatched', 'inProgress'],
    to: 'resolved',
    who: ['gridWorker'],
    kinds: toBeMended,
    needs: ['photo'],
  },
  { action: 'close', from: ['resolved'], to: 'closed', who: ['reporter', 'timer'], kinds: toBeMended },
  // A good deed or an open affair has nothing to mend: once the secretary has verified it, it is shown and done.
  { action: 'close', from: ['accepted'], to: 'closed', who: ['secretary'], kinds: toBeShown },
  {
    action: 'reopen',
    from: ['resolved'],
    to: 'reopened',
    who: ['reporter'],
    kinds: toBeMended,
    needs: ['note'],
  },
];

export interface SnapshotMove {
  readonly action: SnapshotAction;
  readonly state: SnapshotState;
  readonly kind: SnapshotKind;
  /** Every part the actor plays in this snapshot. */
  readonly parts: readonly SnapshotPart[];
}

export type NextState =
  | {
      readonly isAllowed: true;
      readonly to: SnapshotState;
      readonly part: SnapshotPart;
      readonly needs: readonly ('note' | 'photo' | 'grid')[];
    }
  | { readonly isAllowed: false; readonly reason: 'part' | 'state' };

/** Where `action` leads, or why it does not: nobody with that part may ever do it, or not in this state. */
export const nextState = ({ action, state, kind, parts }: SnapshotMove): NextState => {
  const ofActor = snapshotTransitions.filter(
    (row) => row.action === action && row.who.some((part) => parts.includes(part)),
  );
  if (ofActor.length === 0) return { isAllowed: false, reason: 'part' };
  const row = ofActor.find(({ from, kinds }) => from.includes(state) && (kinds?.includes(kind) ?? true));
  const part = row?.who.find((candidate) => parts.includes(candidate));
  if (row === undefined || part === undefined) return { isAllowed: false, reason: 'state' };
  return { isAllowed: true, to: row.to, part, needs: row.needs ?? [] };
};

/** The actions open to these parts now, in the order of the table: what the page offers as buttons. */
export const openActions = (move: Omit<SnapshotMove, 'action'>): readonly SnapshotAction[] =>
  snapshotActions.filter((action) => nextState({ ...move, action }).isAllowed);

/** States in which a grid has something to do with a snapshot, or will have when the reporter is not content. */
export const statesInGrid: readonly SnapshotState[] = ['dispatched', 'inProgress', 'resolved', 'reopened'];

/** Only what a person has checked is shown to the village. */
export const publicStates: readonly SnapshotState[] = [
  'accepted',
  'dispatched',
  'inProgress',
  'resolved',
  'closed',
  'reopened',
];
