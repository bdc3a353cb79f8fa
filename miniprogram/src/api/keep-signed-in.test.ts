import { waitFor } from '@testing-library/react';
import { setCloudAnswer, cloud } from '../../jest/taro';
import { keepSignedIn } from './keep-signed-in.h5';
import { queryClient } from './query-client';
import { currentToken, renewSession, startSession } from './session';

const aToken = (daysAgo: number): string => {
  const iat = Math.floor(Date.now() / 1_000) - daysAgo * 86_400;
  return `e30.${Buffer.from(JSON.stringify({ iat })).toString('base64url')}.s`;
};

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
