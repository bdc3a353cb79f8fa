import { expect, type Page } from '@playwright/test';
import { copy as announcementCopy } from '../../miniprogram/src/features/announcements/copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { advanceCopy } from '../../miniprogram/src/features/snapshots/advance-copy';
import { copy } from '../../miniprogram/src/features/snapshots/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import {
  addPhotos,
  openRow,
  openTab,
  press,
  pressInPanel,
  see,
  seeTitle,
  write,
  type PhotoFile,
} from './parts';
import { front, openAnew } from './person';

/** What somebody who lives in the village does with a phone. */
export const asVillager = (page: Page) => ({
  page,

  /** Takes photos and says a few words; nothing is sent yet. */
  async preparesSnapshot(text: string, photos: readonly PhotoFile[]): Promise<void> {
    await openTab(page, 'snapshot');
    await addPhotos(front(page), photos);
    await write(page, submitCopy.textLabel, text);
  },

  /** Sends what has been prepared; ends on its page. */
  async sendsSnapshot(text: string): Promise<void> {
    await press(page, submitCopy.submit);
    await seeTitle(page, copy.timeline);
    await see(page, text);
  },

  /** Opens the own snapshot from the first page, where it waits for an answer, and says that it is mended. */
  async confirmsMended(text: string): Promise<void> {
    await openAnew(page);
    await openRow(page, text);
    await see(page, copy.steps.resolve);
    await press(page, advanceCopy.actions.close.word);
    await pressInPanel(page, advanceCopy.actions.close.word);
    await see(page, copy.states.closed);
  },

  /** Turns large type on, under "me". */
  async turnsOnCareMode(): Promise<void> {
    await openTab(page, 'me');
    const careMode = page.getByRole('switch', { name: meCopy.careMode });
    await careMode.click();
    await expect(careMode).toHaveAttribute('aria-checked', 'true');
  },

  /** Opens a notice from the first page. */
  async readsNotice(title: string, text: string): Promise<void> {
    await openAnew(page);
    await openRow(page, title);
    await seeTitle(page, title);
    await see(page, text);
    await see(page, announcementCopy.readAloud);
  },
});
