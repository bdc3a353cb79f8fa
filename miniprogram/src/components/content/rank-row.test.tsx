import { fireEvent, render, screen } from '@testing-library/react';
import { partsCopy } from '../copy';
import { RankRow } from './rank-row';

const show = (change: number | null, rank = 1) =>
  render(<RankRow rank={rank} name="somebody" score="62.0" change={change} />);

describe('RankRow', () => {
  it.each([
    [2, '▲2', partsCopy.rankUp(2)],
    [-3, '▼3', partsCopy.rankDown(3)],
    [0, '—', partsCopy.rankSame],
  ])('tells a change of %d by sign, number and words', (change, shown, spoken) => {
    show(change);
    expect(screen.getByLabelText(spoken).textContent).toBe(shown);
  });

  it('tells no change for somebody who had no rank before', () => {
    const { container } = show(null);
    expect(container.querySelector('.rank-change')).toBeNull();
  });

  it.each([
    [1, 'medal--gold'],
    [2, 'medal--silver'],
    [3, 'medal--bronze'],
  ])('gives rank %d its medal', (rank, metal) => {
    show(null, rank);
    expect(screen.getByLabelText(partsCopy.rankNumber(rank)).className).toContain(metal);
  });

  it('gives the fourth a numeral only', () => {
    show(null, 4);
    expect(screen.getByLabelText(partsCopy.rankNumber(4)).className).toBe('medal');
  });

  it('opens what is behind the rank', () => {
    const open = jest.fn();
    render(<RankRow rank={1} name="somebody" score="62.0" change={null} onPress={open} />);
    fireEvent.click(screen.getByRole('button'));
    expect(open).toHaveBeenCalledTimes(1);
  });
});
