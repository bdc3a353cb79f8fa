import { waitFor } from '@testing-library/react';
import Taro, { setCloudAnswer, cloud } from '../../jest/taro';
import { keepSignedIn } from './keep-signed-in.h5';
import { queryClient } from './query-client';
import { currentToken, renewSession, startSession } from './session';

const aToken = (daysAgo: number): string => {
  const iat = Math.floor(Date.now() / 1_000) - daysAgo * 86_400;
  return `e30.${Buffer.from(JSON.stringify({ iat })).toString('base64url')}.s`;
};

/** These tests are those of a browser. */
jest.mock('@/platform/windows', () => jest.requireActual<object>('@/platform/windows.h5'));

describe('staying signed in', () => {
  it('changes a token of more than a week for a fresh one and shows what was shown', async () => {
    startSession(aToken(8));
    queryClient.setQueryData(['people.getMe', {}], { name: 'Ann' });
    setCloudAnswer(() => ({ ok: true, data: { token: 'fresh', expiresAt: '2026-12-20T00:00:00.000Z' } }));
    keepSignedIn();
    await waitFor(() => expect(currentToken()).toBe('fresh'));
    expect(queryClient.getQueryData(['people.getMe', {}])).toEqual({ name: 'Ann' });
  });

  it('leaves a younger one alone', () => {
    startSession(aToken(6));
    keepSignedIn();
    expect(cloud.callFunction).not.toHaveBeenCalled();
  });

  it('keeps the old one when none comes, and never that of who was here before', async () => {
    const old = aToken(8);
    startSession(old);
    setCloudAnswer(() => ({ ok: false, error: { code: 'Forbidden' } }));
    keepSignedIn();
    await waitFor(() => expect(cloud.callFunction).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    expect(currentToken()).toBe(old);
    setCloudAnswer(() => {
      renewSession('of somebody else');
      return { ok: true, data: { token: 'late', expiresAt: '2026-12-20T00:00:00.000Z' } };
    });
    keepSignedIn();
    await waitFor(() => expect(cloud.callFunction).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(currentToken()).toBe('of somebody else');
  });
});

describe('two windows of one browser', () => {
  const tokenOf = (sub: string, more: object = {}): string =>
    `e30.${Buffer.from(JSON.stringify({ sub, iat: Math.floor(Date.now() / 1_000), ...more })).toString('base64url')}.s`;
  /** As another window leaves it: the value is there, and this window is told. */
  const elsewhere = (token: string | null): void => {
    if (token === null) Taro.removeStorageSync('five-star:token');
    else Taro.setStorageSync('five-star:token', JSON.stringify(token));
    window.dispatchEvent(new Event('storage'));
  };
  const shown = (): unknown => queryClient.getQueryData(['people.getMe', {}]);
  beforeEach(() => {
    startSession(tokenOf('ann'));
    keepSignedIn();
    queryClient.setQueryData(['people.getMe', {}], { name: 'Ann' });
    Taro.redirectTo.mockClear();
  });

  it('signs out here as well when somebody signs out there', () => {
    elsewhere(null);
    expect(currentToken()).toBeNull();
    expect(shown()).toBeUndefined();
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/sign-in/index' });
  });

  it('takes a fresher token of the same person over and shows what was shown', () => {
    const fresh = tokenOf('ann', { jti: 'fresh' });
    elsewhere(fresh);
    expect(currentToken()).toBe(fresh);
    expect(shown()).toEqual({ name: 'Ann' });
  });

  it('forgets what was shown when somebody else signs in there', () => {
    const other = tokenOf('bob');
    elsewhere(other);
    expect(currentToken()).toBe(other);
    expect(shown()).toBeUndefined();
    expect(Taro.redirectTo).not.toHaveBeenCalledWith({ url: '/pages/sign-in/index' });
  });

  it('goes on when something else was kept there', () => {
    window.dispatchEvent(new Event('storage'));
    expect(shown()).toEqual({ name: 'Ann' });
  });
});
