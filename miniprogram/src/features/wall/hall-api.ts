import { useEffect, useRef } from 'react';
import { announcements, home, snapshots } from '@shared/contract/index';
import { useAnswer } from '@/api/use-answer';
import { useGetRankingForEverybody } from './api';

/** How often the television looks for something new. */
const refreshMs = 3 * 60_000;

interface Refreshed {
  readonly refetch: () => unknown;
}

/** Asks again every few minutes, behind what is shown. */
function useRefreshing(answers: readonly Refreshed[]): void {
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      latest.current.forEach(({ refetch }) => void refetch());
    }, refreshMs);
    return () => clearInterval(timer);
  }, []);
}

/** Everything the television turns through, each kind asked for by itself: what is refused or late keeps nothing else away. */
export function useHallAnswers() {
  const village = useAnswer(home.get, {});
  const boards = [
    useGetRankingForEverybody('person', null),
    useGetRankingForEverybody('household', null),
    useGetRankingForEverybody('grid', null),
  ] as const;
  const notices = useAnswer(announcements.list, { limit: 4 });
  // Some more than are shown, because not every kind is.
  const closed = useAnswer(snapshots.list, { scope: 'public', states: ['closed'], limit: 12 });
  const all = [village, ...boards, notices, closed] as const;
  useRefreshing(all);
  return { village, boards, notices, closed, all };
}

/** One closed snapshot with the photo that shows how it was mended. */
export const useGetClosedSnapshot = (snapshotId: string) => useAnswer(snapshots.get, { snapshotId });
