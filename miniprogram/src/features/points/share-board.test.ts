import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { boardCopy } from './board-copy';
import { boardCard } from './share-board';
import { boardAsked } from './use-board';

const ranking = aRanking({ unitName: 'Village', state: 'final', rows: [] });
const paramsOf = (address: string) =>
  Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? '').entries());

describe('the card of a board', () => {
  it('leads to the board it was sent from', () => {
    expect(boardAsked(paramsOf(boardCard(ranking).address))).toEqual({
      board: 'person',
      period: { month: '2026-10' },
    });
    expect(boardAsked(paramsOf(boardCard({ ...ranking, board: 'village', year: '2026' }).address))).toEqual({
      board: 'village',
      period: { year: '2026' },
    });
  });

  it('names the board and nobody on it', () => {
    const rows = [aRankingRow(1, { subjectId: 'p-1', name: 'Wang' })];
    const card = boardCard({ ...ranking, rows, mine: rows[0] ?? null });
    expect(card).toEqual({
      title: boardCopy.share(boardCopy.title('Village', 'person'), boardCopy.period(ranking)),
      address: boardCard(ranking).address,
      picture: 'board',
    });
  });

  it('leads to the newest board of members when a link asks for nothing known', () => {
    expect(boardAsked({ board: 'county', period: 'always' })).toEqual({ board: 'person', period: null });
  });
});
