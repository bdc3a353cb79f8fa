/** Where a person of the roster stands towards the village. */
export const personStates = ['active', 'leaving', 'left', 'dead', 'erased'] as const;
export type PersonState = (typeof personStates)[number];

/** What the village records about somebody's residence: 调整, 迁出, 去世, 迁回, 转到别的村. */
export const residencyActions = ['move', 'leave', 'die', 'return', 'transfer'] as const;
export type ResidencyAction = (typeof residencyActions)[number];

interface Step {
  readonly from: readonly PersonState[];
  readonly to: PersonState;
}

const steps: Readonly<Record<ResidencyAction, Step>> = {
  move: { from: ['active'], to: 'active' },
  leave: { from: ['active'], to: 'left' },
  die: { from: ['active', 'left'], to: 'dead' },
  // Recorded by mistake, or come home: nothing but erasure is for good.
  return: { from: ['left', 'dead'], to: 'active' },
  transfer: { from: ['active'], to: 'active' },
};

/** The state after an action; null when it cannot be done from this one. */
export const stateAfter = (state: PersonState, action: ResidencyAction): PersonState | null =>
  steps[action].from.includes(state) ? steps[action].to : null;

/** States in which a person belongs to a village and can sign in. */
export const residentStates: readonly PersonState[] = ['active'];
