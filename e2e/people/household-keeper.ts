import { expect, type Page } from '@playwright/test';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy } from '../../miniprogram/src/features/households/copy';
import { openRow, panel, press, pressInPanel, see, seeTitle } from './parts';
import { openTask } from './workbench';

export interface GivenHousehold {
  readonly number: number;
  readonly name: string;
  readonly liaisonName: string;
}

/** What the secretary does so that somebody looks after every household. */
export const asHouseholdKeeper = (page: Page) => ({
  /** Opens a household of the village by its number and name. */
  async opensHousehold(number: number, name: string): Promise<void> {
    await openTask(page, 'households');
    await page.getByRole('tab', { name: copy.segments.all, exact: true }).click();
    await page.getByRole('searchbox', { name: copy.searchLabel }).fill(name);
    await openRow(page, copy.household(number, name));
  },

  /** Looks at the households that nobody looks after; ends with them in sight. */
  async seesUncovered(count: number): Promise<void> {
    await openTask(page, 'households');
    await see(page, copy.uncovered(count));
    await page.getByRole('tab', { name: `${copy.segments.uncovered} ${count}`, exact: true }).click();
  },

  /** Gives a household that nobody looks after to a liaison; ends on the liaison's households. */
  async givesHousehold({ number, name, liaisonName }: GivenHousehold): Promise<void> {
    await page.getByRole('tab', { name: copy.segments.liaisons, exact: true }).click();
    await openRow(page, liaisonName);
    await press(page, copy.assignMore);
    await page.getByRole('checkbox', { name: copy.household(number, name) }).click();
    await press(page, copy.assign(1));
    await expect(panel(page)).toContainText(copy.assignConfirm(liaisonName, 1));
    await pressInPanel(page, partsCopy.confirm);
    await seeTitle(page, copy.ofLiaison(liaisonName));
  },
});
