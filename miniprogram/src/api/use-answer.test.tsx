import { act, renderHook, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { list } from '@shared/contract/announcements';
import { getRanking } from '@shared/contract/points';
import Taro, { setCloudAnswer } from '../../jest/taro';
import { actFor } from './acting-for';
import { queryClient } from './query-client';
import { useAnswer, usePages } from './use-answer';

const rowsOfAnswer = 20;

/** A back end with `count` notices that are numbered from 1 and come twenty at a time. */
function aLongList(count: number) {
  setCloudAnswer(({ data }) => {
    const { cursor = '0' } = data.input as { readonly cursor?: string };
    const from = Number(cursor);
    const to = Math.min(count, from + rowsOfAnswer);
    const items = Array.from({ length: to - from }, (_row, index) => from + index + 1);
    return { ok: true, data: { items, nextCursor: to < count ? String(to) : null } };
  });
}

async function renderPages(input: Parameters<typeof usePages<typeof list>>[1] = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const rendered = renderHook((props: typeof input) => usePages(list, props), {
    wrapper,
    initialProps: input,
  });
  await waitFor(() => expect(rendered.result.current.data).toBeDefined());
  const shown = () => {
    const { data = [], more } = rendered.result.current;
    const [first, last] = [data[0], data[data.length - 1]];
    return { rows: [first, last], hasMore: more.hasMore, hasEarlier: more.onEarlier !== null };
  };
  const seeMore = async () => {
    const before = rendered.result.current.data;
    act(() => rendered.result.current.more.onMore());
    await waitFor(() => expect(rendered.result.current.data).not.toEqual(before));
  };
  return { ...rendered, shown, seeMore };
}

describe('a list of many pages in WeChat', () => {
  it('is drawn a part at a time, forwards and backwards', async () => {
    aLongList(45);
    const { result, shown, seeMore } = await renderPages();
    expect(shown()).toEqual({ rows: [1, 20], hasMore: true, hasEarlier: false });
    await seeMore();
    expect(shown()).toEqual({ rows: [21, 40], hasMore: true, hasEarlier: true });
    expect(Taro.pageScrollTo).toHaveBeenCalledTimes(1);
    await seeMore();
    expect(shown()).toEqual({ rows: [41, 45], hasMore: false, hasEarlier: true });
    act(() => result.current.more.onEarlier?.());
    expect(shown()).toEqual({ rows: [21, 40], hasMore: true, hasEarlier: true });
    await seeMore();
    expect(shown()).toEqual({ rows: [41, 45], hasMore: false, hasEarlier: true });
  });

  it('stays where it is when the next page does not come', async () => {
    aLongList(45);
    const { result, shown } = await renderPages();
    setCloudAnswer(() => ({ ok: false, error: { code: 'Internal', details: {}, requestId: 'r-1' } }));
    act(() => result.current.more.onMore());
    await waitFor(() => expect(result.current.more.hasFailed).toBe(true));
    expect(shown()).toEqual({ rows: [1, 20], hasMore: true, hasEarlier: false });
  });

  it('begins at its first row when another list is asked for', async () => {
    aLongList(45);
    const { shown, seeMore, rerender } = await renderPages();
    await seeMore();
    rerender({ column: 'service' });
    await waitFor(() => expect(shown()).toEqual({ rows: [1, 20], hasMore: true, hasEarlier: false }));
  });

  it('shows its last part when it became shorter', async () => {
    aLongList(45);
    const { result, shown, seeMore } = await renderPages();
    await seeMore();
    aLongList(5);
    await act(() => result.current.refetch());
    await waitFor(() => expect(shown()).toEqual({ rows: [1, 5], hasMore: false, hasEarlier: false }));
  });

  it('draws whole answers, however many rows were asked for in one', async () => {
    aLongList(45);
    const { shown, seeMore } = await renderPages({ limit: 100 });
    await seeMore();
    expect(shown()).toEqual({ rows: [1, 40], hasMore: true, hasEarlier: false });
  });
});

describe('what is shown while something else is asked for', () => {
  const nameAsked = { ok: true, data: { villageName: 'Wuqiao' } };
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const renderRanking = async () => {
    setCloudAnswer(() => nameAsked);
    const rendered = renderHook(({ month }) => useAnswer(getRanking, { month }), {
      wrapper,
      initialProps: { month: '2026-10' },
    });
    await waitFor(() => expect(rendered.result.current.data).toEqual(nameAsked.data));
    setCloudAnswer(() => new Promise(() => undefined));
    return rendered;
  };
  afterEach(() => {
    actFor(null);
  });

  it('stays for another month', async () => {
    const { result, rerender } = await renderRanking();
    rerender({ month: '2026-09' });
    expect(result.current).toMatchObject({ data: nameAsked.data, isPlaceholderData: true });
  });

  it('is gone for another person', async () => {
    const { result, rerender } = await renderRanking();
    act(() => {
      actFor({ personId: 'p-9', name: 'Zhao' });
    });
    rerender({ month: '2026-10' });
    expect(result.current.data).toBeUndefined();
  });
});
