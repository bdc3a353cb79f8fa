import { renderHook, waitFor } from '@testing-library/react';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { actFor } from '@/api/acting-for';
import { startSession } from '@/api/session';
import { stored } from '@/platform/storage';
import { keepConsents, useSendKeptConsents } from './kept-consents';

const consents = { version: '2026-11', consents: [{ purpose: 'service', isGiven: true }] } as const;
const input = { ...consents, consents: [...consents.consents] };
const isKept = () => stored('consents-to-send').read() !== null;
const visit = async () => {
  renderHook(() => useSendKeptConsents());
  await new Promise((resolve) => setTimeout(resolve, 0));
};

describe('consent given before anybody knew by whom', () => {
  it('is sent once the person is known, and only once', async () => {
    setCloudAnswer(() => ({ ok: true, data: { consents: [] } }));
    keepConsents(input);
    await visit();
    await waitFor(() => expect(isKept()).toBe(false));
    await visit();
    expect(cloud.callFunction.mock.calls.map(([{ data }]) => data.input)).toEqual([input]);
  });

  it('is kept for the next visit when no answer came', async () => {
    setCloudAnswer(() => 'no answer');
    keepConsents(input);
    await visit();
    expect(isKept()).toBe(true);
  });

  it('counts for nothing once another notice is in force', async () => {
    setCloudAnswer(() => ({ ok: false, error: { code: 'StateConflict' } }));
    keepConsents(input);
    await visit();
    await waitFor(() => expect(isKept()).toBe(false));
  });

  it('is never sent for somebody else: not while acting for another, nor after another signed in', async () => {
    keepConsents(input);
    actFor({ personId: 'p-2', name: 'Old' });
    await visit();
    expect(isKept()).toBe(true);
    actFor(null);
    startSession('token of another');
    await visit();
    expect(cloud.callFunction).not.toHaveBeenCalled();
    expect(isKept()).toBe(false);
  });
});
