import { act, renderHook, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getEntry, post, reverse } from '@shared/contract/points';
import { cloud, setCloudAnswer, type CloudCall } from '../../jest/taro';
import { answerKey } from './use-answer';
import { useWrite, writeOnce } from './use-write';

const input = { entryId: 'e-1', reason: 'x' };
const sentKeys = () => cloud.callFunction.mock.calls.map(([{ data }]) => data.requestKey);
const answer = () => ({ ok: true, data: { entryId: 'e-2' } });
const refuse = (code: string) => () => ({ ok: false, error: { code, details: {}, requestId: 'r-1' } });

const fail = (how: (call: CloudCall) => unknown) => {
  setCloudAnswer(how);
  return expect(writeOnce(reverse, 'reverse', input)).rejects.toBeDefined();
};

describe('writeOnce', () => {
  it('sends a lost write again under the same key, so that it is done once', async () => {
    await fail(() => {
      throw new Error('request:fail timeout');
    });
    setCloudAnswer(answer);
    await writeOnce(reverse, 'reverse', input);
    const [first, second] = sentKeys();
    expect(second).toBe(first);
  });

  it.each(['Internal', 'Busy', 'TooManyRequests', 'TokenExpired'])(
    'keeps the key after %s, when it may have been done or may yet be',
    async (code) => {
      await fail(refuse(code));
      await fail(refuse(code));
      const [first, second] = sentKeys();
      expect(second).toBe(first);
    },
  );

  it('takes a new key after a clear refusal', async () => {
    await fail(refuse('StateConflict'));
    await fail(refuse('StateConflict'));
    const [first, second] = sentKeys();
    expect(second).not.toBe(first);
  });

  it('takes a new key for the next write once an answer came', async () => {
    setCloudAnswer(answer);
    await writeOnce(reverse, 'reverse', input);
    await writeOnce(reverse, 'reverse', input);
    const [first, second] = sentKeys();
    expect(second).not.toBe(first);
  });
});

describe('useWrite', () => {
  it.each([
    ['StateConflict', true],
    ['Forbidden', false],
  ])('after %s outdates what it would have changed: %s', async (code, isOutdated) => {
    setCloudAnswer(refuse(code));
    const client = new QueryClient();
    const key = answerKey(getEntry, { entryId: 'e-1' });
    client.setQueryData(key, { entryId: 'e-1' });
    const { result } = renderHook(() => useWrite(reverse, { changes: [getEntry] }), {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    });
    act(() => result.current.mutate(input));
    await waitFor(() => expect(result.current.isError).toBe(true));
    expect(client.getQueryState(key)?.isInvalidated).toBe(isOutdated);
  });

  it('outdates the answers it changes and no others', async () => {
    const client = new QueryClient();
    client.setQueryData(answerKey(getEntry, { entryId: 'e-1' }), { entryId: 'e-1' });
    client.setQueryData(answerKey(post, {}), {});
    setCloudAnswer(answer);
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const { result } = renderHook(() => useWrite(reverse, { changes: [getEntry] }), { wrapper });
    act(() => {
      result.current.mutate(input);
    });
    await waitFor(() => {
      expect(result.current.isSuccess).toBe(true);
    });
    expect(client.getQueryState(answerKey(getEntry, { entryId: 'e-1' }))?.isInvalidated).toBe(true);
    expect(client.getQueryState(answerKey(post, {}))?.isInvalidated).toBe(false);
  });
});
