import type { ReactNode } from 'react';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { InputOf } from '@shared/contract/method';
import type { snapshots } from '@shared/contract/index';
import type { Snapshot } from '@shared/contract/snapshots';
import { setCloudAnswerToOwner, startOutboxInTests } from '../../../jest/phone-outbox';
import { cloud } from '../../../jest/taro';
import { renderPage } from '../../../jest/render-page';
import { outbox } from '@/api/outbox/phone-outbox';
import { advanceCopy as copy } from './advance-copy';
import type { AwardField } from './advance-sheet';
import { SnapshotActions } from './snapshot-actions';
import { aSnapshot } from './testing/snapshot-sample';

// The panel from below needs a screen to slide over; here it is open or it is not.
jest.mock('@nutui/nutui-react-taro/dist/es/packages/popup', () => ({
  __esModule: true,
  default: ({ visible, children }: { readonly visible: boolean; readonly children: ReactNode }) =>
    visible ? children : null,
}));

type Advanced = InputOf<typeof snapshots.advance>;

const grids = [
  { gridCode: '411725105211001', name: 'First grid', memberCount: 5, gridWorkers: [] },
  { gridCode: '411725105211002', name: 'Second grid', memberCount: 5, gridWorkers: [] },
];
const sent = (): Advanced[] =>
  cloud.callFunction.mock.calls
    .map(([{ data }]) => data)
    .filter(({ method }) => method === 'snapshots.advance')
    .map(({ input }) => input as Advanced);

/** Stands in for the pickers that the page brings. */
const Award: AwardField = ({ value, problem, onChange }) => (
  <>
    <button onClick={() => onChange({ ...value, person: { id: 'p-7', name: 'Wang' } })}>person</button>
    <button onClick={() => onChange({ ...value, rule: { ruleId: 'r-1', title: 'Help', deltaTenths: 20 } })}>
      rule
    </button>
    {problem !== undefined && <p role="alert">{problem}</p>}
  </>
);

const show = (fields: Partial<Snapshot>) => {
  setCloudAnswerToOwner(({ data }) =>
    data.method === 'people.listGrids'
      ? { ok: true, data: { items: grids } }
      : { ok: true, data: aSnapshot({}) },
  );
  renderPage(<SnapshotActions snapshot={aSnapshot(fields)} awardField={Award} />);
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const confirm = (name: string) =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const verified: Partial<Snapshot> = { kind: 'goodDeed', state: 'accepted', actions: ['close'] };

startOutboxInTests();

describe('the steps of a snapshot', () => {
  it('wants a grid before it dispatches, and lets the chosen one stand alone', async () => {
    show({ state: 'accepted', actions: ['dispatch'] });
    press(copy.actions.dispatch.word);
    await screen.findByText('Second grid');
    confirm(copy.actions.dispatch.word);
    expect(screen.getByRole('alert').textContent).toBe(copy.needGrid);
    fireEvent.click(screen.getByText('Second grid'));
    expect(screen.queryByText('First grid')).toBeNull();
    fireEvent.click(screen.getByText(copy.changeGrid));
    expect(screen.getByText('First grid')).toBeTruthy();
    expect(sent()).toEqual([]);
    confirm(copy.actions.dispatch.word);
    await waitFor(() => expect(sent()).toMatchObject([{ gridCode: '411725105211002' }]));
  });

  it('sends a person and a rule along with a verified good deed', async () => {
    show(verified);
    press(copy.verify.word);
    press('person');
    confirm(copy.verify.word);
    expect(screen.getByRole('alert').textContent).toBe(copy.awardMissing.rule);
    expect(sent()).toEqual([]);
    press('rule');
    confirm(copy.verify.word);
    await waitFor(() => expect(sent()).toMatchObject([{ award: { personId: 'p-7', ruleId: 'r-1' } }]));
  });

  it('verifies a good deed without points just as well', async () => {
    show(verified);
    press(copy.verify.word);
    confirm(copy.verify.word);
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).not.toHaveProperty('award');
  });

  it('offers no second step while the first is still on this phone', async () => {
    setCloudAnswerToOwner(({ data }) => {
      if (data.method === 'snapshots.advance') throw new Error('no signal');
      return { ok: true, data: { items: grids } };
    });
    renderPage(
      <SnapshotActions
        snapshot={aSnapshot({ state: 'submitted', actions: ['accept'] })}
        awardField={Award}
      />,
    );
    press(copy.actions.accept.word);
    confirm(copy.actions.accept.word);
    expect(await screen.findByText(copy.stepOnTheWay)).toBeTruthy();
    expect(screen.queryByRole('button', { name: copy.actions.accept.word })).toBeNull();

    setCloudAnswerToOwner(() => ({ ok: false, error: { code: 'StateConflict', details: {} } }));
    act(outbox.wake);
    expect(await screen.findByText(copy.stepStuck)).toBeTruthy();
  });

  it('asks nobody for points when a mended problem is closed', () => {
    show({ state: 'resolved', actions: ['close', 'reopen'] });
    press(copy.actions.close.word);
    expect(screen.queryByRole('button', { name: 'person' })).toBeNull();
  });
});
