import { fireEvent, render, screen } from '@testing-library/react';
import { partsCopy } from '@/components/copy';
import { AnswerView } from './answer-view';
import { ApiError } from './api-error';
import { errorCopy } from './error-copy';

const refetch = jest.fn();
const show = (answer: { data: string | undefined; error: unknown }) =>
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
