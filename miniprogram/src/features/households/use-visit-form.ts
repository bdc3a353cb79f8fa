import { useState } from 'react';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { usePhotos } from '@/api/use-photos';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { useSubmitVisit } from './api';
import { visitCopy as copy } from './copy';
import { blankVisit, earliestVisitOn, visitProblems, type VisitDraft } from './state';

export const visitPhotosMax = 9;

/** The draft of a visit with its photos, and how it is sent, once. */
export function useVisitForm(householdId: string) {
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const draft = useDraft<VisitDraft>(`visit:${householdId}`, blankVisit);
  const photos = usePhotos(draft.value.photoKeys, visitPhotosMax, (photoKeys) => draft.change({ photoKeys }));
  const submit = useSubmitVisit(householdId);
  const [isChecked, setIsChecked] = useState(false);
  const visitedOn = draft.value.visitedOn === '' ? today : draft.value.visitedOn;
  const problems = visitProblems(draft.value, today);
  const sending = useSending(async () => {
    const { note } = draft.value;
    const mediaIds = await photos.send();
    await submit.mutateAsync({ householdId, visitedOn, note: note.trim(), photos: mediaIds });
    photos.clear();
    draft.clear();
    setIsChecked(false);
    showToast(copy.sent, 'good');
  });
  return {
    draft,
    photos,
    today,
    visitedOn,
    earliestOn: earliestVisitOn(today),
    problems: isChecked ? problems : [],
    isSending: sending.isSending,
    problem: sending.problem,
    send: () => {
      setIsChecked(true);
      if (problems.length === 0) void sending.send();
      else showToast(copy.problems[problems[0] ?? 'note'], 'bad');
    },
  };
}
