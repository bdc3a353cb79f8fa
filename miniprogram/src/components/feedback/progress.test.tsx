import { act, render, screen } from '@testing-library/react';
import { accountCopy } from '../account-copy';
import { ExpiryCountdown } from './expiry-countdown';
import { ProgressBar, percentOf } from './progress-bar';
import { Steps } from './steps';
import { stepsCopy } from './steps-copy';
import { secondsUntil } from './use-seconds-left';

describe('ProgressBar', () => {
  it.each([
    [0, 10, 0],
    [999, 1_000, 99],
    [1_000, 1_000, 100],
    [5, 0, 100],
    [12, 10, 100],
  ])('%d of %d are %d percent', (done, total, percent) => {
    expect(percentOf(done, total)).toBe(percent);
  });

  it('says how far it is to those who hear it', () => {
    render(<ProgressBar label="checking" done={1} total={4} words="1 of 4 rows" />);
    expect(screen.getByRole('progressbar', { name: 'checking，1 of 4 rows' })).toBeTruthy();
    expect(screen.getByText('25%')).toBeTruthy();
  });
});

describe('Steps', () => {
  it('says of each step whether it is done', () => {
    render(<Steps label="import" words={['send', 'check', 'confirm']} current={1} />);
    const names = screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
    expect(names).toEqual([
      `${stepsCopy.step(1, 'send')}，${stepsCopy.done}`,
      `${stepsCopy.step(2, 'check')}，${stepsCopy.now}`,
      `${stepsCopy.step(3, 'confirm')}，${stepsCopy.next}`,
    ]);
  });
});

describe('ExpiryCountdown', () => {
  const startMs = Date.UTC(2026, 10, 20);
  beforeEach(() => jest.useFakeTimers({ now: startMs }));
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
  const words = () => screen.getByRole('timer').textContent;

  it('counts down in minutes and seconds, and tells once when it is over', () => {
    const expire = jest.fn();
    const renew = { word: 'anew', onPress: jest.fn() };
    render(
      <ExpiryCountdown expiresAtMs={startMs + 61_000} secondsTotal={120} onExpire={expire} renew={renew} />,
    );
    expect(words()).toBe(accountCopy.timeLeft(accountCopy.minutes(1, 1)));
    expect(screen.queryByRole('button')).toBeNull();
    pass(2_000);
    expect(words()).toBe(accountCopy.timeLeft(accountCopy.seconds(59)));
    pass(59_000);
    expect(screen.getByRole('status').textContent).toBe(accountCopy.expired);
    pass(10_000);
    expect(expire).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'anew' })).toBeTruthy();
  });

  it('counts again when the time is prolonged', () => {
    const { rerender } = render(<ExpiryCountdown expiresAtMs={startMs + 1_000} secondsTotal={30} />);
    pass(9_000);
    rerender(<ExpiryCountdown expiresAtMs={startMs + 39_000} secondsTotal={30} />);
    expect(words()).toBe(accountCopy.timeLeft(accountCopy.seconds(30)));
    pass(1_000);
    expect(words()).toBe(accountCopy.timeLeft(accountCopy.seconds(29)));
  });

  it('is right after the phone slept', () => {
    render(<ExpiryCountdown expiresAtMs={startMs + 60_000} secondsTotal={60} />);
    jest.setSystemTime(startMs + 50_000);
    pass(1_000);
    expect(words()).toBe(accountCopy.timeLeft(accountCopy.seconds(9)));
  });

  it.each([
    [1_000, 0, 1],
    [1_000, 1, 1],
    [1_000, 1_000, 0],
    [1_000, 9_000, 0],
  ])('until %d at %d are %d seconds', (expiresAtMs, nowMs, seconds) => {
    expect(secondsUntil(expiresAtMs, nowMs)).toBe(seconds);
  });
});
