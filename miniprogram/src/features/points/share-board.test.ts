import { aRanking } from '../../../jest/a-ranking';
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
    const row = { subjectId: 'p-1', name: 'Wang', gridCode: null, gridName: null, rank: 1 };
    const rows = [{ ...row, scoreTenths: 9, totalTenths: 9, memberCount: 1, change: null }];
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
