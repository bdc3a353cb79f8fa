import type { Page } from '@playwright/test';
import { copy } from '../../miniprogram/src/features/rules/copy';
import { formCopy } from '../../miniprogram/src/features/rules/form-copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { openRow, press, pressInPanel, see, seeTitle, write } from './parts';
import { openAnew } from './person';

/** As somebody types them. */
export interface NewTerms {
  readonly points: string;
  readonly capDay: string;
  readonly words: string;
}

/** What the secretary does with the rule book of the village. */
export const asRuleKeeper = (page: Page) => ({
  /** Opens the book from the workbench. */
  async opensBook(villageName: string): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await openRow(page, workbenchCopy.points.ruleBook);
    await seeTitle(page, copy.titleOf(villageName));
  },

  /** Begins another version of a rule; ends in the form, with nothing published. */
  async rewritesRule(title: string, { points, capDay, words }: NewTerms): Promise<void> {
    await openRow(page, title);
    await pressInPanel(page, copy.change);
    await seeTitle(page, pageTitles.editRule);
    await write(page, formCopy.points, points);
    await write(page, formCopy.words, words);
    await write(page, copy.fields.capDayTenths, capDay);
  },

  /** Looks at what last month's board would have been; ends there. */
  async triesIt(): Promise<void> {
    await press(page, formCopy.try);
    await seeTitle(page, pageTitles.ruleTrial);
  },

  /** Publishes what is in the form in front; ends in the book. */
  async publishesRule(title: string): Promise<void> {
    await press(page, formCopy.publish);
    await pressInPanel(page, formCopy.publish);
    await see(page, formCopy.done(title));
    await seeTitle(page, pageTitles.ruleBook);
  },
});
