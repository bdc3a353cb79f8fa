import { expect } from '@playwright/test';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as pointsCopy } from '../../miniprogram/src/features/points/copy';
import { myPointsCopy } from '../../miniprogram/src/features/points/my-points-copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { newcomer } from '../people/cast';
import { openTab, press, see } from '../people/parts';
import { openAnew } from '../people/person';
import { test } from './running-village';

test('什么都还没有的人，每一页都说清现在是怎样、接着做什么', async ({ enter }) => {
  const page = await enter(newcomer);
  await see(page, myPointsCopy.noneYet);

  await openTab(page, 'me');
  await press(page, meCopy.entries);
  await see(page, pointsCopy.noEntries);
  await see(page, pointsCopy.noEntriesAdvice);

  await openAnew(page);
  await openTab(page, 'me');
  await press(page, meCopy.snapshots);
  await see(page, snapshotCopy.empty.mine);
  await see(page, snapshotCopy.emptyAdvice);
  await press(page, snapshotCopy.submitOne);
  await expect(page.getByRole('button', { name: submitCopy.submit, exact: true })).toBeVisible();
});
