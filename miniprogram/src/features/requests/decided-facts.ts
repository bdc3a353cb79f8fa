import type { KeyValue } from '@/components/content/key-value-list';
import { copy } from './copy';

interface Decided {
  readonly state: string;
  readonly decidedAt: string | null;
  readonly decidedByName: string;
  readonly reason: string;
}

/** Who answered a request, when, and with what words; nothing while it waits. */
export const decidedFacts = ({ state, decidedAt, decidedByName, reason }: Decided): readonly KeyValue[] =>
  state === 'pending'
    ? []
    : [
        {
          key: 'decided',
          label: copy.decidedBy,
          value: copy.decided(decidedByName, decidedAt === null ? '' : copy.askedWords(decidedAt)),
        },
        ...(reason === '' ? [] : [{ key: 'reason', label: copy.reason, value: reason }]),
      ];
