import { useState } from 'react';
import { dateOf } from '@shared/domain/calendar';
import type { ResidencyAction } from '@shared/domain/residency';
import { useDraft } from '@/api/drafts';
import { showToast } from '@/components/feedback/toast-state';
import { advanceInTurn, type AdvanceResult } from './advance-in-turn';
import { useAdvancePeople } from './api';
import { residencyCopy as copy } from './residency-copy';
import { blankResidency, residencyInput, residencyProblems } from './residency-state';
import type { ChosenPerson } from './state';

/** What is written for one person is not offered for the next; a household is nothing that many are given at once. */
const draftKey = (action: ResidencyAction, people: readonly ChosenPerson[]): string =>
  `residency:${action}:${people.length === 1 ? (people[0]?.personId ?? '') : 'many'}`;

/** What is to be recorded, for whom, and what became of it. `onDone` gets those for whom it was recorded. */
export function useResidencyForm(
  action: ResidencyAction,
  people: readonly ChosenPerson[],
  onDone: (personIds: readonly string[]) => void,
) {
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const draft = useDraft(draftKey(action, people), blankResidency(today));
  const [isChecked, setIsChecked] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [result, setResult] = useState<AdvanceResult | null>(null);
  const advance = useAdvancePeople();
  const problems = residencyProblems(action, draft.value, today);

  const settle = (outcome: AdvanceResult) => {
    if (outcome.done.length > 0) onDone(outcome.done);
    if (outcome.error === null) draft.clear();
    if (outcome.error === null && outcome.refused.length === 0) {
      showToast(copy.done(action, outcome.done.length), 'good');
    } else {
      setResult(outcome);
    }
    return outcome;
  };
  const send = async (): Promise<AdvanceResult | null> => {
    setIsChecked(true);
    if (problems.length > 0 || isSending) return null;
    setIsSending(true);
    // Whoever was recorded before the line broke is not asked about again.
    const before = result?.done ?? [];
    const left = people.map(({ personId }) => personId).filter((personId) => !before.includes(personId));
    const outcome = await advanceInTurn(left, (personIds) =>
      advance.mutateAsync(residencyInput(action, personIds, draft.value)),
    );
    setIsSending(false);
    return settle({ ...outcome, done: [...before, ...outcome.done] });
  };
  return { draft, today, problems: isChecked ? problems : [], isSending, result, send };
}

export type ResidencyForm = ReturnType<typeof useResidencyForm>;
