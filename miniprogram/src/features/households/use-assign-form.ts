import { useState } from 'react';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { showToast } from '@/components/feedback/toast-state';
import { goBack } from '@/routes';
import { useListHouseholds, useListOfLiaison, useSubmitLiaison } from './api';
import { copy } from './copy';
import { allInSight, chosenAfter, roomLeft } from './state';

const problemWords = (error: unknown): string => {
  if (error instanceof ApiError && error.code === 'CapReached') return copy.capReached;
  return error instanceof ApiError && error.code === 'StateConflict' ? copy.notMember : sentenceFor(error);
};

/** The households that are being ticked for one liaison, kept on the phone until they are given. */
export function useAssignForm(liaisonId: string, name: string) {
  const draft = useDraft<{ readonly chosen: readonly string[] }>(`assign:${liaisonId}`, { chosen: [] });
  const [filter, setFilter] = useState({ query: '', gridCode: null as string | null });
  const own = useListOfLiaison(liaisonId);
  const answer = useListHouseholds({ ...filter, scope: 'uncovered' });
  const submit = useSubmitLiaison();
  const { chosen } = draft.value;
  const ownCount = own.data?.length ?? 0;
  const change = (next: readonly string[]) => draft.change({ chosen: next });
  return {
    filter,
    narrow: (part: Partial<typeof filter>) => setFilter((before) => ({ ...before, ...part })),
    answer,
    chosen,
    room: roomLeft(ownCount, chosen.length),
    isSending: submit.isPending,
    problem: submit.error === null ? null : problemWords(submit.error),
    press: (householdId: string) => {
      const next = chosenAfter(chosen, householdId, ownCount);
      if (next === null) showToast(copy.full, 'bad');
      else change(next);
    },
    pressAll: (inSight: readonly string[]) => change(allInSight(chosen, inSight, ownCount)),
    send: (onSettled: () => void) =>
      submit.mutate(
        { personId: liaisonId, householdIds: [...chosen] },
        {
          onSuccess: () => {
            draft.clear();
            showToast(copy.assigned(name, chosen.length), 'good');
            goBack();
          },
          onSettled,
        },
      ),
  };
}

export type AssignForm = ReturnType<typeof useAssignForm>;
