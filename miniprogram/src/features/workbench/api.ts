import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { home, snapshots } from '@shared/contract/index';
import type { OutputOf } from '@shared/contract/method';
import { call } from '@/api/client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { mergedItems, nextCursorsOf, statesOf, type SnapshotGroup, type SnapshotsPage } from './state';

/** What waits for an office holder, as counts. */
export const useGetWorkbench = () => useAnswer(home.getWorkbench, {});

type Scope = 'todo' | 'all' | 'public';

/** One page of each state's list, side by side; a list that has ended is not asked again. */
async function listStates(
  scope: Scope,
  group: SnapshotGroup,
  cursors: readonly (string | null)[] | null,
): Promise<SnapshotsPage> {
  const states = statesOf[group];
  const lists = states.length === 0 ? [undefined] : states;
  const pages = await Promise.all(
    lists.map(async (state, index): Promise<OutputOf<typeof snapshots.list>> => {
      const cursor = cursors?.[index];
      return cursor === null
        ? { items: [], nextCursor: null }
        : call(snapshots.list, {
            scope,
            ...(state !== undefined && { state }),
            ...(cursor !== undefined && { cursor }),
          });
    }),
  );
  return {
    items: pages.flatMap(({ items }) => items),
    cursors: pages.map(({ nextCursor }) => nextCursor),
  };
}

/** Snapshots by where they stand, newest first; the same shape as `usePages` gives. */
export function useListSnapshotGroup(group: SnapshotGroup, canReadAll: boolean) {
  const everything = canReadAll ? 'all' : 'public';
  const scope: Scope = group === 'todo' ? 'todo' : everything;
  const query = useInfiniteQuery({
    queryKey: [...answerKey(snapshots.list, { scope, group }), 'pages'],
    queryFn: ({ pageParam }) => listStates(scope, group, pageParam),
    initialPageParam: null as readonly (string | null)[] | null,
    getNextPageParam: nextCursorsOf,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data && mergedItems(query.data.pages),
    error: query.error,
    refetch: query.refetch,
    more: {
      hasMore: query.hasNextPage,
      isLoading: query.isFetchingNextPage,
      onMore: () => void query.fetchNextPage(),
    },
  };
}
