import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import Taro, { cloud, type CloudCall } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { rosterCopy as copy } from './roster-copy';
import { RosterForm } from './roster-form';

const aMember = (personId: string, name: string) => ({
  personId,
  name,
  gridCode: '411725105211001',
  gridName: 'Grid 1',
  partyStatus: 'full',
});
const page = (items: readonly unknown[], nextCursor: string | null = null) => ({
  ok: true,
  data: { items, nextCursor },
});
const cursorOf = ({ input }: CloudCall['data']) => (input as { cursor?: string }).cursor;

const answers: Readonly<Record<string, (data: CloudCall['data']) => unknown>> = {
  'people.listMembers': (data) =>
    cursorOf(data) === undefined
      ? page([aMember('p-1', 'Ann'), aMember('p-2', 'Ben')], 'next')
      : page([aMember('p-3', 'Cai')]),
  'check-ins.listCheckIns': () =>
    page([{ personId: 'p-1', name: 'Ann', way: 'code', at: '2026-11-20T02:00:00.000Z', deltaTenths: 0 }]),
  'check-ins.listActivities': () => page([]),
  'check-ins.submitRoster': () => ({ ok: true, data: { activity: {}, added: 2, alreadyIn: 0 } }),
};
const sent = () =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'check-ins.submitRoster')
    .map(({ input }) => input);

const show = async () => {
  renderPage(<RosterForm activityId="a-1" title="Roster" />);
  await screen.findByRole('checkbox', { name: 'Cai' });
};
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

startOutboxInTests();

describe('the paper roster', () => {
  beforeEach(() => setCloudAnswerToOwner(({ data }) => answers[data.method]!(data)));

  it('fetches all of its pages and marks those who are in already', async () => {
    await show();
    const ann = screen.getByRole('checkbox', { name: copy.isIn('Ann') });
    expect(ann.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(ann);
    expect(screen.getByText(copy.counts(1, 0))).toBeTruthy();
  });

  it('ticks a grid without those who are in, and enters them after asking', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: copy.allOfGrid('Grid 1') }));
    fireEvent.click(screen.getByRole('button', { name: copy.submit(2) }));
    expect(sent()).toEqual([]);
    fireEvent.click(await screen.findByRole('button', { name: copy.confirmWord }));
    await waitFor(() => expect(sent()).toEqual([{ activityId: 'a-1', personIds: ['p-2', 'p-3'] }]));
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalled());
  });

  it('keeps the ticks when one comes back', async () => {
    await show();
    tick('Ben');
    cleanup();
    await show();
    expect(screen.getByText(copy.counts(1, 1))).toBeTruthy();
  });

  it('drops the tick of somebody who has checked in meanwhile', async () => {
    await show();
    tick('Ben');
    cleanup();
    const ben = { personId: 'p-2', name: 'Ben', way: 'code', at: '2026-11-20T02:01:00.000Z', deltaTenths: 0 };
    setCloudAnswerToOwner(({ data }) =>
      data.method === 'check-ins.listCheckIns' ? page([ben]) : answers[data.method]!(data),
    );
    await show();
    expect(await screen.findByText(copy.counts(1, 0))).toBeTruthy();
  });

  it('keeps the ticks and says why when it is refused', async () => {
    setCloudAnswerToOwner(({ data }) =>
      data.method === 'check-ins.submitRoster'
        ? { ok: false, error: { code: 'ActivityNotOpen', details: {}, requestId: 'q-1' } }
        : answers[data.method]!(data),
    );
    await show();
    tick('Ben');
    fireEvent.click(screen.getByRole('button', { name: copy.submit(1) }));
    fireEvent.click(await screen.findByRole('button', { name: copy.confirmWord }));
    expect(await screen.findByText(copy.notOpen)).toBeTruthy();
    expect(screen.getByText(copy.counts(1, 1))).toBeTruthy();
  });
});
