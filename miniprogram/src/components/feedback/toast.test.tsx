import { act, fireEvent, render, screen } from '@testing-library/react';
import { Toast } from './toast';
import { hideToast, isToastShown, showToast } from './toast-state';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  act(hideToast);
  jest.useRealTimers();
});
const say = (words: string) =>
  act(() => {
    showToast(words);
  });
const after = (ms: number) =>
  act(() => {
    jest.advanceTimersByTime(ms);
  });

describe('Toast', () => {
  it('says a sentence for four seconds', () => {
    render(<Toast />);
    say('sent');
    after(3_900);
    expect(screen.getByRole('status').textContent).toBe('sent');
    after(200);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('gives a later sentence its own four seconds', () => {
    render(<Toast />);
    say('first');
    after(3_000);
    say('second');
    after(3_000);
    expect(screen.getByRole('status').textContent).toBe('second');
  });

  it('tells those who would rather not take its place', () => {
    expect(isToastShown()).toBe(false);
    say('kept');
    expect(isToastShown()).toBe(true);
    after(4_100);
    expect(isToastShown()).toBe(false);
  });

  it('goes away when it is pressed', () => {
    render(<Toast />);
    say('sent');
    fireEvent.click(screen.getByRole('button'));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
