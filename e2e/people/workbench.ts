import type { Page } from '@playwright/test';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { copy } from '../../miniprogram/src/features/workbench/copy';
import { openRow } from './parts';
import { openAnew } from './person';

/** Opens something that an office holder does often, from the workbench of a phone. */
export async function openTask(page: Page, task: keyof typeof copy.tasks): Promise<void> {
  await openAnew(page);
  await openRow(page, pageTitles.workbench);
  await openRow(page, copy.tasks[task]);
}

/** Opens a part of the organisation from there: who asks, who holds what, the tree, its settings, what was done. */
export async function openOrganisation(page: Page, part: keyof typeof copy.organisation): Promise<void> {
  await openAnew(page);
  await openRow(page, pageTitles.workbench);
  await page
    .getByRole('button')
    .filter({ has: page.getByText(copy.organisation[part], { exact: true }) })
    .last()
    .click();
}
