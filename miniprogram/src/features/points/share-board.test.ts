import type { Ranking } from '@shared/contract/points';
import { boardCopy } from './board-copy';
import { boardCard } from './share-board';
import { boardAsked } from './use-board';

const aRanking: Ranking = {
  board: 'person',
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
};
const paramsOf = (address: string) =>
  Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? '').entries());

describe('the card of a board', () => {
  it('leads to the board it was sent from', () => {
    expect(boardAsked(paramsOf(boardCard(aRanking).address))).toEqual({
      board: 'person',
      period: { month: '2026-10' },
    });
    expect(boardAsked(paramsOf(boardCard({ ...aRanking, board: 'village', year: '2026' }).address))).toEqual({
      board: 'village',
      period: { year: '2026' },
    });
  });

  it('names the board and nobody on it', () => {
    const row = { subjectId: 'p-1', name: 'Wang', gridCode: null, gridName: null, rank: 1 };
    const rows = [{ ...row, scoreTenths: 9, totalTenths: 9, memberCount: 1, change: null }];
    const card = boardCard({ ...aRanking, rows, mine: rows[0] ?? null });
    expect(card).toEqual({
      title: boardCopy.share(boardCopy.title('Village', 'person'), boardCopy.period(aRanking)),
      address: boardCard(aRanking).address,
      picture: 'board',
    });
  });

  it('leads to the newest board of members when a link asks for nothing known', () => {
    expect(boardAsked({ board: 'county', period: 'always' })).toEqual({ board: 'person', period: null });
  });
});
