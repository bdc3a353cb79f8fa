import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { stored } from '@/platform/storage';
import { cloud, setCloudAnswer } from '../../../jest/taro';
import { copy } from './copy';
import { MergeProgress } from './merge-progress';
import type { RunningMerge } from './state';

const merge: RunningMerge = {
  from: { unitCode: '411725105211001', name: 'Grid 1' },
  into: { unitCode: '411725105211002', name: 'Grid 2' },
  total: 100,
  left: 100,
};
const kept = stored<readonly RunningMerge[]>('running-merges');

/** The page as it is opened after the phone was closed. */
const openAgain = () => render(<MergeProgress onDone={() => undefined} />);

describe('a merge that was begun', () => {
  it('goes on when the page is opened again, and is forgotten once nobody is left', async () => {
    kept.write([merge]);
    const left = [40, 0];
    setCloudAnswer(() => ({ ok: true, data: { leftToMove: left.shift() ?? 0 } }));
    openAgain();
    await waitFor(() => expect(kept.read()).toBeNull());
    expect(cloud.callFunction).toHaveBeenCalledTimes(2);
  });

  it('that broke off says how far it came and goes on when asked', async () => {
    kept.write([{ ...merge, left: 40 }]);
    setCloudAnswer(() => ({ ok: false, error: { code: 'Busy' } }));
    openAgain();
    expect(await screen.findByText(copy.mergeStopped)).toBeTruthy();
    expect(screen.getByText(copy.mergeProgress(60, 100))).toBeTruthy();
    setCloudAnswer(() => ({ ok: true, data: { leftToMove: 0 } }));
    await act(() => Promise.resolve(fireEvent.click(screen.getByText(copy.mergeAgain))));
    await waitFor(() => expect(kept.read()).toBeNull());
  });

  it('is dropped where it is not this person’s to do', async () => {
    kept.write([merge]);
    setCloudAnswer(() => ({ ok: false, error: { code: 'Forbidden' } }));
    openAgain();
    await waitFor(() => expect(kept.read()).toBeNull());
  });
});
