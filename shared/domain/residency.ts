import { addDays } from './calendar';
import { erasureGraceDays } from './consent';

/** Where a person of the roster stands towards the village; erasure is asked for by oneself (`leaving`) or on paper. */
export const personStates = ['active', 'leaving', 'leavingOnPaper', 'left', 'dead', 'erased'] as const;
export type PersonState = (typeof personStates)[number];

/** What the village records about somebody's residence: 调整, 迁出, 去世, 迁回, 转到别的村, 应本人书面要求注销. */
export const residencyActions = ['move', 'leave', 'die', 'return', 'transfer', 'forget'] as const;
export type ResidencyAction = (typeof residencyActions)[number];

interface Step {
  readonly from: readonly PersonState[];
  readonly to: PersonState;
}

const steps: Readonly<Record<ResidencyAction, Step>> = {
  move: { from: ['active'], to: 'active' },
  leave: { from: ['active'], to: 'left' },
  die: { from: ['active', 'left'], to: 'dead' },
  // Recorded by mistake, or come home: nothing but erasure is for good. Who asked for that alone takes it back alone.
  return: { from: ['left', 'dead', 'leavingOnPaper'], to: 'active' },
  transfer: { from: ['active'], to: 'active' },
  forget: { from: ['active', 'left', 'dead'], to: 'leavingOnPaper' },
};

/** The state after an action; null when it cannot be done from this one. */
export const stateAfter = (state: PersonState, action: ResidencyAction): PersonState | null =>
  steps[action].from.includes(state) ? steps[action].to : null;

/** States in which a person belongs to a village and can sign in. */
export const residentStates: readonly PersonState[] = ['active'];

/** States in which erasure was asked for and the days of grace run. */
export const leavingStates: readonly PersonState[] = ['leaving', 'leavingOnPaper'];

/** The day from which on somebody is erased who has been in `state` since a day; null for whoever is not to be. */
export const erasesOn = (state: PersonState, sinceOn: string | null): string | null =>
  sinceOn !== null && leavingStates.includes(state) ? addDays(sinceOn, erasureGraceDays) : null;
