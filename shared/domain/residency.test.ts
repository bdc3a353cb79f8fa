import { personStates, residencyActions, residentStates, stateAfter, type PersonState } from './residency';

/** Everything that is allowed, written down a second time from the rules in words; whatever is missing is forbidden. */
const allowed: readonly (readonly [action: string, from: PersonState, to: PersonState])[] = [
  ['move', 'active', 'active'],
  ['leave', 'active', 'left'],
  ['die', 'active', 'dead'],
  ['die', 'left', 'dead'],
  ['return', 'left', 'active'],
  ['return', 'dead', 'active'],
  ['transfer', 'active', 'active'],
];

const cases = residencyActions.flatMap((action) => personStates.map((from) => ({ action, from })));

test('there are 5 actions x 5 states', () => {
  expect(cases).toHaveLength(25);
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
