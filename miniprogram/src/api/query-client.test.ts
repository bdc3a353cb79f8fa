import { dehydrate } from '@tanstack/react-query';
import { stored } from '@/platform/storage';
import { forgetAnswers, queryClient, startKeepingAnswers } from './query-client';

describe('answers kept from the last visit', () => {
  beforeEach(() => {
    queryClient.setQueryData(['home.get'], { villageName: 'Wuqiao' });
    stored('answers:1').write({
      keptAt: Date.now(),
      contract: CONTRACT_VERSION,
      state: dehydrate(queryClient),
    });
    queryClient.clear();
    startKeepingAnswers();
  });

  it('are painted at once', () => {
    expect(queryClient.getQueryData(['home.get'])).toEqual({ villageName: 'Wuqiao' });
  });

  it('are asked for again, even when they are a moment old', () => {
    expect(
      queryClient
        .getQueryCache()
        .find({ queryKey: ['home.get'] })
        ?.isStale(),
    ).toBe(true);
  });
});

describe('an answer whose refresh failed', () => {
  beforeEach(() => {
    forgetAnswers();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is kept for a visit without signal, and painted as an answer', async () => {
    startKeepingAnswers();
    queryClient.setQueryData(['home.get'], { villageName: 'Wuqiao' });
    const noSignal = () => Promise.reject(new Error('offline'));
    await expect(
      queryClient.query({ queryKey: ['home.get'], queryFn: noSignal, retry: false, staleTime: 0 }),
    ).rejects.toThrow('offline');
    jest.advanceTimersByTime(2_000);
    queryClient.clear();
    startKeepingAnswers();
    expect(queryClient.getQueryState(['home.get'])).toMatchObject({
      status: 'success',
      error: null,
      data: { villageName: 'Wuqiao' },
    });
  });
});

it('leaves answers of an older contract aside: pages would miss what they lack', () => {
  forgetAnswers();
  queryClient.setQueryData(['home.get'], { villageName: 'Wuqiao' });
  stored('answers:1').write({ keptAt: Date.now(), contract: 'older', state: dehydrate(queryClient) });
  queryClient.clear();
  startKeepingAnswers();
  expect(queryClient.getQueryData(['home.get'])).toBeUndefined();
});
