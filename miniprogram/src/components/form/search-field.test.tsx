import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { listCopy } from '../list-copy';
import { SearchField } from './search-field';
import { SearchInput } from './search-input.h5';
import { useSearchText } from './use-search-text';

const search = jest.fn<undefined, [string]>();
beforeEach(() => {
  search.mockReset();
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());
const rest = () => act(() => jest.advanceTimersByTime(400));
const searched = () => search.mock.calls.map(([words]) => words);

describe('SearchField', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'people' });
  const show = (value = '') => (
    <SearchField label="people" placeholder="name" value={value} waitMs={400} onSearch={search} />
  );

  it('searches once when typing rests', () => {
    render(show());
    for (const value of ['L', 'Li', ' Liu ']) fireEvent.change(field(), { target: { value } });
    expect(searched()).toEqual([]);
    rest();
    expect(searched()).toEqual(['Liu']);
  });

  it('clears at one press, at once', () => {
    const { rerender } = render(show());
    expect(screen.queryByRole('button')).toBeNull();
    fireEvent.change(field(), { target: { value: 'Liu' } });
    rest();
    rerender(show('Liu'));
    fireEvent.click(screen.getByRole('button', { name: listCopy.clearSearch }));
    expect(searched()).toEqual(['Liu', '']);
    expect(field().value).toBe('');
  });

  it('takes over words that the page sets, and forgets what was being typed', () => {
    const { rerender } = render(show('Liu'));
    fireEvent.change(field(), { target: { value: 'Liu C' } });
    rerender(show(''));
    expect(field().value).toBe('');
    rest();
    expect(searched()).toEqual([]);
  });

  it('loses nothing that is typed while the page takes over the words before', () => {
    const { rerender } = render(show());
    fireEvent.change(field(), { target: { value: 'Liu' } });
    rest();
    fireEvent.change(field(), { target: { value: 'Liu C' } });
    rerender(show('Liu'));
    expect(field().value).toBe('Liu C');
    rest();
    expect(searched()).toEqual(['Liu', 'Liu C']);
  });
});

describe('useSearchText', () => {
  it('does not ask twice in a row for the same words', () => {
    const { result } = renderHook(() => useSearchText('Liu', search, 400));
    act(() => result.current.searchNow('Liu '));
    expect(searched()).toEqual([]);
  });
});

describe('the search field of a browser', () => {
  it('waits until the character is picked, and searches at Enter', () => {
    const [type, searchNow] = [jest.fn(), jest.fn()];
    render(
      <SearchInput label="people" placeholder="" charsMax={20} text="" type={type} searchNow={searchNow} />,
    );
    const field = screen.getByRole('searchbox', { name: 'people' });
    fireEvent.input(field, { target: { value: 'liu' }, isComposing: true });
    expect(type).toHaveBeenLastCalledWith('liu', true);
    fireEvent.compositionEnd(field);
    expect(type.mock.lastCall).toHaveLength(1);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(searchNow).toHaveBeenCalledTimes(1);
  });
});
