import type { OutboxState } from '@/api/outbox/outbox-item';
import { StateMark, type StateMarkProps } from '@/components/content/state-mark';
import { outboxCopy as copy } from './copy';

const looks: Readonly<Record<OutboxState, Omit<StateMarkProps, 'word'>>> = {
  waiting: { icon: 'clock', tone: 'gold' },
  sending: { icon: 'refresh', tone: 'blue' },
  delivered: { icon: 'check', tone: 'green' },
  needsAttention: { icon: 'alert', tone: 'red' },
};

/** How far something written has got. */
export const OutboxMark = ({ state }: { readonly state: OutboxState }) => (
  <StateMark {...looks[state]} word={copy.states[state]} />
);
