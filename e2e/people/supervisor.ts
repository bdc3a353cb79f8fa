import { expect, type Locator, type Page } from '@playwright/test';
import { copy } from '../../miniprogram/src/features/findings/copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { openRow, panel, pressInPanel, seeTitle } from './parts';
import { front, isWhole, openAnew } from './person';

/** The card of something found, by words that stand in its sentence. */
const card = (page: Page, words: string): Locator =>
  front(page).getByRole('listitem').filter({ hasText: words }).first();

/** What somebody does who oversees a village with a phone. */
export const asSupervisor = (page: Page) => ({
  /** Opens what the checks have found, from the count at the workbench. */
  async opensFindings(): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await openRow(page, workbenchCopy.counts.findings);
    await seeTitle(page, pageTitles.findings);
    await isWhole(page);
  },

  async finds(words: string): Promise<void> {
    await expect(card(page, words)).toBeVisible();
  },

  /** Opens the first entry that a finding is about, sees who recorded it, and comes back. */
  async opensEntryOf(words: string, recorder: string): Promise<void> {
    await card(page, words).getByRole('button').first().click();
    await seeTitle(page, pageTitles.entry);
    await expect(front(page).getByText(recorder).first()).toBeVisible();
    await page.goBack();
    await this.finds(words);
  },

  /** Says that it was looked at, with a sentence that is offered. */
  async notesAsLooked(words: string, phrase: (typeof copy.phrases)[number]): Promise<void> {
    await card(page, words)
      .getByRole('button', { name: new RegExp(`^${copy.look}`) })
      .click();
    await panel(page).getByText(phrase, { exact: true }).click();
    await pressInPanel(page, copy.confirm);
    await expect(panel(page)).toBeHidden();
    await expect(card(page, words)).toBeHidden();
  },

  /** Looks at everything, also what somebody has looked at already. */
  async looksAtAll(): Promise<void> {
    await front(page).getByRole('tab', { name: copy.show.all }).click();
    await isWhole(page);
  },

  /** Opens the workbench, where scores that do not add up stand above everything else. */
  async seesAlarm(count: number): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await expect(front(page).getByText(workbenchCopy.alarm(count))).toBeVisible();
  },

  async seesNoAlarm(): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await isWhole(page);
    await expect(front(page).getByText(/得分和流水对不上/)).toHaveCount(0);
  },
});
