import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { InputOf, Method, OutputOf } from '@shared/contract/method';
import { ApiError } from './api-error';
import { call } from './client';
import { requestKeyFor, settleRequestKey } from './request-key';

/** Where an answer is kept; a method's name alone stands for all of its answers. */
export const answerKey = (method: Method, input?: unknown): readonly unknown[] =>
  input === undefined ? [method.name] : [method.name, input];

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
    placeholderData: keepPreviousData,
  });
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
type ItemOf<M extends Method> = OutputOf<M> extends PageOf<infer Item> ? Item : never;

/** A list that comes page by page, as one array; `LoadMore` takes `hasMore`, `isLoadingMore` and `loadMore`. */
export function usePages<M extends Method>(method: M, input: Omit<InputOf<M>, 'cursor'>) {
  const query = useInfiniteQuery({
    queryKey: [...answerKey(method, input), 'pages'],
    queryFn: ({ pageParam }) =>
      call(method, { ...input, ...(pageParam === null ? {} : { cursor: pageParam }) } as InputOf<M>),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as PageOf<unknown>).nextCursor,
  });
  return {
    items: query.data?.pages.flatMap((page) => (page as PageOf<ItemOf<M>>).items),
    pages: query.data?.pages,
    error: query.error,
    isPending: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}

/**
 * Asks a write method. The request key is kept on the phone under `name` until an answer comes, so that pressing the
 * button again after a lost answer cannot do it twice; `changes` names the read methods whose answers it outdates.
 */
export function useWrite<M extends Method>(
  method: M,
  { name = method.name, changes = [] }: { readonly name?: string; readonly changes?: readonly Method[] } = {},
): UseMutationResult<OutputOf<M>, Error, InputOf<M>> {
  const client = useQueryClient();
  return useMutation<OutputOf<M>, Error, InputOf<M>>({
    mutationFn: (input) => writeOnce(method, name, input),
    onSuccess: async () => {
      await Promise.all(changes.map((read) => client.invalidateQueries({ queryKey: answerKey(read) })));
    },
  });
}

/** One write under a kept key, for what happens outside a page, such as sending a waiting snapshot. */
export async function writeOnce<M extends Method>(
  method: M,
  name: string,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const requestKey = requestKeyFor(name, input);
  try {
    const output = await call(method, input, { requestKey });
    settleRequestKey(name);
    return output;
  } catch (error) {
    if (error instanceof ApiError && !isUndecided(error)) settleRequestKey(name);
    throw error;
  }
}

/** After these the back end may have done it or may yet do it: the key stays. */
const isUndecided = ({ code }: ApiError): boolean =>
  code === 'Internal' || code === 'Busy' || code === 'TooManyRequests' || code === 'TokenExpired';
