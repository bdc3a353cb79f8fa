import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aRanking } from '../../../../jest/a-ranking';
import { renderPage } from '../../../../jest/render-page';
import { cloud, setCloudAnswer } from '../../../../jest/taro';
import { paperCopy } from '@/components/paper-copy';
import { copy } from '@/features/reports/copy';
import { drawPicture } from '@/platform/album';
import PointsSheetsPage from './index';

jest.mock('@/platform/album', () => ({
  drawPicture: jest.fn(),
  savePictures: jest.fn(),
  openAlbumSettings: null,
}));

const member = (place: number) => ({
  ...{ personId: `m-${place}`, name: `Person ${place}`, rosterNumber: '', gridName: null },
  ...{ rank: place, scoreTenths: 10, frozenTenths: 0, entries: [] },
});

const show = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => member(index + 1));
  setCloudAnswer(({ data }) => {
    const { cursor, limit = 30 } = data.input as { readonly cursor?: string; readonly limit?: number };
    const from = cursor === undefined ? 0 : all.findIndex(({ personId }) => personId === cursor) + 1;
    const items = all.slice(from, from + limit);
    const answers: Readonly<Record<string, unknown>> = {
      'people.getMe': {
        villageCode: '411725105211',
        roles: [{ role: 'secretary', unitCode: '411725105211', fromOn: '2026-01-01', toOn: null }],
      },
      'points.getRanking': aRanking(),
      'sheets.listPointsSheets': {
        ...{ items, nextCursor: from + limit < count ? (items.at(-1)?.personId ?? null) : null, count },
        ...{ unitName: 'Five Bridges', month: '2026-10', state: 'final', publicityUntil: null, seal: null },
        months: ['2026-10'],
      },
    };
    return { ok: true, data: answers[data.method] };
  });
  renderPage(<PointsSheetsPage />);
};

beforeEach(() => {
  jest.mocked(drawPicture).mockReset().mockResolvedValue('tmp://sheet.png');
});

describe('the points sheets in WeChat', () => {
  it('are asked for page by page until everybody is there, and the first few are drawn', async () => {
    show(90);
    expect(await screen.findByText(paperCopy.pictureCount(6), { exact: false })).toBeTruthy();
    expect(screen.getByText(/^全村共 \d+ 张纸/u)).toBeTruthy();
    const asked = cloud.callFunction.mock.calls.filter(
      ([{ data }]) => data.method === 'sheets.listPointsSheets',
    );
    expect(asked).toHaveLength(2);
  });

  it('are one member’s when a name is typed, and nobody’s when there is no such name', async () => {
    show(12);
    await screen.findByText(paperCopy.pictureCount(2), { exact: false });
    const search = screen.getByRole('textbox', { name: copy.findOne });
    fireEvent.input(search, { target: { value: 'Person 11' } });
    expect(await screen.findByText(paperCopy.pictureCount(1), { exact: false })).toBeTruthy();
    fireEvent.input(search, { target: { value: 'nobody' } });
    await waitFor(() => expect(screen.getByText(copy.nobody)).toBeTruthy());
  });
});
