import { expect, type Page } from '@playwright/test';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy as householdsCopy } from '../../miniprogram/src/features/households/copy';
import { copy as requestsCopy } from '../../miniprogram/src/features/requests/copy';
import { copy as rosterCopy } from '../../miniprogram/src/features/roster/copy';
import { openOrganisation, openTask } from './workbench';
import { choose, openRow, panel, press, pressInPanel, see, seeTitle } from './parts';
import { front } from './person';

export interface GivenHousehold {
  readonly number: number;
  readonly name: string;
  readonly liaisonName: string;
}

/** What the secretary does with the roster: who belongs to the village, and who they are. */
export const asRosterKeeper = (page: Page) => ({
  /** Opens the request of this name from the workbench, where it waits. */
  async opensRequestOf(name: string): Promise<void> {
    await openOrganisation(page, 'requests');
    await press(page, `${name} ${requestsCopy.check}`);
    await expect(panel(page)).toContainText(requestsCopy.phoneProved);
  },

  /** Takes the one who asks up as somebody new. */
  async acceptsAsNew(name: string): Promise<void> {
    await choose(page, requestsCopy.newPerson);
    await this.accepts(name);
  },

  /** Takes the one who asks up as somebody of the roster. */
  async acceptsAsKnown(name: string): Promise<void> {
    await choose(page, `${name}（${requestsCopy.isThis}）`);
    await this.accepts(name);
  },

  async accepts(name: string): Promise<void> {
    await pressInPanel(page, requestsCopy.accept);
    await see(page, requestsCopy.accepted(name));
    await expect(page.getByRole('button', { name: `${name} ${requestsCopy.check}` })).toBeHidden();
  },

  /** Looks a name up in the roster, from the workbench. */
  async findsOnRoster(name: string): Promise<void> {
    await openTask(page, 'people');
    await this.seesOnRoster(name);
  },

  /** Looks a name up in the roster that is open; it stands there once. */
  async seesOnRoster(name: string): Promise<void> {
    await page.getByRole('searchbox', { name: rosterCopy.searchLabel }).fill(name);
    await expect(front(page).getByRole('main').getByText(name, { exact: true })).toHaveCount(1);
  },

  /** Opens a household of the village by its number and name. */
  async opensHousehold(number: number, name: string): Promise<void> {
    await openTask(page, 'households');
    await page.getByRole('tab', { name: householdsCopy.segments.all, exact: true }).click();
    await page.getByRole('searchbox', { name: householdsCopy.searchLabel }).fill(name);
    await openRow(page, householdsCopy.household(number, name));
  },

  /** Looks at the households that nobody looks after; ends with them in sight. */
  async seesUncovered(count: number): Promise<void> {
    await openTask(page, 'households');
    await see(page, householdsCopy.uncovered(count));
    await page
      .getByRole('tab', { name: `${householdsCopy.segments.uncovered} ${count}`, exact: true })
      .click();
  },

  /** Gives a household that nobody looks after to a liaison; ends on the liaison's households. */
  async givesHousehold({ number, name, liaisonName }: GivenHousehold): Promise<void> {
    await page.getByRole('tab', { name: householdsCopy.segments.liaisons, exact: true }).click();
    await openRow(page, liaisonName);
    await press(page, householdsCopy.assignMore);
    await page.getByRole('checkbox', { name: householdsCopy.household(number, name) }).click();
    await press(page, householdsCopy.assign(1));
    await expect(panel(page)).toContainText(householdsCopy.assignConfirm(liaisonName, 1));
    await pressInPanel(page, partsCopy.confirm);
    await seeTitle(page, householdsCopy.ofLiaison(liaisonName));
  },
});
