import { fireEvent, screen, within } from '@testing-library/react';
import type { Ranking } from '@shared/contract/points';
import { boardWords } from '@shared/domain/points-copy';
import { aRanking, rankingRows } from '../../../../jest/a-ranking';
import { renderPage } from '../../../../jest/render-page';
import { cloud, setCloudAnswer, setRouterParams } from '../../../../jest/taro';
import { paperCopy } from '@/components/paper-copy';
import { copy } from '@/features/wall/copy';
import { posterCopy } from '@/features/wall/poster-copy';
import { drawPicture, savePictures } from '@/platform/album';
import PosterPage from './index';

jest.mock('@/platform/album', () => ({
  drawPicture: jest.fn(),
  savePictures: jest.fn(),
  openAlbumSettings: jest.fn(() => Promise.resolve()),
}));

const show = (fields: Partial<Ranking> = {}) => {
  setCloudAnswer(({ data }) => {
    const input = data.input as { readonly board?: Ranking['board'] };
    const answers: Readonly<Record<string, unknown>> = {
      'people.getMe': { villageCode: '411725105211', roles: [] },
      'points.getRanking': aRanking({ board: input.board ?? 'person', ...fields }),
    };
    return { ok: true, data: answers[data.method] };
  });
  renderPage(<PosterPage />);
};

/** What was asked of the board, newest last. */
const asked = (): readonly unknown[] =>
  cloud.callFunction.mock.calls.flatMap(([{ data }]) =>
    data.method === 'points.getRanking' ? [data.input] : [],
  );

const sheetNames = async (): Promise<readonly (string | null)[]> => {
  const sheets = await screen.findAllByRole('img', { name: /第 \d+ 页/u });
  return sheets.map((sheet) => sheet.getAttribute('aria-label'));
};

beforeEach(() => {
  jest.mocked(drawPicture).mockReset().mockResolvedValue('tmp://sheet.png');
  jest.mocked(savePictures).mockReset().mockResolvedValue('saved');
});

describe('the wall board in WeChat', () => {
  it('asks for the board as everybody may see it, and shows it sheet by sheet', async () => {
    show({ rows: rankingRows(320) });
    const names = await sheetNames();
    expect(names.length).toBeGreaterThan(1);
    expect(names[0]).toContain(posterCopy.pageOf(1, names.length));
    expect(asked()).toEqual([{ board: 'person', isForEverybody: true }]);
    expect(drawPicture).toHaveBeenCalledTimes(names.length);
  });

  it('opens with the board and the period of the link', async () => {
    setRouterParams({ board: 'grid', period: '2026' });
    show({ year: '2026' });
    await sheetNames();
    expect(asked()).toEqual([{ board: 'grid', year: '2026', isForEverybody: true }]);
  });

  it('lays the same board out anew for another paper', async () => {
    show({ rows: rankingRows(320) });
    const onA3 = await sheetNames();
    fireEvent.click(screen.getByRole('tab', { name: copy.papers.A4 }));
    await screen.findByText(paperCopy.pictureCount(onA3.length), { exact: false });
    expect(jest.mocked(drawPicture).mock.calls.length).toBeGreaterThan(onA3.length);
  });

  it('puts every sheet into the album, and says so', async () => {
    show();
    await sheetNames();
    fireEvent.click(screen.getByRole('button', { name: paperCopy.save }));
    expect(await screen.findByText(paperCopy.saved)).toBeTruthy();
    expect(savePictures).toHaveBeenCalledWith(['tmp://sheet.png'], expect.stringContaining('Five Bridges'));
    expect(screen.queryByRole('button', { name: paperCopy.print })).toBeNull();
  });

  it('leaves two ways on when the album is refused', async () => {
    jest.mocked(savePictures).mockResolvedValue('refused');
    show();
    await sheetNames();
    fireEvent.click(screen.getByRole('button', { name: paperCopy.save }));
    expect(await screen.findByText(paperCopy.refused)).toBeTruthy();
    expect(screen.getByRole('button', { name: paperCopy.openSettings })).toBeTruthy();
  });

  it('says what to do where this WeChat cannot draw', async () => {
    jest.mocked(drawPicture).mockResolvedValue(null);
    show();
    expect(await screen.findByText(paperCopy.cannotDraw)).toBeTruthy();
  });

  it('prints no empty sheet, and offers the board that names nobody', async () => {
    show({ rows: [] });
    expect(await screen.findByText(copy.nothing)).toBeTruthy();
    expect(screen.queryByRole('button', { name: paperCopy.save })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: copy.toGrids }));
    const boards = await screen.findByRole('tablist', { name: copy.boardLabel });
    expect(within(boards).getByRole('tab', { selected: true }).textContent).toBe(boardWords.grid);
    expect(asked()[1]).toMatchObject({ board: 'grid' });
  });
});
