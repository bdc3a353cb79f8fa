import {
  nextState,
  openActions,
  publicStates,
  snapshotActions,
  snapshotKinds,
  snapshotParts,
  snapshotStates,
  type SnapshotAction,
  type SnapshotKind,
  type SnapshotPart,
  type SnapshotState,
} from './snapshot-workflow';

type Line = readonly [
  SnapshotPart,
  SnapshotAction,
  from: SnapshotState,
  to: SnapshotState,
  kinds: 'any' | 'mend' | 'show',
  needs: string,
];

/** Everything that is allowed, written down a second time from the rules in words; whatever is missing is forbidden. */
const allowed: readonly Line[] = [
  ['secretary', 'accept', 'submitted', 'accepted', 'any', ''],
  ['secretary', 'reject', 'submitted', 'rejected', 'any', 'note'],
  ['secretary', 'dispatch', 'accepted', 'dispatched', 'mend', 'grid'],
  ['secretary', 'dispatch', 'reopened', 'dispatched', 'mend', 'grid'],
  ['gridWorker', 'start', 'dispatched', 'inProgress', 'mend', ''],
  ['gridWorker', 'start', 'reopened', 'inProgress', 'mend', ''],
  ['gridWorker', 'resolve', 'dispatched', 'resolved', 'mend', 'photo'],
  ['gridWorker', 'resolve', 'inProgress', 'resolved', 'mend', 'photo'],
  ['reporter', 'close', 'resolved', 'closed', 'mend', ''],
  ['timer', 'close', 'resolved', 'closed', 'mend', ''],
  ['secretary', 'close', 'accepted', 'closed', 'show', ''],
  ['reporter', 'reopen', 'resolved', 'reopened', 'mend', 'note'],
];

const groupOf: Readonly<Record<SnapshotKind, 'mend' | 'show'>> = {
  problem: 'mend',
  uncivilBehaviour: 'mend',
  goodDeed: 'show',
  cadreAtWork: 'show',
  openAffairs: 'show',
};

const lineFor = (part: SnapshotPart, action: SnapshotAction, from: SnapshotState, kind: SnapshotKind) =>
  allowed.find(
    ([who, what, state, , kinds]) =>
      who === part && what === action && state === from && (kinds === 'any' || kinds === groupOf[kind]),
  );

const cases = snapshotParts.flatMap((part) =>
  snapshotActions.flatMap((action) =>
    snapshotStates.flatMap((state) => snapshotKinds.map((kind) => ({ part, action, state, kind }))),
  ),
);

test('there are 4 parts x 7 actions x 8 states x 5 kinds', () => {
  expect(cases).toHaveLength(4 * 7 * 8 * 5);
});

test.each(cases)('$part: $action of a $state $kind', ({ part, action, state, kind }) => {
  const next = nextState({ action, state, kind, parts: [part] });
  const line = lineFor(part, action, state, kind);
  if (line === undefined) {
    const isEverAllowed = allowed.some(([who, what]) => who === part && what === action);
    expect(next).toEqual({ isAllowed: false, reason: isEverAllowed ? 'state' : 'part' });
  } else {
    const [, , , to, , need] = line;
    expect(next).toEqual({ isAllowed: true, to, part, needs: need === '' ? [] : [need] });
  }
});

test('somebody with several parts may do what any of them may, as that part', () => {
  for (const { action, state, kind } of cases) {
    const alone = snapshotParts.filter((part) => nextState({ action, state, kind, parts: [part] }).isAllowed);
    const together = nextState({ action, state, kind, parts: snapshotParts });
    expect(together.isAllowed).toBe(alone.length > 0);
    if (together.isAllowed) expect(alone).toContain(together.part);
  }
});

test('somebody without a part may do nothing', () => {
  for (const state of snapshotStates) {
    for (const kind of snapshotKinds) expect(openActions({ state, kind, parts: [] })).toEqual([]);
  }
});

test('the buttons are the allowed actions, in the order of the workflow', () => {
  const open = (state: SnapshotState, kind: SnapshotKind, ...parts: readonly SnapshotPart[]) =>
    openActions({ state, kind, parts });
  expect(open('submitted', 'problem', 'secretary')).toEqual(['accept', 'reject']);
  expect(open('accepted', 'problem', 'secretary')).toEqual(['dispatch']);
  expect(open('accepted', 'goodDeed', 'secretary')).toEqual(['close']);
  expect(open('dispatched', 'problem', 'gridWorker')).toEqual(['start', 'resolve']);
  expect(open('resolved', 'problem', 'reporter')).toEqual(['close', 'reopen']);
  expect(open('reopened', 'uncivilBehaviour', 'secretary', 'gridWorker')).toEqual(['dispatch', 'start']);
});

test('every state is reached, and rejected and closed are left by nobody', () => {
  expect(new Set(allowed.map(([, , , to]) => to))).toEqual(
    new Set(snapshotStates.filter((state) => state !== 'submitted')),
  );
  const left = snapshotStates.filter((state) =>
    snapshotKinds.some((kind) => openActions({ state, kind, parts: snapshotParts }).length > 0),
  );
  expect(snapshotStates.filter((state) => !left.includes(state))).toEqual(['rejected', 'closed']);
});

test('what nobody has checked, or somebody has rejected, is not public', () => {
  expect(snapshotStates.filter((state) => !publicStates.includes(state))).toEqual(['submitted', 'rejected']);
});
