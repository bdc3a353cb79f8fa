import { expect, type Page } from '@playwright/test';
import { accountCopy } from '../../miniprogram/src/components/account-copy';
import { copy as joinCopy } from '../../miniprogram/src/features/join/copy';
import { copy as privacyCopy } from '../../miniprogram/src/features/privacy/copy';
import { purposeWords } from '../../miniprogram/src/features/privacy/purpose-copy';
import { copy as signInCopy } from '../../miniprogram/src/features/sign-in/copy';
import { openRow, press, pressInPanel, see, seeTitle, write } from './parts';
import { front } from './person';

/** What somebody says of themselves who asks to be taken up. */
export interface AskedToJoin {
  readonly name: string;
  /** Empty: not known. */
  readonly householdNumber: string;
  readonly words: string;
}

/** What a WeChat user does whom no village knows yet. */
export const asStranger = (page: Page) => ({
  /** Opens the mini-program for the first time; it says at once what it keeps and why. */
  async opens(): Promise<void> {
    await openRow(page, signInCopy.asStranger);
    await seeTitle(page, privacyCopy.consentTitle);
  },

  /** Agrees to what is needed, and to the name on boards besides. */
  async agrees(): Promise<void> {
    const named = page.getByRole('checkbox', { name: purposeWords.board.title });
    await expect(named).toHaveAttribute('aria-checked', 'false');
    await named.click();
    await press(page, privacyCopy.agree);
  },

  /** Shows the number of the phone, as WeChat would. */
  async showsPhone(phone: string): Promise<void> {
    await seeTitle(page, joinCopy.phoneTitle);
    await write(page, accountCopy.phoneLabel, phone);
    await press(page, joinCopy.phoneAsk);
  },

  /** Finds the own village, from the county down. */
  async findsVillage(places: readonly string[]): Promise<void> {
    await seeTitle(page, joinCopy.placeTitle);
    for (const place of places) await openRow(page, place);
    await seeTitle(page, joinCopy.formTitle);
  },

  /** Writes who this is; nothing is sent yet. */
  async preparesRequest({ name, householdNumber, words }: AskedToJoin): Promise<void> {
    await write(page, joinCopy.nameLabel, name);
    await write(page, joinCopy.householdLabel, householdNumber);
    await write(page, joinCopy.wordsLabel, words);
  },

  async sendsRequest(): Promise<void> {
    await press(page, joinCopy.submit);
    await pressInPanel(page, joinCopy.submit);
  },

  /** Has asked, and is told that the village looks at it. */
  async waitsFor(village: string, name: string): Promise<void> {
    await seeTitle(page, joinCopy.pendingTitle(village));
    await see(page, name);
  },

  /** Looks whether the village has answered, and is in. */
  async findsTheDoorOpen(village: string): Promise<void> {
    await press(page, joinCopy.look);
    await expect(front(page).getByText(village).first()).toBeVisible();
    await expect(page.getByRole('tab').first()).toBeVisible();
  },
});
