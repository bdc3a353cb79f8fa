import { fireEvent, render, screen } from '@testing-library/react';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { partsCopy } from '@/components/copy';
import Taro from '../../../jest/taro';
import { BoardRows } from './board-rows';
import { rowsStep } from './board-state';
import { copy } from './copy';
import { MyRow } from './my-row';

const aRow = (name: string, rank: number, fields: Partial<RankingRow> = {}): RankingRow => ({
  subjectId: name,
  name,
  gridCode: '411725105211001',
  gridName: 'First grid',
  rank,
  scoreTenths: 400 - rank,
  totalTenths: 400 - rank,
  memberCount: 1,
  change: null,
  ...fields,
});
const aRanking = (fields: Partial<Ranking>): Ranking => ({
  board: 'household',
  unitCode: '411725105211',
  unitName: 'Village',
  month: '2026-10',
  year: null,
  state: 'final',
  publishedAt: '2026-11-01T00:00:00.000Z',
  publicityUntil: '2026-11-05',
  entryCount: 3,
  rows: [],
  mine: null,
  months: ['2026-10'],
  years: ['2026'],
  ...fields,
});

describe('the rows of a board', () => {
  it('says what to do when nobody is on it', () => {
    render(<BoardRows ranking={aRanking({})} />);
    expect(screen.getByText(copy.empty)).toBeTruthy();
    expect(screen.getByText(copy.emptyAdvice)).toBeTruthy();
  });

  it('shows hundreds of households a handful at a time', () => {
    const rows = Array.from({ length: rowsStep * 2 + 1 }, (_, index) => aRow(`h-${index}`, index + 1));
    render(<BoardRows ranking={aRanking({ rows })} />);
    const shown = () => screen.getAllByText(/^h-\d+$/u).length;
    expect(shown()).toBe(rowsStep);
    fireEvent.click(screen.getByText(partsCopy.loadMore));
    expect(shown()).toBe(rowsStep * 2);
    fireEvent.click(screen.getByText(partsCopy.loadMore));
    expect(shown()).toBe(rows.length);
    expect(screen.queryByText(partsCopy.loadMore)).toBeNull();
  });

  it('opens the entries behind a household in that month', () => {
    render(<BoardRows ranking={aRanking({ rows: [aRow('Wang', 1)] })} />);
    fireEvent.click(screen.getByRole('button'));
    expect(Taro.navigateTo.mock.calls[0]?.[0].url).toContain('subjectKind=household&subjectId=Wang');
    expect(Taro.navigateTo.mock.calls[0]?.[0].url).toContain('month=2026-10');
  });

  it('tells that grids are compared by their average, and opens none', () => {
    const rows = [aRow('Grid', 1, { memberCount: 12, totalTenths: 1200, scoreTenths: 100 })];
    render(<BoardRows ranking={aRanking({ board: 'grid', rows })} />);
    expect(screen.getByText(copy.averageWords)).toBeTruthy();
    expect(screen.getByText(copy.averageNote(12, '120.0'))).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('my own row', () => {
  const rows = [aRow('first', 1, { scoreTenths: 500 }), aRow('me', 2, { scoreTenths: 480 })];

  it('says what is missing to the next place', () => {
    const mine = rows[1] ?? null;
    render(<MyRow ranking={aRanking({ board: 'person', rows, mine })} />);
    expect(screen.getByText(copy.me)).toBeTruthy();
    expect(screen.getByText(copy.toNext('2.1'))).toBeTruthy();
  });

  it('is left out where I am not on the board', () => {
    const { container } = render(<MyRow ranking={aRanking({ rows })} />);
    expect(container.textContent).toBe('');
  });
});
