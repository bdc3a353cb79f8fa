import { fireEvent, render, screen } from '@testing-library/react';
import type { RankingBoard } from '@shared/domain/points-words';
import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { boardCopy } from './board-copy';
import { WhySheet } from './why-sheet';

const row = aRankingRow(1, { subjectId: 'v-2', name: 'Bridges', memberCount: 12 });
const close = jest.fn();
const openVillage = jest.fn();
const show = (board: RankingBoard, onVillage?: (villageCode: string) => void) =>
  render(
    <WhySheet row={row} ranking={aRanking({ board, rows: [row] })} onVillage={onVillage} onClose={close} />,
  );

describe('behind the row of a village', () => {
  it('stand its people for those who look after several', () => {
    show('village', openVillage);
    expect(screen.getByText(boardCopy.averageRule)).toBeTruthy();
    fireEvent.click(screen.getByText(boardCopy.peopleOf('Bridges')));
    expect(openVillage).toHaveBeenCalledWith('v-2');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stands only how it is counted for everybody else, and behind every other row', () => {
    show('village').unmount();
    show('grid', openVillage);
    expect(screen.getByText(boardCopy.averageRule)).toBeTruthy();
    expect(screen.queryByText(boardCopy.peopleOf('Bridges'))).toBeNull();
  });
});
