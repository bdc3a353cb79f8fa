import { useState } from 'react';
import type { Household } from '@shared/contract/people';
import { dateOf } from '@shared/domain/calendar';
import { useDraft } from '@/api/drafts';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { usePhotos } from '@/api/use-photos';
import { showToast } from '@/components/feedback/toast-state';
import { useSubmitVisit } from './api';
import { visitCopy as copy } from './copy';
import { blankVisit, earliestVisitOn, visitProblems, type VisitDraft } from './state';

export const visitPhotosMax = 9;

/** The draft of a visit with its photos, and how it is sent, once. */
export function useVisitForm({ householdId, name }: Pick<Household, 'householdId' | 'name'>) {
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const draftKey = `visit:${householdId}`;
  const draft = useDraft<VisitDraft>(draftKey, blankVisit);
  const photos = usePhotos(draft.value.photoKeys, visitPhotosMax, (photoKeys) => draft.change({ photoKeys }));
  const submit = useSubmitVisit();
  const [isChecked, setIsChecked] = useState(false);
  const visitedOn = draft.value.visitedOn === '' ? today : draft.value.visitedOn;
  const problems = visitProblems(draft.value, today);
  const note = draft.value.note.trim();
  const write = () =>
    submit(
      { householdId, visitedOn, note },
      { title: copy.wish(name, note), draftKey, photoKeys: photos.tiles.map(({ key }) => key) },
    );
  const sending = useOutboxSending(write, {
    onKept: () => {
      photos.leave();
      draft.clear();
      setIsChecked(false);
    },
    deliveredWords: () => copy.sent,
    // Below the form is where it can be seen, arrived or not.
    onDelivered: () => undefined,
    onWaiting: () => undefined,
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
