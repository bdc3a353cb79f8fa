import { expect, type Page } from '@playwright/test';
import { dateWords } from '../../miniprogram/src/words/when-copy';
import { copy } from '../../miniprogram/src/features/offices/copy';
import { roleWords } from '../../miniprogram/src/words/role-copy';
import type { OfficeRole } from '@shared/domain/roles';
import { choose, panel, press, pressInPanel, see, write } from './parts';
import { openOrganisation } from './workbench';

export interface GivenOffice {
  readonly role: OfficeRole;
  readonly name: string;
  /** The last day of it. */
  readonly toOn: string;
}

/** What the secretary does with the offices of the village. */
export const asOfficeGiver = (page: Page) => ({
  /** Gives an office from today until a day. */
  async givesOffice({ role, name, toOn }: GivenOffice): Promise<void> {
    await openOrganisation(page, 'offices');
    await press(page, copy.give);
    await choose(page, roleWords[role]);
    await page.getByRole('searchbox', { name: copy.searchLabel }).fill(name);
    await choose(page, name);
    await see(page, copy.chosenPerson(name));
    await page.getByRole('switch', { name: copy.hasEnd }).click();
    await write(page, copy.toOn, toOn);
    await press(page, copy.giveAsk);
    await expect(panel(page)).toContainText(dateWords(toOn));
    await pressInPanel(page, copy.giveAsk);
    await see(page, copy.given(name, roleWords[role]));
  },

  /** Sees in what the village has had that the office of this name is over. */
  async seesItEnded(name: string): Promise<void> {
    await openOrganisation(page, 'offices');
    await page.getByRole('tab', { name: copy.scopes.all, exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: name })
      .filter({ hasText: copy.phases.ended })
      .first()
      .waitFor();
  },
});
