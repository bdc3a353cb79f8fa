import type { DehydratedState, InfiniteData } from '@tanstack/react-query';

type KeptQuery = DehydratedState['queries'][number];

/** A page's worth of lists. */
const answersMax = 40;
/** WeChat keeps 1 MB under a key and 10 MB in all; drafts and what waits to be sent need the rest more. */
const bytesMax = 512 * 1_024;

const isListOfPages = (data: unknown): data is InfiniteData<unknown> =>
  typeof data === 'object' && data !== null && 'pages' in data && 'pageParams' in data;

/** Of a long list the first page is kept: that is what one sees first when one comes back. */
function withFirstPageOnly(query: KeptQuery): KeptQuery {
  const { data } = query.state;
  if (!isListOfPages(data) || data.pages.length <= 1) return query;
  const first = { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) };
  return { ...query, state: { ...query.state, data: first } };
}

/** How many bytes a value takes as JSON in UTF-8, at most: nearly every character beyond ASCII has three. */
function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) beyondAscii += 1;
  return text.length + 2 * beyondAscii;
}

/** The newest answers, as many as the phone has room for: one that is too large by itself is left out. */
export function answersToKeep(queries: readonly KeptQuery[]): KeptQuery[] {
  const newest = [...queries].sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  const kept: KeptQuery[] = [];
  let bytes = 0;
  for (const query of newest.slice(0, answersMax).map(withFirstPageOnly)) {
    const own = bytesOf(query);
    if (bytes + own > bytesMax) continue;
    bytes += own;
    kept.push(query);
  }
  return kept;
}
