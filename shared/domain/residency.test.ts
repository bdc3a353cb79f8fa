import {
  erasesOn,
  personStates,
  residencyActions,
  residentStates,
  stateAfter,
  type PersonState,
} from './residency';

/** Everything that is allowed, written down a second time from the rules in words; whatever is missing is forbidden. */
const allowed: readonly (readonly [action: string, from: PersonState, to: PersonState])[] = [
  ['move', 'active', 'active'],
  ['leave', 'active', 'left'],
  ['die', 'active', 'dead'],
  ['die', 'left', 'dead'],
  ['return', 'left', 'active'],
  ['return', 'dead', 'active'],
  ['return', 'leavingOnPaper', 'active'],
  ['transfer', 'active', 'active'],
  ['forget', 'active', 'leavingOnPaper'],
  ['forget', 'left', 'leavingOnPaper'],
  ['forget', 'dead', 'leavingOnPaper'],
];

const cases = residencyActions.flatMap((action) => personStates.map((from) => ({ action, from })));

test('there are 6 actions x 6 states', () => {
  expect(cases).toHaveLength(36);
});

test.each(cases)('$action from $from', ({ action, from }) => {
  const line = allowed.find(([what, state]) => what === action && state === from);
  expect(stateAfter(from, action)).toBe(line?.[2] ?? null);
});

test('who asked to be erased is out of the village’s hands, and who is erased stays so', () => {
  for (const action of residencyActions) {
    expect(stateAfter('leaving', action)).toBeNull();
    expect(stateAfter('erased', action)).toBeNull();
  }
});

test('only the active belong to a village', () => {
  expect(residentStates).toEqual(['active']);
});

test('whoever asked to be erased is erased seven days later, however it was asked', () => {
  expect(erasesOn('leaving', '2026-11-28')).toBe('2026-12-05');
  expect(erasesOn('leavingOnPaper', '2026-11-20')).toBe('2026-11-27');
  for (const state of ['active', 'left', 'dead', 'erased'] as const)
    expect(erasesOn(state, '2026-11-20')).toBeNull();
});
