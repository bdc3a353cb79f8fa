import { expect, type Page } from '@playwright/test';
import { copy as requestsCopy } from '../../miniprogram/src/features/requests/copy';
import { copy as rosterCopy } from '../../miniprogram/src/features/roster/copy';
import { openOrganisation, openTask } from './workbench';
import { choose, panel, press, pressInPanel, see } from './parts';
import { front } from './person';

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
});
