import { act, renderHook } from '@testing-library/react';
import { useSending } from './use-sending';

/** Work whose end the test decides. */
const aWork = () => {
  let end: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const work = jest.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = { resolve, reject };
      }),
  );
  return { work, succeed: () => end?.resolve(), fail: (error: Error) => end?.reject(error) };
};

describe('sending a form', () => {
  it('runs the work once however often the button is pressed', async () => {
    const { work, succeed } = aWork();
    const { result } = renderHook(() => useSending(work));
    act(() => void result.current.send());
    act(() => void result.current.send());
    expect(result.current.isSending).toBe(true);
    await act(async () => {
      succeed();
      await Promise.resolve();
    });
    expect(work).toHaveBeenCalledTimes(1);
    expect(result.current.isSending).toBe(false);
  });

  it('keeps what went wrong until the next try', async () => {
    const { work, fail } = aWork();
    const { result } = renderHook(() => useSending(work));
    act(() => void result.current.send());
    await act(async () => {
      fail(new Error('lost'));
      await Promise.resolve();
    });
    expect(result.current.problem).toEqual(new Error('lost'));
    act(() => void result.current.send());
    expect(result.current.problem).toBeNull();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
