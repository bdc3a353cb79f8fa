import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Ranking, RankingRow } from '@shared/contract/points';
import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import Taro from '../../../jest/taro';
import { rankCopy } from '@/components/content/rank-copy';
import { setCareMode } from '@/components/theme/care-mode';
import { BoardCard, useWhy } from './board-card';
import { boardCopy } from './board-copy';
import { rowsStep } from './board-state';
import { copy } from './copy';
import { MyRow, NoRow } from './my-row';

const aRow = (name: string, rank: number, fields: Partial<RankingRow> = {}): RankingRow =>
  aRankingRow(rank, {
    ...{ subjectId: name, name, scoreTenths: 400 - rank, totalTenths: 400 - rank, change: null },
    ...fields,
  });
const aBoard = (fields: Partial<Ranking>): Ranking =>
  aRanking({ board: 'household', unitName: 'Village', state: 'final', rows: [], ...fields });

const openGrids = jest.fn();
const openMonth = jest.fn();

function Board({ ranking }: { readonly ranking: Ranking }) {
  return <BoardCard ranking={ranking} why={useWhy(ranking)} onGrids={openGrids} onMonth={openMonth} />;
}
const show = (fields: Partial<Ranking>) => render(<Board ranking={aBoard(fields)} />);
const medals = (container: HTMLElement) =>
  [...container.querySelectorAll('.medal')].map(
    ({ className }) => /gold|silver|bronze/u.exec(className)?.[0],
  );

afterEach(() => {
  act(() => {
    setCareMode(false);
  });
});

describe('a board', () => {
  it('says what to do when nobody is on it', () => {
    show({ board: 'grid' });
    expect(screen.getByText(copy.empty)).toBeTruthy();
    expect(screen.getByText(copy.emptyAdvice)).toBeTruthy();
  });

  it('does not say that nobody has points where it may only be that nobody is shown', () => {
    show({ board: 'person' });
    expect(screen.queryByText(copy.empty)).toBeNull();
    expect(screen.getByText(boardCopy.emptyPeopleAdvice)).toBeTruthy();
  });

  it('of a county says that it is not published yet, and leads to the one that was', () => {
    const months = ['2026-11', '2026-10'];
    show({ board: 'township', state: 'running', month: '2026-11', months });
    expect(screen.queryByText(copy.empty)).toBeNull();
    expect(screen.getByText(boardCopy.notPublished)).toBeTruthy();
    fireEvent.click(screen.getByText(boardCopy.toPublished('2026-10')));
    expect(openMonth).toHaveBeenCalledWith('2026-10');
  });

  it('is titled by whom and when it is of, and says whether its places still move', () => {
    show({ board: 'person', rows: [aRow('Wang', 1)] });
    expect(screen.getByRole('heading').textContent).toBe(boardCopy.title('Village', 'person'));
    expect(screen.getByText(copy.stateWords.final)).toBeTruthy();
    expect(screen.getByText(copy.states.final)).toBeTruthy();
  });

  it('of a quarter is titled by it and has no publicity', () => {
    show({ quarter: '2025-Q4', month: '2025-12', state: 'final', rows: [aRow('Wang', 1)] });
    expect(screen.getByText('2025年四季度')).toBeTruthy();
    expect(screen.getByText(boardCopy.pastQuarter)).toBeTruthy();
  });

  it('marks who is new and who is disputed, and where somebody stood before a correction', () => {
    const rows = [
      aRow('Wang', 1),
      aRow('Li', 2, { isNew: true }),
      aRow('Zhao', 3, { frozenTenths: 50, before: { rank: 1, scoreTenths: 450 }, gridName: null }),
    ];
    show({ rows, objections: { waiting: 2, upheld: 0, corrected: 1 } });
    expect(screen.getByText(boardCopy.isNew)).toBeTruthy();
    expect(screen.getByText(boardCopy.frozen)).toBeTruthy();
    expect(screen.getByText(`${boardCopy.frozenPoints(50)} · ${boardCopy.before(1, 450)}`)).toBeTruthy();
    fireEvent.click(screen.getByText(boardCopy.objections(2)));
    fireEvent.click(screen.getByText(boardCopy.objectionsDone(0, 1)));
    const url = '/pages/objections/list/index?scope=village&month=2026-10';
    expect(Taro.navigateTo.mock.calls).toEqual([[{ url }], [{ url }]]);
  });

  it('calls nobody new where everybody is', () => {
    show({ rows: [aRow('Wang', 1, { isNew: true }), aRow('Li', 2, { isNew: true })] });
    expect(screen.queryByText(boardCopy.isNew)).toBeNull();
  });

  it('leads to who came and went, and to counting it again by its seal', () => {
    show({
      rows: [aRow('Wang', 1)],
      ...{ left: ['Sun'], notRankedCount: 3 },
      seal: { kind: 'close', seal: 'ab'.repeat(32), sealedAt: '2026-10-31T16:10:00.000Z' },
    });
    fireEvent.click(screen.getByText(boardCopy.moves({ corrected: 0, isNew: 0, left: 1, notRanked: 3 })));
    fireEvent.click(screen.getByText(boardCopy.verify));
    expect(Taro.navigateTo.mock.calls.map(([{ url }]) => url)).toEqual([
      '/pages/points/board-moves/index?board=household&period=2026-10',
      '/pages/seals/verify/index?month=2026-10',
    ]);
  });

  it('of a year has no publicity: it says from what it was counted', () => {
    show({ year: '2025', month: '2025-12', state: 'running', rows: [aRow('Wang', 1)] });
    expect(screen.getByText(boardCopy.pastYear)).toBeTruthy();
    expect(screen.queryByText(copy.states.running)).toBeNull();
  });

  it('draws a thousand households a part at a time', async () => {
    const rows = Array.from({ length: rowsStep * 2 + 1 }, (_, index) => aRow(`h-${index}`, index + 1));
    show({ rows });
    const shown = () => screen.getAllByText(/^h-\d+$/u).map(({ textContent }) => textContent);
    await waitFor(() => expect([shown().length, shown()[0]]).toEqual([rowsStep, 'h-0']));
    fireEvent.click(screen.getByText(rankCopy.after));
    await waitFor(() => expect([shown().length, shown()[0]]).toEqual([rowsStep, `h-${rowsStep}`]));
    expect(Taro.pageScrollTo).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByText(rankCopy.after));
    expect(shown()).toEqual([`h-${rowsStep * 2}`]);
    fireEvent.click(screen.getByText(rankCopy.after));
    expect(shown()).toEqual([`h-${rowsStep * 2}`]);
    fireEvent.click(screen.getByText(rankCopy.before));
    expect(shown()[0]).toBe(`h-${rowsStep}`);
  });

  it('puts the best on a podium, equals with equal medals, in the order of their ranks', () => {
    const rows = [aRow('a', 1), aRow('b', 2), aRow('c', 3), aRow('d', 3), aRow('e', 5)];
    const { container } = show({ board: 'person', rows });
    expect(container.querySelectorAll('.podium .medal')).toHaveLength(4);
    expect(medals(container)).toEqual(['gold', 'silver', 'bronze', 'bronze', undefined]);
    expect(
      screen.getAllByRole('button').map((line) => /[a-e](?=\d|First)/u.exec(line.textContent)?.[0]),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('leaves nobody of equals below the podium, and has none in large type', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((name) => aRow(name, 1));
    const { container, unmount } = show({ board: 'person', rows });
    expect(container.querySelector('.podium')).toBeNull();
    expect(medals(container)).toEqual(rows.map(() => 'gold'));
    unmount();
    act(() => {
      setCareMode(true);
    });
    const large = show({ board: 'person', rows: [aRow('a', 1), aRow('b', 2), aRow('c', 3)] });
    expect(large.container.querySelector('.podium')).toBeNull();
  });

  it('hangs no medal on a place without points: on the first day everybody is first', () => {
    const { container } = show({ board: 'person', rows: [aRow('a', 1, { scoreTenths: 0 })] });
    expect(medals(container)).toEqual([undefined]);
  });
});

describe('why', () => {
  it('opens the entries behind a household in that month, or of all months for a year', () => {
    const { unmount } = show({ rows: [aRow('Wang', 1)] });
    fireEvent.click(screen.getByRole('button'));
    expect(Taro.navigateTo.mock.calls[0]?.[0].url).toContain('subjectKind=household&subjectId=Wang');
    expect(Taro.navigateTo.mock.calls[0]?.[0].url).toContain('month=2026-10');
    unmount();
    show({ year: '2026', rows: [aRow('Wang', 1)] });
    fireEvent.click(screen.getByRole('button'));
    expect(Taro.navigateTo.mock.calls[1]?.[0].url).not.toContain('month=');
  });

  it('counts the average of a grid before one, and draws it beside the others', () => {
    const rows = [
      aRow('Grid', 1, { memberCount: 12, totalTenths: 1200, scoreTenths: 100 }),
      aRow('Other', 2, { memberCount: 2, totalTenths: 100, scoreTenths: 50 }),
    ];
    const { container } = show({ board: 'grid', rows });
    expect(screen.getByText(copy.averageNote(12, '120.0'))).toBeTruthy();
    expect(container.querySelectorAll('.share-bar__fill')).toHaveLength(2);
    fireEvent.click(screen.getByText('Grid'));
    expect(screen.getByText(boardCopy.howAverage(1200, 12, 100))).toBeTruthy();
    expect(screen.getByText(boardCopy.averageRule)).toBeTruthy();
    expect(Taro.navigateTo).not.toHaveBeenCalled();
  });

  it('explains a name that is not told, and opens nobody', () => {
    const mine = aRow('me', 2);
    show({ board: 'person', rows: [aRow('W**', 1, { subjectId: 'hidden-0' }), mine], mine });
    expect(screen.getByText(boardCopy.openness.masked)).toBeTruthy();
    fireEvent.click(screen.getByText('W**'));
    expect(screen.getByText(boardCopy.hiddenRule)).toBeTruthy();
    expect(Taro.navigateTo).not.toHaveBeenCalled();
  });

  it('leads to the grids where the village keeps the places of people to themselves', () => {
    show({ board: 'person', rows: [], mine: aRow('me', 7) });
    expect(screen.getByText(boardCopy.closed)).toBeTruthy();
    fireEvent.click(screen.getByText(boardCopy.closedAction));
    expect(openGrids).toHaveBeenCalledTimes(1);
  });
});

describe('my own row', () => {
  const rows = [aRow('first', 1, { scoreTenths: 500 }), aRow('me', 2, { scoreTenths: 480 })];
  const mine = rows[1] ?? null;
  const ask = jest.fn();

  it('says what is missing to the next place, and asks why', () => {
    render(<MyRow ranking={aBoard({ board: 'person', rows, mine })} onWhy={ask} />);
    expect(screen.getByText(boardCopy.own.person)).toBeTruthy();
    expect(screen.getByText(copy.toNext('2.1'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button'));
    expect(ask).toHaveBeenCalledWith(mine);
  });

  it.each([{ rows: [] }, { rows: rows.slice(1) }])('says that nobody else sees it, of %o', (fields) => {
    render(<MyRow ranking={aBoard({ board: 'person', mine, ...fields })} onWhy={ask} />);
    expect(screen.getByText(boardCopy.onlyYouSee)).toBeTruthy();
  });

  it('is marked among the others', () => {
    show({ board: 'person', rows, mine });
    expect(screen.getByText(boardCopy.own.person)).toBeTruthy();
  });

  it('says why it is missing, and where to look instead', () => {
    const openHouseholds = jest.fn();
    render(<NoRow board="person" onHousehold={openHouseholds} />);
    expect(screen.getByText(boardCopy.absent.person)).toBeTruthy();
    fireEvent.click(screen.getByText(boardCopy.absentHousehold));
    expect(openHouseholds).toHaveBeenCalledTimes(1);
  });
});
