import { dehydrate, hydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { stored } from '@/platform/storage';
import { answersToKeep } from './answers-to-keep';
import { ApiError } from './api-error';

const freshMs = 30_000;
const keptMs = 24 * 60 * 60 * 1_000;
const writeEveryMs = 1_000;
/** More tries do not help against a refusal, and hurt on a bad network. */
const triesMax = 1;

interface KeptAnswers {
  readonly keptAt: number;
  /** The contract they were answered under: of another one, pages would find fields missing. */
  readonly contract: string;
  readonly state: DehydratedState;
}

/** The number changes whenever the shape around kept answers does. */
const storedAnswers = stored<KeptAnswers>('answers:1');

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      gcTime: keptMs,
      // WeChat's webview knows nothing of the browser's "online" events; asking is the only honest test.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof ApiError) && failures < triesMax,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

let timer: ReturnType<typeof setTimeout> | undefined;

/** What went wrong is not kept: the next visit asks anew. */
const wellAnswered = {
  status: 'success',
  error: null,
  fetchFailureCount: 0,
  fetchFailureReason: null,
} as const;

function keepAnswers(): void {
  const { queries } = dehydrate(queryClient, {
    // A refresh that failed leaves the answer of before: without signal that one is all there is.
    shouldDehydrateQuery: ({ state }) => state.data !== undefined,
    shouldDehydrateMutation: () => false,
  });
  const answered = queries.map((query) => ({ ...query, state: { ...query.state, ...wellAnswered } }));
  const state: DehydratedState = { mutations: [], queries: answersToKeep(answered) };
  storedAnswers.write({ keptAt: Date.now(), contract: CONTRACT_VERSION, state });
}

/** Paints pages from the last answers at once and keeps new ones; called once when the app starts. */
export function startKeepingAnswers(): void {
  const kept = storedAnswers.read();
  if (kept?.contract === CONTRACT_VERSION && Date.now() - kept.keptAt < keptMs) {
    hydrate(queryClient, kept.state);
    // Whoever opens the app again wants to see what is new, however short it was closed.
    void queryClient.invalidateQueries({ refetchType: 'none' });
  }
  queryClient.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated') return;
    timer ??= setTimeout(() => {
      timer = undefined;
      keepAnswers();
    }, writeEveryMs);
  });
}

/** What was shown to one person must not be shown to the next on the same phone. */
export function forgetAnswers(): void {
  clearTimeout(timer);
  timer = undefined;
  queryClient.clear();
  storedAnswers.remove();
}
