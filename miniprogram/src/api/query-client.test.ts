import { dehydrate } from '@tanstack/react-query';
import { stored } from '@/platform/storage';
import { queryClient, startKeepingAnswers } from './query-client';

describe('answers kept from the last visit', () => {
  beforeEach(() => {
    queryClient.setQueryData(['home.get'], { villageName: 'Wuqiao' });
    stored('answers:1').write({ keptAt: Date.now(), state: dehydrate(queryClient) });
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
