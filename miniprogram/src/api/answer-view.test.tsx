import { act, fireEvent, render, screen } from '@testing-library/react';
import { partsCopy } from '@/components/copy';
import { AnswerView } from './answer-view';
import { ApiError, NoAnswerError } from './api-error';
import { errorCopy } from './error-copy';
import { staleWords } from './stale-copy';
import type { AnswerAge } from './use-staleness';

const refetch = jest.fn();
const show = (answer: Omit<AnswerAge, 'data'> & { data: string | undefined }) =>
  render(<AnswerView answer={{ ...answer, refetch }}>{(data) => <p>{data}</p>}</AnswerView>);

describe('AnswerView', () => {
  it('shows shapes while the first answer is on its way', () => {
    show({ data: undefined, error: null });
    expect(screen.getByRole('status', { name: partsCopy.loading })).toBeTruthy();
  });

  it('shows a refusal with its request id and asks again when told to', () => {
    show({ data: undefined, error: new ApiError('Busy', {}, 'r-1') });
    expect(screen.getByRole('alert').textContent).toContain(errorCopy.Busy);
    expect(screen.getByRole('alert').textContent).toContain('r-1');
    fireEvent.click(screen.getByRole('button', { name: partsCopy.retry }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('speaks of no field to fill in: nobody did', () => {
    show({ data: undefined, error: new ApiError('InvalidInput') });
    expect(screen.getByRole('alert').textContent).toContain(errorCopy.NotFound);
  });

  it('keeps an older answer in sight when a refresh fails', () => {
    show({ data: 'the notices of yesterday', error: new ApiError('Busy') });
    expect(screen.getByText('the notices of yesterday')).toBeTruthy();
    expect(screen.getByText(errorCopy.Busy)).toBeTruthy();
  });

  it('leaves it to a view inside to tell of a refresh that failed', () => {
    render(
      <AnswerView isQuiet answer={{ data: 'me', error: new ApiError('Busy'), refetch }}>
        {(data) => <p>{data}</p>}
      </AnswerView>,
    );
    expect(screen.getByText('me')).toBeTruthy();
    expect(screen.queryByText(errorCopy.Busy)).toBeNull();
  });

  it('shows only the answer when all is well', () => {
    show({ data: 'the notices of today', error: null });
    expect(screen.getByText('the notices of today')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an answer that is not of this moment', () => {
  const morning = Date.parse('2026-11-20T02:32:00.000Z');
  beforeEach(() => {
    jest.useFakeTimers({ now: morning + 3 * 60 * 60_000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says from when it is when nothing newer came, quietly, and asks again when pressed', () => {
    show({ data: 'the board', error: new NoAnswerError('offline'), dataUpdatedAt: morning });
    const words = staleWords({ because: 'noAnswer', cameAt: morning });
    expect(words).toContain('10:32');
    fireEvent.click(screen.getByText(words));
    expect(refetch).toHaveBeenCalled();
    expect(screen.getByText('the board')).toBeTruthy();
  });

  it('says the day too when it is not of today', () => {
    const words = staleWords({ because: 'noAnswer', cameAt: morning - 24 * 60 * 60_000 });
    expect(words).toContain('11月19日 10:32');
  });

  it('says so without a time when none is known', () => {
    show({ data: 'the board', error: new NoAnswerError('timeout') });
    expect(screen.getByText(staleWords({ because: 'noAnswer', cameAt: null }))).toBeTruthy();
  });

  const late = () => screen.queryByText(staleWords({ because: 'late', cameAt: morning }));
  const wait = (ms: number) =>
    act(() => {
      jest.advanceTimersByTime(ms);
    });

  it('says that it is being refreshed only when that takes its time', () => {
    show({ data: 'the board', error: null, dataUpdatedAt: morning, isFetching: true });
    wait(2_900);
    expect(late()).toBeNull();
    wait(200);
    expect(late()).not.toBeNull();
  });

  it('says nothing when it came a moment ago', () => {
    show({ data: 'the board', error: null, dataUpdatedAt: Date.now() - 30_000, isFetching: true });
    wait(10_000);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
