import type { ClaimState } from '@shared/domain/points-words';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { copy } from './copy';

const looks: Readonly<Record<ClaimState, Omit<StateMarkProps, 'word'>>> = {
  waiting: { icon: 'clock', tone: 'gold' },
  confirmed: { icon: 'check', tone: 'green' },
  refused: { icon: 'cross', tone: 'red' },
  withdrawn: { icon: 'back', tone: 'plain' },
};

/** How far a claim has got. */
export const ClaimMark = ({ state }: { readonly state: ClaimState }) => (
  <StateMark {...looks[state]} word={copy.states[state]} />
);
