import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { actingFor } from './acting-for';
import { chosenVillage } from './chosen-village';
import { call } from './client';
import { ownPersonId } from './own-person';
import { useRowPart } from './use-row-part';

/** Where an answer is kept; a method's name alone stands for all of its answers. */
export const answerKey = (method: Method, input?: unknown): readonly unknown[] =>
  input === undefined ? [method.name] : [method.name, input];

interface Asked {
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * While another month or filter is asked for, what was shown stays; but nobody is shown what came for another person or
 * village, not even for a moment.
 */
const keepingOwn = () => {
  const asker = JSON.stringify([ownPersonId(), actingFor()?.personId, chosenVillage()]);
  return {
    meta: { asker },
    placeholderData: <Answer>(previous: Answer | undefined, asked: Asked | undefined): Answer | undefined =>
      asked?.meta?.['asker'] === asker ? previous : undefined,
  };
};

/** Asks a read method; paints from the last answer and refreshes behind. `isEnabled: false` waits. */
export function useAnswer<M extends Method>(
  method: M,
  input: InputOf<M>,
  { isEnabled = true }: { readonly isEnabled?: boolean } = {},
): UseQueryResult<OutputOf<M>> {
  return useQuery<OutputOf<M>>({
    queryKey: answerKey(method, input),
    queryFn: () => call(method, input),
    enabled: isEnabled,
    ...keepingOwn(),
  });
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
type ItemOf<M extends Method> = OutputOf<M> extends PageOf<infer Item> ? Item : never;

/**
 * A list that comes page by page, as one array: hand the whole to `AnswerView` and `more` to `LoadMore`. `firstPage` has
 * what the method answers beside the items. In WeChat `data` is the part of a long list that is drawn now, see use-row-part.
 */
export function usePages<M extends Method>(method: M, input: Omit<InputOf<M>, 'cursor'>) {
  const queryKey = [...answerKey(method, input), 'pages'];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      call(method, { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) } as InputOf<M>),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as PageOf<unknown>).nextCursor,
    ...keepingOwn(),
  });
  const rows = query.data?.pages.flatMap((page) => (page as PageOf<ItemOf<M>>).items);
  const rowCount = rows?.length ?? 0;
  const { limit } = input as { readonly limit?: number };
  const part = useRowPart(JSON.stringify(queryKey), rowCount, limit);
  const showMore = async () => {
    const isFull = rowCount >= part.to;
    if (rowCount <= part.to && query.hasNextPage && (await query.fetchNextPage()).isFetchNextPageError)
      return;
    if (isFull) part.turn(1);
  };
  return {
    data: rows?.slice(part.from, part.to),
    firstPage: query.data?.pages[0],
    // A next page that did not come is told where it was asked for, at the foot of the list.
    error: query.isFetchNextPageError ? null : query.error,
    dataUpdatedAt: query.dataUpdatedAt,
    isFetching: query.isFetching && !query.isFetchingNextPage,
    refetch: query.refetch,
    more: {
      hasMore: query.hasNextPage || rowCount > part.to,
      isLoading: query.isFetchingNextPage,
      hasFailed: query.isFetchNextPageError,
      onMore: () => void showMore(),
      onEarlier: part.from === 0 ? null : () => part.turn(-1),
    },
  };
}
