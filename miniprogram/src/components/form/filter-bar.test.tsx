import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { listCopy } from '../list-copy';
import { FilterBar } from './filter-bar';
import { activeCount, chosenWords, withOption, type Filter } from './filter-state';

const options = ['first', 'second'].map((word) => ({ key: word[0]!, word }));
const grid: Filter = { key: 'grid', word: 'Grid', options, chosen: [] };
const party: Filter = { key: 'party', word: 'Party', options, chosen: ['s', 'f'], isMany: true };

describe('a filter', () => {
  it('with one answer takes another in its place, and none when it is pressed again', () => {
    expect(withOption(grid, 'f')).toEqual(['f']);
    expect(withOption({ ...grid, chosen: ['f'] }, 's')).toEqual(['s']);
    expect(withOption({ ...grid, chosen: ['f'] }, 'f')).toEqual([]);
  });

  it('with many answers collects them', () => {
    expect(withOption({ ...party, chosen: ['f'] }, 's')).toEqual(['f', 's']);
    expect(withOption(party, 'f')).toEqual(['s']);
  });

  it('is told in the order of its options, and counted once', () => {
    expect(chosenWords(party)).toEqual(['first', 'second']);
    expect(activeCount([grid, party])).toBe(1);
  });
});

describe('FilterBar', () => {
  function Bar() {
    const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
    const filters = [grid, party].map((filter) => ({ ...filter, chosen: chosen[filter.key] ?? [] }));
    return (
      <FilterBar
        filters={filters}
        onChange={(key, next) => setChosen((before) => ({ ...before, [key]: next }))}
        onClearAll={() => setChosen({})}
      />
    );
  }
  const chip = (name: string) => screen.getByRole('button', { name });

  it('opens the answers of one question, closes at the first, and says what holds', () => {
    render(<Bar />);
    fireEvent.click(chip(listCopy.filterOff('Grid')));
    fireEvent.click(screen.getByRole('radio', { name: 'second' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(chip(listCopy.filterOf('Grid', 'second'))).toBeTruthy();
  });

  it('lets several answers be given before the panel closes, counts them, and clears all', () => {
    render(<Bar />);
    fireEvent.click(chip(listCopy.filterOff('Party')));
    for (const name of ['first', 'second']) fireEvent.click(screen.getByRole('checkbox', { name }));
    fireEvent.click(chip(listCopy.seeResult));
    expect(chip(listCopy.filterCount('Party', 2))).toBeTruthy();
    fireEvent.click(chip(listCopy.clearFilters(1)));
    expect(chip(listCopy.filterOff('Party'))).toBeTruthy();
    expect(screen.queryByText(listCopy.clearFilters(1))).toBeNull();
  });

  it('takes an answer back by the first choice', () => {
    render(<Bar />);
    fireEvent.click(chip(listCopy.filterOff('Grid')));
    fireEvent.click(screen.getByRole('radio', { name: 'first' }));
    fireEvent.click(chip(listCopy.filterOf('Grid', 'first')));
    fireEvent.click(screen.getByRole('radio', { name: listCopy.allOfFilter }));
    expect(chip(listCopy.filterOff('Grid'))).toBeTruthy();
  });
});
