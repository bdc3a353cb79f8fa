import { useEffect } from 'react';
import type { checkIns as checkInsContract } from '@shared/contract/index';
import type { OutputOf } from '@shared/contract/method';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import type { Sent } from '@/api/outbox/watch-item';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { goBack, replacePage } from '@/routes';
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

type Entered = Pick<OutputOf<typeof checkInsContract.submitRoster>, 'added' | 'alreadyIn'>;

/** What became of all parts: they have arrived when each has. */
function together(parts: readonly Sent<Entered>[]): Sent<Entered> {
  const outputs = parts.flatMap((part) => (part.state === 'delivered' ? [part.output] : []));
  const waiting = parts.find(({ state }) => state === 'waiting');
  if (waiting !== undefined) return waiting;
  return {
    state: 'delivered',
    itemId: parts[0]?.itemId ?? '',
    output: {
      added: outputs.reduce((sum, { added }) => sum + added, 0),
      alreadyIn: outputs.reduce((sum, { alreadyIn }) => sum + alreadyIn, 0),
    },
  };
}

/** Who is on the roster, who is in already, who is ticked, and the way they are entered. */
export function useRosterForm(activityId: string) {
  const members = useListMembers();
  const checkIns = useListCheckIns(activityId);
  const { data: activities } = useListActivities();
  const draftKey = `roster:${activityId}`;
  const draft = useDraft<{ readonly chosen: readonly string[] }>(draftKey, { chosen: [] });
  const submit = useSubmitRoster();
  useAllPages(members);
  useAllPages(checkIns);
  const present = new Set(checkIns.data?.map(({ personId }) => personId));
  const chosen = draft.value.chosen.filter((personId) => !present.has(personId));
  const activity = activities?.find((candidate) => candidate.activityId === activityId);
  const sendAll = async (): Promise<Sent<Entered>> => {
    const sent: Sent<Entered>[] = [];
    for (const personIds of rosterParts(chosen)) {
      const title = copy.wish(activity?.title ?? copy.thisActivity, personIds.length);
      sent.push(await submit({ activityId, personIds: [...personIds] }, { title, draftKey }));
    }
    return together(sent);
  };
  const { problem, ...sending } = useOutboxSending(sendAll, {
    onKept: draft.clear,
    deliveredWords: ({ added, alreadyIn }) => copy.done(added, alreadyIn),
    onDelivered: goBack,
    onWaiting: () => replacePage('outbox'),
  });
  return {
    members,
    checkIns,
    activity,
    present,
    chosen,
    toggle: (personIds: readonly string[]) => draft.change({ chosen: toggled(chosen, personIds) }),
    ...sending,
    problem: problem === null ? null : problemWords(problem),
  };
}

export type RosterForm = ReturnType<typeof useRosterForm>;
