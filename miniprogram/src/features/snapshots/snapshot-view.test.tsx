import { render, screen } from '@testing-library/react';
import type { Snapshot } from '@shared/contract/snapshots';
import { copy } from './copy';
import { aSnapshot, aStep } from './testing/snapshot-sample';
import { SnapshotView } from './snapshot-view';

const show = (fields: Partial<Snapshot>) => render(<SnapshotView snapshot={aSnapshot(fields)} />);

describe('one snapshot', () => {
  it('names nobody when the reporter asked for that', () => {
    show({ isAnonymous: true, reporterName: null });
    expect(screen.getByText(copy.anonymous)).toBeTruthy();
  });

  it('says who sent it in for the reporter, and who did a step for them', () => {
    show({
      proxyName: 'Li',
      steps: [aStep({ proxyName: 'Li' }), aStep({ action: 'close', proxyName: 'Sun' })],
    });
    expect(screen.getByText(copy.doneFor('Li'))).toBeTruthy();
    expect(screen.getByText(/ · Sun 代办$/u)).toBeTruthy();
  });

  it('says until when it is to be mended, and when that day has passed', () => {
    const { rerender } = show({ state: 'dispatched', dueOn: '2999-01-04' });
    expect(screen.getByText(/2999年1月4日前办结/u)).toBeTruthy();
    rerender(<SnapshotView snapshot={aSnapshot({ state: 'dispatched', dueOn: '2020-01-04' })} />);
    expect(screen.getByText(copy.overdue('2020年1月4日'))).toBeTruthy();
  });

  it('speaks of no day once it is closed', () => {
    show({ state: 'closed', dueOn: '2020-01-04', gridName: null, place: { words: '', point: null } });
    expect(screen.queryByText(/前办结/u)).toBeNull();
    expect(screen.queryByText(copy.where)).toBeNull();
  });

  it('shows the steps so far and the next one', () => {
    show({
      state: 'dispatched',
      gridName: 'Third grid',
      steps: [aStep({}), aStep({ action: 'dispatch', to: 'dispatched', part: 'secretary' })],
    });
    expect(screen.getByText(copy.steps.submit)).toBeTruthy();
    expect(screen.getByText(copy.dispatchedTo('Third grid'))).toBeTruthy();
    expect(screen.getByText(copy.next.dispatched)).toBeTruthy();
  });

  it('promises a grid worker for a problem, a second look for a good deed', () => {
    const { rerender } = show({ kind: 'problem', state: 'accepted' });
    expect(screen.getByText(copy.next.accepted)).toBeTruthy();
    rerender(<SnapshotView snapshot={aSnapshot({ kind: 'goodDeed', state: 'accepted' })} />);
    expect(screen.getByText(copy.nextVerify)).toBeTruthy();
    expect(screen.queryByText(copy.next.accepted)).toBeNull();
  });
});
