import type { ApplicantState } from '@shared/domain/applicant-file';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { copy } from './copy';

const looks: Readonly<Record<ApplicantState, Omit<StateMarkProps, 'word'>>> = {
  inTraining: { icon: 'clock', tone: 'blue' },
  target: { icon: 'star', tone: 'gold' },
  admitted: { icon: 'check', tone: 'green' },
  ended: { icon: 'cross', tone: 'plain' },
};

/** How far an applicant has come. */
export const ApplicantMark = ({ state }: { readonly state: ApplicantState }) => (
  <StateMark {...looks[state]} word={copy.states[state]} />
);
