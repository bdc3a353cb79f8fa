import { useState } from 'react';
import { useDraft } from '@/api/drafts';
import { showToast } from '@/components/feedback/toast-state';
import { useDecideClaims } from './api';
import { copy } from './copy';

/** Confirming and refusing claims: which are about to be refused, and what the last press failed with. */
export function useDeciding(onDone: (claimIds: readonly string[]) => void) {
  const [refusing, setRefusing] = useState<readonly string[]>([]);
  const draft = useDraft('refuse-claims', { reason: '' });
  const { mutate, isPending, error, variables } = useDecideClaims();
  const send = (claimIds: readonly string[], reason: string | null) => {
    const decision = reason === null ? 'confirm' : 'refuse';
    mutate(
      { claimIds: [...claimIds], decision, ...(reason !== null && { reason }) },
      {
        onSuccess: () => {
          const done = decision === 'confirm' ? copy.confirmed : copy.refusedDone;
          showToast(done(claimIds.length), 'good');
          if (reason !== null) draft.clear();
          setRefusing([]);
          onDone(claimIds);
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
    problem: error,
    askToRefuse: setRefusing,
    confirm: (claimIds: readonly string[]) => send(claimIds, null),
    refuse: () => send(refusing, draft.value.reason.trim()),
    close: () => setRefusing([]),
  };
}

export type Deciding = ReturnType<typeof useDeciding>;
