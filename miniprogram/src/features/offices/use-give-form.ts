import { useState } from 'react';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { goBack } from '@/routes';
import { roleWords } from '@/words/role-copy';
import { useSubmitOffice } from './api';
import { copy } from './copy';
import { blankGive, giveInput, giveProblems, isNewPerson, type GiveDraft, type Named } from './state';

export interface GiveFor {
  /** Where the caller's own office is. */
  readonly ownCode: string;
  /** To whom, when that is said already, with the village of the person. */
  readonly person: Named | null;
  readonly village: Named | null;
}

/** An office to be given: the draft, what is wrong with it, and the giving. */
export function useGiveForm({ ownCode, person, village }: GiveFor) {
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const first: GiveDraft = { ...blankGive(today), person, village };
  const kept = useDraft(`give-office:${person?.key ?? ''}`, first);
  const draft = {
    ...kept,
    value: person === null ? kept.value : { ...kept.value, person, who: 'roster' as const },
  };
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const submit = useSubmitOffice();
  const problems = giveProblems(draft.value, ownCode, today);
  const sending = useSending(async () => {
    const input = giveInput(draft.value, ownCode);
    if (input === null) return;
    const { name, role } = await submit.mutateAsync(input);
    kept.clear();
    showToast(copy.given(name, roleWords[role]), 'good');
    goBack();
  });
  return {
    draft,
    today,
    ...sending,
    isNew: isNewPerson(draft.value),
    isAsking,
    stopAsking: () => setIsAsking(false),
    problemOf: (field: (typeof problems)[number]) =>
      isChecked && problems.includes(field) ? copy.problems[field] : undefined,
    ask: () => {
      setIsChecked(true);
      const [firstProblem] = problems;
      if (firstProblem === undefined) setIsAsking(true);
      else showToast(copy.problems[firstProblem], 'bad');
    },
  };
}
export type GiveForm = ReturnType<typeof useGiveForm>;
