import { screen } from '@testing-library/react';
import { renderPage } from '../../../../jest/render-page';
import { cloud, setCloudAnswer } from '../../../../jest/taro';
import { closingCopy as copy } from '@/features/reports/closing-copy';
import ClosingPage from './index';

const closing = {
  ...{ unitCode: '411725', unitName: 'County', month: '2026-10', villageCount: 512, doneCount: 300 },
  ...{ startedAt: '2026-10-31T16:10:00.000Z', finishedAt: null },
  units: [
    { unitCode: '411725101', name: 'Done township', villageCount: 20, doneCount: 20 },
    { unitCode: '411725105', name: 'Slow township', villageCount: 30, doneCount: 12 },
  ],
  failed: [{ unitCode: '411725105211', name: 'Stuck village', at: '2026-10-31T16:20:00.000Z', attempts: 3 }],
};

const show = (role: 'countyOfficer' | 'secretary', answer: object = closing) => {
  setCloudAnswer(({ data }) => ({
    ok: true,
    data:
      data.method === 'people.getMe'
        ? { villageCode: null, roles: [{ role, unitCode: '411725', fromOn: '2026-01-01', toOn: null }] }
        : answer,
  }));
  renderPage(<ClosingPage />);
};

describe('how far the close of a month is', () => {
  it('is told in all, by unit with the slowest first, and where it failed', async () => {
    show('countyOfficer');
    expect((await screen.findAllByText(copy.villages(300, 512))).length).toBeGreaterThan(0);
    const names = screen.getAllByText(/township$/u).map(({ textContent }) => textContent);
    expect(names).toEqual(['Slow township', 'Done township']);
    expect(screen.getByText('Stuck village')).toBeTruthy();
    expect(screen.getByText(copy.failed(1))).toBeTruthy();
  });

  it('is asked of the officer’s own unit', async () => {
    show('countyOfficer');
    await screen.findByText('Stuck village');
    const inputs = cloud.callFunction.mock.calls.flatMap(([{ data }]) =>
      data.method === 'closings.get' ? [data.input] : [],
    );
    expect(inputs[0]).toMatchObject({ unitCode: '411725' });
  });

  it('says that nothing has begun', async () => {
    show('countyOfficer', { ...closing, startedAt: null, doneCount: 0, failed: [] });
    expect(await screen.findByText(copy.notStarted)).toBeTruthy();
  });

  it('is no page of a village’s', async () => {
    show('secretary');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(cloud.callFunction.mock.calls.some(([{ data }]) => data.method === 'closings.get')).toBe(false);
  });
});
