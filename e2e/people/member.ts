import type { Page } from '@playwright/test';
import { copy as activityCopy } from '../../miniprogram/src/features/check-ins/copy';
import { submitCopy } from '../../miniprogram/src/features/check-ins/submit-copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { front } from './person';
import { openTab, press, see, seeTitle } from './parts';

/** What a member of the party branch does with a phone. */
export const asMember = (page: Page) => ({
  /** Opens the page for checking in from the activity's card. */
  async opensCheckIn(activity: string): Promise<void> {
    await openTab(page, 'me');
    await press(page, meCopy.activities);
    await seeTitle(page, activity);
    await front(page)
      .locator('.card')
      .filter({ hasText: activity })
      .getByRole('button', { name: activityCopy.checkIn, exact: true })
      .click();
  },

  /** Types the code that the screen in the room shows. */
  async typesCode(code: string): Promise<void> {
    await page.getByRole('textbox').fill(code);
    await press(page, submitCopy.submitTyped);
  },

  /** Is in, with the points of the rule. */
  async isCheckedIn(activity: string, points: string): Promise<void> {
    await seeTitle(page, submitCopy.done);
    await see(page, activity);
    await see(page, points);
  },
});
