import type { ObjectionState } from '@shared/domain/points-words';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { copy } from './copy';

const looks: Readonly<Record<ObjectionState, Omit<StateMarkProps, 'word'>>> = {
  raised: { icon: 'clock', tone: 'gold' },
  escalated: { icon: 'alert', tone: 'red' },
  upheld: { icon: 'check', tone: 'plain' },
  corrected: { icon: 'pen', tone: 'green' },
  withdrawn: { icon: 'back', tone: 'plain' },
};

/** Where an objection stands. */
export const ObjectionMark = ({ state }: { readonly state: ObjectionState }) => (
  <StateMark {...looks[state]} word={copy.states[state]} />
);
