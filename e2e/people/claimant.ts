import { expect, type Page } from '@playwright/test';
import { copy } from '../../miniprogram/src/features/claims/copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { claimCopy } from '../../miniprogram/src/features/points/claim-copy';
import { postCopy } from '../../miniprogram/src/features/points/post-copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { listCopy } from '../../miniprogram/src/components/list-copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import {
  addPhotos,
  openRow,
  openTab,
  pickInPanel,
  press,
  pressInPanel,
  see,
  seeTitle,
  write,
  type PhotoFile,
} from './parts';
import { front, openAnew } from './person';

/** What somebody did, as the form for claims asks for it. */
export interface ClaimWords {
  readonly rule: string;
  readonly note: string;
  readonly photo: PhotoFile;
}

/** The card of a claim in the list in front, by words that stand in it. */
const claimCard = (page: Page, words: string) =>
  front(page).getByRole('listitem').filter({ hasText: words }).first();

/** Who claims points for something that was done. */
export const asClaimant = (page: Page) => ({
  /** Shoots a photo first, then says by which rule; ends on the own claims. */
  async claims({ rule, note, photo }: ClaimWords): Promise<void> {
    await openTab(page, 'me');
    await openRow(page, meCopy.claims);
    // The row that led here is called as the button is.
    await seeTitle(page, pageTitles.claims);
    await press(page, copy.submit);
    await addPhotos(front(page), [photo]);
    await openRow(page, postCopy.pickRule);
    await pickInPanel(page, rule);
    await write(page, postCopy.note, note);
    await press(page, claimCopy.submit);
    await this.seesClaim(note, 'waiting');
  },

  /** Opens the own claims anew and finds one in a state. */
  async seesClaim(note: string, state: keyof typeof copy.states): Promise<void> {
    await openAnew(page, '/pages/claims/list/index?scope=mine');
    await expect(claimCard(page, note)).toContainText(copy.states[state]);
  },

  /** Reads why a claim was refused. */
  async reads(note: string, words: string): Promise<void> {
    await expect(claimCard(page, note)).toContainText(words);
  },

  /** From the own claim to the entry it became. */
  async opensEntry(note: string): Promise<void> {
    await claimCard(page, note).getByText(copy.seeEntry).click();
    await see(page, note);
  },
});

/** Who confirms what others claim. */
export const asConfirmer = (page: Page) => ({
  async opensWaiting(): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await openRow(page, workbenchCopy.points.claims);
    await page.getByRole('tab', { name: copy.scopes.todo, exact: true }).click();
    await expect(front(page).getByRole('listitem').first()).toBeVisible();
  },

  /** One press: it is confirmed, and no longer waits. */
  async confirms(claimant: string, { rule, note }: ClaimWords): Promise<void> {
    const name = listCopy.actionOn(copy.who(claimant, rule), copy.confirm);
    await claimCard(page, note).getByRole('button', { name, exact: true }).click();
    await expect(claimCard(page, note)).toHaveCount(0);
  },

  async refuses(claimant: string, { rule, note }: ClaimWords, reason: string): Promise<void> {
    const name = listCopy.actionOn(copy.who(claimant, rule), copy.refuse);
    await claimCard(page, note).getByRole('button', { name, exact: true }).click();
    await write(page, copy.reasonLabel, reason);
    await pressInPanel(page, copy.refuse);
    await expect(claimCard(page, note)).toHaveCount(0);
  },

  /** What is one's own matter is for others to confirm. */
  async isNotAsked(note: string): Promise<void> {
    await expect(claimCard(page, note)).toHaveCount(0);
  },
});
