import { useState } from 'react';
import Taro from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { people } from '@shared/contract/index';
import { call } from '@/api/client';
import { useDraft } from '@/api/drafts';
import { answerKey } from '@/api/use-answer';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { goBack, replacePage } from '@/routes';
import { useSubmitPerson } from './api';
import { editCopy as copy } from './edit-copy';
import { refusalIn } from './edit-problem';
import {
  blankEntry,
  changedMeanwhile,
  draftOf,
  entryInput,
  entryProblems,
  rebased,
  type EntryField,
} from './edit-state';
import type { PersonOnRoster } from './state';

/** Asks for the person as of now, past what is kept on this phone. */
function useNewestPerson() {
  const client = useQueryClient();
  return async (personId: string): Promise<PersonOnRoster> => {
    const newest = await call(people.getPerson, { personId });
    client.setQueryData(answerKey(people.getPerson, { personId }), newest);
    return newest;
  };
}

/** Back to the person, who lies below; after the page was opened by its address nobody does. */
function showPerson(personId: string): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else replacePage('person', { personId });
}

/** The draft of an entry, what is wrong with it, and how it is saved; `person` is null for somebody new. */
export function useEditForm(person: PersonOnRoster | null) {
  const draft = useDraft(
    `person:${person?.personId ?? 'new'}`,
    person === null ? blankEntry : draftOf(person),
  );
  // What was typed another day comes back; whoever wants the roster's own words again can have them.
  const [isTakenUp, setIsTakenUp] = useState(draft.isSaved);
  const [isChecked, setIsChecked] = useState(false);
  const [meanwhile, setMeanwhile] = useState<readonly EntryField[] | null>(null);
  const submit = useSubmitPerson(person?.personId);
  const findNewest = useNewestPerson();
  const problems = entryProblems(draft.value);
  const saving = useSending(async () => {
    const saved = await submit.mutateAsync(entryInput(draft.value, person?.personId));
    draft.clear();
    if (person === null) {
      showToast(copy.added(saved.name), 'good');
      replacePage('person', { personId: saved.personId });
    } else {
      showToast(copy.corrected, 'good');
      showPerson(person.personId);
    }
  });
  const rebasing = useSending(async () => {
    if (person === null) return;
    const newest = await findNewest(person.personId);
    setMeanwhile(changedMeanwhile(draft.value, newest));
    draft.change(rebased(draft.value, newest));
    submit.reset();
  });
  const save = () => {
    setIsChecked(true);
    if (problems.length > 0) {
      showToast(copy.checkFields, 'bad');
      return;
    }
    setMeanwhile(null);
    void saving.send();
  };
  return {
    draft,
    isTakenUp,
    startOver: () => {
      draft.clear();
      setIsTakenUp(false);
    },
    problems: isChecked ? problems : [],
    /** What others changed, once their changes were taken over. */
    meanwhile,
    isSending: saving.isSending,
    problem: meanwhile === null ? (rebasing.problem ?? saving.problem) : null,
    isOutdated: meanwhile === null && refusalIn(saving.problem) === 'version',
    isRebasing: rebasing.isSending,
    rebase: () => void rebasing.send(),
    save,
  };
}

export type EditForm = ReturnType<typeof useEditForm>;
