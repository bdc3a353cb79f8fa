import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aRanking } from '../../../../jest/a-ranking';
import { renderPage } from '../../../../jest/render-page';
import { cloud, setCloudAnswer } from '../../../../jest/taro';
import { boardWords } from '@shared/domain/points-copy';
import { copy } from '@/features/reports/copy';
import { openFile } from '@/platform/files';
import ExportsPage from './index';

jest.mock('@/platform/files', () => ({ openFile: jest.fn() }));

const show = (over: Readonly<Record<string, unknown>> = {}) => {
  setCloudAnswer(({ data }) => {
    const file = { fileName: 'ledger.xlsx', url: 'https://files.example/ledger.xlsx', bytes: 10 };
    const answers: Readonly<Record<string, unknown>> = {
      'people.getMe': {
        villageCode: '411725105211',
        roles: [{ role: 'secretary', unitCode: '411725105211', fromOn: '2026-01-01', toOn: null }],
      },
      'points.getRanking': aRanking(),
      'sheets.exportLedger': file,
      'sheets.exportBoard': file,
      'sheets.exportYear': file,
      ...over,
    };
    const answer = answers[data.method];
    return answer instanceof Error
      ? { ok: false, error: { code: answer.message, details: {}, requestId: 'q-1' } }
      : { ok: true, data: answer };
  });
  renderPage(<ExportsPage />);
};

const asked = (method: string): readonly unknown[] =>
  cloud.callFunction.mock.calls.flatMap(([{ data }]) => (data.method === method ? [data.input] : []));

beforeEach(() => {
  jest.mocked(openFile).mockReset().mockResolvedValue('opened');
});

describe('what can be taken away', () => {
  it('is the ledger of the month that was published last', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: `${copy.take}${copy.ledger}` }));
    expect(await screen.findByText(copy.outcomes.opened)).toBeTruthy();
    expect(asked('sheets.exportLedger')).toEqual([{ month: '2026-10' }]);
    expect(openFile).toHaveBeenCalledWith(
      ...['https://files.example/ledger.xlsx', 'ledger.xlsx', expect.any(Function)],
    );
  });

  it('is the board that one chooses, and a whole year', async () => {
    show();
    fireEvent.click(await screen.findByRole('tab', { name: boardWords.household }));
    fireEvent.click(screen.getByRole('button', { name: `${copy.take}${copy.board}` }));
    await screen.findByText(copy.outcomes.opened);
    expect(asked('sheets.exportBoard')).toEqual([{ month: '2026-10', board: 'household' }]);
    fireEvent.click(screen.getByRole('button', { name: `${copy.take}${copy.archive}` }));
    await screen.findByText(copy.outcomes.opened);
    expect(asked('sheets.exportYear')).toEqual([{ year: '2026' }]);
  });

  it('shows how much of it has come', async () => {
    let finish: (outcome: 'opened') => void = () => undefined;
    jest.mocked(openFile).mockImplementation((_url, _name, onPercent) => {
      onPercent?.(40);
      return new Promise((resolve) => (finish = resolve));
    });
    show();
    fireEvent.click(await screen.findByRole('button', { name: `${copy.take}${copy.archive}` }));
    expect(await screen.findByText(copy.loaded(40))).toBeTruthy();
    finish('opened');
    expect(await screen.findByText(copy.outcomes.opened)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(copy.loaded(40))).toBeNull());
  });

  it('says so where there is nothing', async () => {
    show({ 'sheets.exportYear': new Error('NotFound') });
    fireEvent.click(await screen.findByRole('button', { name: `${copy.take}${copy.archive}` }));
    expect(await screen.findByText(copy.noneInPeriod)).toBeTruthy();
    expect(openFile).not.toHaveBeenCalled();
  });
});
