import { render, screen } from '@testing-library/react';
import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { BoardMovesView } from './board-moves-view';
import { movesCopy as copy } from './moves-copy';

const shown = () => screen.queryAllByRole('heading').map(({ textContent }) => textContent);

describe('beside the rows of a board', () => {
  it('stand the new, the gone, the corrected and the others with their reasons', () => {
    render(
      <BoardMovesView
        ranking={aRanking({
          rows: [
            aRankingRow(1, { name: 'Wang', before: { rank: 2, scoreTenths: 500 } }),
            aRankingRow(2, { name: 'Li', isNew: true }),
          ],
          left: ['Sun', 'Zhou'],
          notRanked: [
            { name: 'Wu', reason: 'noEntry' },
            { name: 'Zheng', reason: 'noEntry' },
          ],
          notRankedCount: 5,
        })}
      />,
    );
    expect(shown()).toEqual([copy.corrected, copy.isNew, copy.left, copy.notRanked(5)]);
    expect(screen.getByText(copy.place(2, 500))).toBeTruthy();
    expect(screen.getByText('Sun、Zhou')).toBeTruthy();
    expect(screen.getByText('Wu、Zheng')).toBeTruthy();
    expect(screen.getByText(copy.andMore(3))).toBeTruthy();
  });

  it('is nothing where nothing has changed', () => {
    render(<BoardMovesView ranking={aRanking()} />);
    expect(shown()).toEqual([]);
    expect(screen.getByText(copy.nothing)).toBeTruthy();
  });
});
