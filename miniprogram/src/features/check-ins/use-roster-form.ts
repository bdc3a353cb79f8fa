import { useEffect } from 'react';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { showToast } from '@/components/feedback/toast-state';
import { goBack } from '@/routes';
import { useListActivities, useListCheckIns, useListMembers, useSubmitRoster } from './api';
import { rosterCopy as copy } from './roster-copy';
import { rosterParts, toggled } from './state';

interface Pages {
  readonly more: { readonly hasMore: boolean; readonly isLoading: boolean; readonly onMore: () => void };
  readonly error: unknown;
}

/** A roster is one sheet of paper: its pages are all fetched, one after the other. */
function useAllPages({ more: { hasMore, isLoading, onMore }, error }: Pages): void {
  useEffect(() => {
    if (hasMore && !isLoading && error === null) onMore();
  });
}

const problemWords = (error: unknown): string =>
  error instanceof ApiError && error.code === 'ActivityNotOpen' ? copy.notOpen : sentenceFor(error);

/** Who is on the roster, who is in already, who is ticked, and the way they are entered. */
export function useRosterForm(activityId: string) {
  const members = useListMembers();
  const checkIns = useListCheckIns(activityId);
  const { data: activities } = useListActivities();
  const draft = useDraft<{ readonly chosen: readonly string[] }>(`roster:${activityId}`, { chosen: [] });
  const submit = useSubmitRoster(activityId);
  useAllPages(members);
  useAllPages(checkIns);
  const present = new Set(checkIns.data?.map(({ personId }) => personId));
  const chosen = draft.value.chosen.filter((personId) => !present.has(personId));
  const { problem, ...sending } = useSending(async () => {
    let [added, alreadyIn] = [0, 0];
    for (const personIds of rosterParts(chosen)) {
      const answer = await submit.mutateAsync({ activityId, personIds: [...personIds] });
      added += answer.added;
      alreadyIn += answer.alreadyIn;
    }
    draft.clear();
    showToast(copy.done(added, alreadyIn), 'good');
    goBack();
  });
  return {
    members,
    checkIns,
    activity: activities?.find((activity) => activity.activityId === activityId),
    present,
    chosen,
    toggle: (personIds: readonly string[]) => draft.change({ chosen: toggled(chosen, personIds) }),
    ...sending,
    problem: problem === null ? null : problemWords(problem),
  };
}

export type RosterForm = ReturnType<typeof useRosterForm>;
