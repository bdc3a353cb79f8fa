import { useState } from 'react';
import type { LeftCode } from '@shared/contract/claims';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { useDecideClaims } from './api';
import { copy } from './copy';
import { leftBy, type Left } from './state';

const doneWords = (isRefusal: boolean, done: number, left: number): string => {
  if (left > 0) return (isRefusal ? copy.partly.refused : copy.partly.confirmed)(done, left);
  return (isRefusal ? copy.refusedDone : copy.confirmed)(done);
};

/** Confirming and refusing claims: which are about to be refused, and which were left as they are, and why. */
export function useDeciding(onDone: (claimIds: readonly string[]) => void) {
  const [refusing, setRefusing] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<Left>({});
  const draft = useDraft('refuse-claims', { reason: '' });
  const { mutate, isPending, error, variables } = useDecideClaims();
  const settle = (claimIds: readonly string[], isRefusal: boolean, found: Left) => {
    setLeft(found);
    const done = claimIds.filter((claimId) => found[claimId] === undefined);
    const leftCount = claimIds.length - done.length;
    showToast(doneWords(isRefusal, done.length, leftCount), leftCount === 0 ? 'good' : 'bad');
    if (isRefusal) draft.clear();
    setRefusing([]);
    onDone(done);
  };
  const send = (claimIds: readonly string[], reason: string | null) => {
    const isRefusal = reason !== null;
    mutate(
      {
        claimIds: [...claimIds],
        decision: isRefusal ? 'refuse' : 'confirm',
        ...(isRefusal && { reason }),
      },
      {
        onSuccess: (answer) =>
          settle(
            claimIds,
            isRefusal,
            Object.fromEntries(answer.left.map(({ claimId, code }) => [claimId, code])),
          ),
        onError: (failure) => {
          setLeft(leftBy(failure, claimIds));
          // The panel tells it where the reason is written; in the list nobody may be looking at the place of a notice.
          if (!isRefusal) showToast(sentenceFor(failure), 'bad');
        },
      },
    );
  };
  return {
    draft,
    refusing,
    /** Those whose decision is on its way. */
    deciding: isPending ? variables.claimIds : [],
    isSending: isPending,
    /** What a refusal failed with. */
    problem: variables?.decision === 'refuse' ? error : null,
    leftOf: (claimId: string): LeftCode | undefined => left[claimId],
    askToRefuse: setRefusing,
    confirm: (claimIds: readonly string[]) => send(claimIds, null),
    refuse: () => send(refusing, draft.value.reason.trim()),
    close: () => setRefusing([]),
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
