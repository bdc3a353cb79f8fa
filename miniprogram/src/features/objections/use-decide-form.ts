import { useState } from 'react';
import type { Objection } from '@shared/contract/objections';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { useDecideObjection } from './api';
import { copy } from './copy';
import { decideCopy } from './decide-copy';
import { blankDecision, missingOf, type DecideDraft, type Decision } from './state';

/** An answer about to be given: its draft, what is missing, whether it is being asked once more, and the way it is sent. */
export function useDecideForm({ objectionId }: Objection, decision: Decision, onDone: () => void) {
  const draft = useDraft<DecideDraft>(`decide:${objectionId}:${decision}`, blankDecision);
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const decide = useDecideObjection(objectionId);
  const { due, replacement } = draft.value;
  const answer = draft.value.answer.trim();
  const missing = missingOf(decision, draft.value);
  const { rule, quantity } = replacement;
  const isOther = decision === 'correct' && due === 'other';
  const sending = useSending(async () => {
    await decide
      .mutateAsync({
        ...{ objectionId, decision, answer },
        ...(isOther && rule !== null && { replacement: { ruleId: rule.ruleId, quantity } }),
      })
      .catch((error: unknown) => {
        // The page shows the other answer at once, and closes this panel with it.
        if (error instanceof ApiError && error.code === 'StateConflict') showToast(copy.overtaken, 'bad');
        throw error;
      });
    draft.clear();
    showToast(decideCopy.decisions[decision].done, 'good');
    onDone();
  });
  const next = () => {
    setIsChecked(true);
    if (missing.length === 0) setIsAsking(true);
  };
  return {
    draft,
    missing: isChecked ? missing : [],
    isAsking,
    next,
    back: () => setIsAsking(false),
    ...sending,
  };
}

export type DecideForm = ReturnType<typeof useDecideForm>;
