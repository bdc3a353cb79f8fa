import { act, renderHook } from '@testing-library/react';
import { focusManager } from '@tanstack/react-query';
import { cloud, setCloudAnswer, type CloudCall } from '../../../jest/taro';
import { useSignInCode } from './use-sign-in-code';

jest.mock('@/platform/random', () => ({
  randomBytes: (count: number) => Promise.resolve(new Uint8Array(count).fill(7)),
}));
jest.mock('@/platform/device-label', () => ({ readDeviceLabel: () => 'some computer' }));

let made = 0;
/** A back end that makes code after code and says `state` of each. */
const answerWith = (state: string, token: string | null = null) =>
  setCloudAnswer(({ data }) => {
    if (data.method === 'accounts.getSignIn') return { ok: true, data: { state, token } };
    made += 1;
    return {
      ok: true,
      data: { signInId: `s-${made}`, code: `1000000${made}`, expiresAt: '2026-11-20T03:00:00.000Z' },
    };
  });
const sent = (method: string): CloudCall['data'][] =>
  cloud.callFunction.mock.calls
    .map(([call]: [CloudCall]) => call.data)
    .filter((data) => data.method === method);

const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
const show = async () => {
  const onToken = jest.fn();
  const { result, unmount } = renderHook(() => useSignInCode(onToken));
  await pass(0);
  return { result, unmount, onToken };
};

beforeEach(() => {
  jest.useFakeTimers();
  made = 0;
});
afterEach(() => {
  focusManager.setFocused(undefined);
  jest.useRealTimers();
});

describe('the code that a computer shows', () => {
  it('is asked after with the secret that only this page knows, and hands over the token once', async () => {
    answerWith('waiting');
    const { result, onToken, unmount } = await show();
    expect(result.current.screen).toMatchObject({ phase: 'waiting', code: '10000001' });
    await pass(4);
    expect(onToken).not.toHaveBeenCalled();
    answerWith('confirmed', 'token');
    await pass(2);
    expect(onToken.mock.calls).toEqual([['token']]);
    const secret = '07'.repeat(32);
    expect(sent('accounts.submitSignIn').map(({ input }) => input)).toEqual([
      { secret, label: 'some computer' },
    ]);
    expect(sent('accounts.getSignIn').map(({ input }) => input)).toEqual(
      Array.from({ length: 3 }, () => ({ signInId: 's-1', secret })),
    );
    await pass(10);
    expect(sent('accounts.getSignIn')).toHaveLength(3);
    unmount();
  });

  it('makes room for a new one when its time is over, five in a row', async () => {
    answerWith('waiting');
    const { result, unmount } = await show();
    await pass(121);
    expect(result.current.screen).toMatchObject({ phase: 'waiting', code: '10000002' });
    await pass(5 * 121);
    expect(result.current.screen.phase).toBe('resting');
    await pass(600);
    expect(made).toBe(5);
    act(() => result.current.renew());
    await pass(0);
    expect(result.current.screen).toMatchObject({ phase: 'waiting', code: '10000006' });
    unmount();
  });

  it('stops when somebody says no', async () => {
    answerWith('refused');
    const { result, unmount } = await show();
    await pass(2);
    expect(result.current.screen.phase).toBe('refused');
    await pass(300);
    expect(made).toBe(1);
    unmount();
  });

  it('asks nothing while nobody sees the page, nor after it is left', async () => {
    answerWith('waiting');
    const { unmount } = await show();
    focusManager.setFocused(false);
    await pass(20);
    expect(sent('accounts.getSignIn')).toHaveLength(0);
    focusManager.setFocused(true);
    await pass(2);
    expect(sent('accounts.getSignIn')).toHaveLength(1);
    unmount();
    await pass(20);
    expect(sent('accounts.getSignIn')).toHaveLength(1);
  });

  it('waits out a dead spot, and tells a refusal', async () => {
    answerWith('waiting');
    const { result, unmount } = await show();
    setCloudAnswer(() => 'no answer of ours');
    await pass(4);
    expect(result.current.screen.phase).toBe('waiting');
    setCloudAnswer(() => ({ ok: false, error: { code: 'NotFound' } }));
    await pass(2);
    expect(result.current.screen.phase).toBe('failed');
    unmount();
  });
});
