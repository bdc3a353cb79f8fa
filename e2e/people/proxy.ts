import { expect, type Page } from '@playwright/test';
import { copy as proxyCopy } from '../../miniprogram/src/features/proxy/copy';
import { openRow, openTab, press } from './parts';
import { front } from './person';

/** What somebody does for an elder of the family who has no phone. */
export const asProxy = (page: Page) => ({
  /** Turns the phone to the elder, under "me". */
  async actsFor(name: string): Promise<void> {
    await openTab(page, 'me');
    await openRow(page, name);
    await expect(
      front(page)
        .getByRole('status')
        .filter({ hasText: proxyCopy.actingFor(name) }),
    ).toBeVisible();
  },

  /** Turns it back to the one whose phone it is. */
  async isOneselfAgain(): Promise<void> {
    await press(page, proxyCopy.backToSelf);
    await expect(front(page).getByText(proxyCopy.actingNote)).toBeHidden();
  },
});
