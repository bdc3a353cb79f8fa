import type { RequestState } from './api';
import { Tag } from '@/components/content/tag';
import { copy } from './copy';

/** One thing that is known of a request, with its word. */
export interface Fact {
  readonly key: string;
  readonly word: string;
  readonly value: string;
}

interface Decided {
  readonly state: RequestState;
  readonly decidedAt: string | null;
  readonly decidedByName: string;
  readonly reason: string;
}

export const DecidedTag = ({ state }: { readonly state: RequestState }) => (
  <Tag word={copy.states[state]} tone={state === 'accepted' ? 'green' : 'plain'} />
);

/** Who answered a request, when, and with what words; nothing while it waits. */
export const decidedFacts = ({ state, decidedAt, decidedByName, reason }: Decided): readonly Fact[] =>
  state === 'pending'
    ? []
    : [
        {
          key: 'decided',
          word: copy.decidedBy,
          value: copy.decided(decidedByName, decidedAt === null ? '' : copy.askedWords(decidedAt)),
        },
        ...(reason === '' ? [] : [{ key: 'reason', word: copy.reason, value: reason }]),
      ];
