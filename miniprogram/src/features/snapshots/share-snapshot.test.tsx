import { render, screen } from '@testing-library/react';
import { partsCopy } from '@/components/copy';
import { copy } from './copy';
import { shareCopy } from './share-copy';
import { ShareSnapshot, snapshotCard } from './share-snapshot';
import { aSnapshot } from './testing/snapshot-sample';

describe('the card of a snapshot', () => {
  it('tells what was checked, neither who sent it in nor their photo', () => {
    const snapshot = aSnapshot({ state: 'closed', text: 'The lamp is dark', reporterName: 'Wang' });
    expect(snapshotCard(snapshot)).toEqual({
      title: shareCopy.closed('The lamp is dark'),
      address: `/pages/snapshots/detail/index?snapshotId=${snapshot.snapshotId}`,
      picture: 'snapshot',
    });
  });

  it('cuts a long text, and does not repeat what is said of somebody', () => {
    const text = 'x'.repeat(300);
    expect(snapshotCard({ snapshotId: 's', kind: 'problem', text }).title).toBe(
      shareCopy.closed(`${'x'.repeat(24)}…`),
    );
    expect(snapshotCard({ snapshotId: 's', kind: 'uncivilBehaviour', text }).title).toBe(
      shareCopy.closed(copy.kinds.uncivilBehaviour),
    );
  });

  it.each(['submitted', 'accepted', 'rejected', 'resolved', 'reopened'] as const)(
    'is not offered while %s',
    (state) => {
      render(<ShareSnapshot snapshot={aSnapshot({ state })} />);
      expect(screen.queryByText(partsCopy.share)).toBeNull();
    },
  );

  it('is offered once closed', () => {
    render(<ShareSnapshot snapshot={aSnapshot({ state: 'closed' })} />);
    expect(screen.getByText(partsCopy.share)).toBeTruthy();
  });
});
