import { expect } from '@playwright/test';
import { copy as householdsCopy } from '../../miniprogram/src/features/households/copy';
import { copy as importCopy } from '../../miniprogram/src/features/imports/copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as pointsCopy } from '../../miniprogram/src/features/points/copy';
import { myPointsCopy } from '../../miniprogram/src/features/points/my-points-copy';
import { copy as requestsCopy } from '../../miniprogram/src/features/requests/copy';
import { copy as rosterCopy } from '../../miniprogram/src/features/roster/copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { neighbourVillage, newcomer } from '../people/cast';
import { openTab, panel, press, see } from '../people/parts';
import { openAnew } from '../people/person';
import { openOrganisation, openTask } from '../people/workbench';
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

test('还没有联户、没有申请、没有导入过的村，书记的每一页也说清接着做什么', async ({ enter }) => {
  const page = await enter(neighbourVillage.secretary);
  await openOrganisation(page, 'requests');
  await see(page, requestsCopy.none.joins.pending);
  await see(page, requestsCopy.noneAdvice.joins);
  await page.getByRole('tab', { name: requestsCopy.kinds.corrections, exact: true }).click();
  await see(page, requestsCopy.none.corrections.pending);
  await see(page, requestsCopy.noneAdvice.corrections);

  await openTask(page, 'households');
  await see(page, householdsCopy.noLiaisons);
  await see(page, householdsCopy.noLiaisonsAdvice);
  await press(page, householdsCopy.chooseMember);
  await expect(
    panel(page).getByRole('button').filter({ hasText: neighbourVillage.member.name }),
  ).toBeVisible();

  await openTask(page, 'people');
  await press(page, rosterCopy.importLabel);
  await see(page, importCopy.noHistory);
});
