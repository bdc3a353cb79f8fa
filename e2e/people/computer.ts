import { expect, type Page } from '@playwright/test';
import { copy as devicesCopy } from '../../miniprogram/src/features/devices/copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { confirmCopy } from '../../miniprogram/src/features/sign-in/confirm-copy';
import { copy as signInCopy } from '../../miniprogram/src/features/sign-in/copy';
import { openRow, openTab, press, pressInPanel, see, seeTitle } from './parts';
import { front, openAnew } from './person';

/** A computer that shows a code until somebody lets it in. */
export const atComputer = (page: Page) => ({
  /** The eight digits beside the QR code. */
  async showsCode(): Promise<string> {
    await seeTitle(page, signInCopy.title);
    await expect(page.getByRole('img', { name: signInCopy.qrLabel })).toBeVisible();
    const groups = await page.locator('.code-block__group').allInnerTexts();
    return groups.join('');
  },

  /** Is let in, without a hand on it. */
  async isLetIn(village: string): Promise<void> {
    await seeTitle(page, village);
  },

  /** Shows nothing of the village any more but the way in. */
  async isShutOut(): Promise<void> {
    await openAnew(page);
    await seeTitle(page, signInCopy.title);
  },
});

/** The phone that lets a computer in. */
export const withPhone = (page: Page) => ({
  /** Types the code of a computer, under "me". */
  async typesCode(code: string): Promise<void> {
    await openAnew(page);
    await openTab(page, 'me');
    await openRow(page, meCopy.confirmSignIn);
    await page.getByRole('textbox', { name: confirmCopy.typeFirst }).fill(code);
  },

  /** Looks at which computer it is, and lets it in. */
  async letsIn(): Promise<void> {
    await seeTitle(page, confirmCopy.question);
    await see(page, confirmCopy.warning);
    await press(page, confirmCopy.confirm);
    await see(page, confirmCopy.confirmed);
  },

  /** Is told in plain words why not, and can type another code. */
  async isRefused(words: string): Promise<void> {
    await see(page, words);
    await expect(page.getByRole('textbox', { name: confirmCopy.typeFirst })).toBeEditable();
  },

  /** Signs the computer out in the list of devices. */
  async signsOut(label: string): Promise<void> {
    await openAnew(page);
    await openTab(page, 'me');
    await openRow(page, meCopy.devices);
    await press(page, devicesCopy.labelled(label, devicesCopy.signOut));
    await pressInPanel(page, devicesCopy.signOut);
    await expect(
      front(page).getByRole('button', { name: devicesCopy.labelled(label, devicesCopy.signOut) }),
    ).toBeHidden();
  },
});
