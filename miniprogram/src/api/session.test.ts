import Taro, { setPages } from '../../jest/taro';
import { queryClient, startKeepingAnswers } from './query-client';
import { currentToken, endSession, hasSessionExpired, startSession } from './session';

describe('a session', () => {
  it('lasts over a restart and begins on the first page', () => {
    startSession('token-1');
    expect(currentToken()).toBe('token-1');
    expect(Taro.getStorageSync('five-star:token')).toBe('"token-1"');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  });

  it('leaves nothing of one person for the next on the same phone', () => {
    queryClient.setQueryData(['people.getMe', {}], { name: 'somebody' });
    startSession('token-2');
    expect(queryClient.getQueryData(['people.getMe', {}])).toBeUndefined();
  });

  it('ends at sign-in', () => {
    startSession('token-1');
    endSession();
    expect(currentToken()).toBeNull();
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/sign-in/index' });
  });

  it('remembers that it had lasted too long, whatever is refused after it, until the next', () => {
    endSession('expired');
    endSession('refused');
    expect(hasSessionExpired()).toBe(true);
    startSession('token-3');
    expect(hasSessionExpired()).toBe(false);
    endSession();
    expect(hasSessionExpired()).toBe(false);
  });

  it('leaves alone what sign-in has asked for when a call is refused late', () => {
    startSession('token-4');
    endSession('refused');
    setPages(['pages/sign-in/index']);
    queryClient.setQueryData(['dev-people'], ['somebody']);
    endSession('refused');
    expect(queryClient.getQueryData(['dev-people'])).toEqual(['somebody']);
  });

  it('takes an old token away even where sign-in is what was opened', () => {
    startSession('token-5');
    setPages(['pages/sign-in/index']);
    endSession('expired');
    expect(currentToken()).toBeNull();
  });

  it('does not open sign-in over itself', () => {
    setPages(['pages/home/index', 'pages/sign-in/index']);
    endSession();
    expect(Taro.redirectTo).not.toHaveBeenCalled();
  });
});

describe('kept answers', () => {
  it('are painted after a restart and forgotten with the person', () => {
    jest.useFakeTimers();
    startKeepingAnswers();
    queryClient.setQueryData(['home.get', {}], { villageName: 'Wuqiao' });
    jest.advanceTimersByTime(2_000);
    jest.useRealTimers();
    queryClient.clear();
    startKeepingAnswers();
    expect(queryClient.getQueryData(['home.get', {}])).toEqual({ villageName: 'Wuqiao' });
    endSession();
    startKeepingAnswers();
    expect(queryClient.getQueryData(['home.get', {}])).toBeUndefined();
  });
});
