import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy, leaveCopy } from '../../miniprogram/src/features/privacy/copy';
import { openRow, openTab, press, pressInPanel, see, write } from './parts';
import { openAnew } from './person';

/** What somebody does with what the village keeps about them. */
export const asLeaver = (page: Page) => ({
  /** Takes a copy of everything, and gives it as the browser saved it. */
  async takesOwnData(): Promise<{ readonly fileName: string; readonly file: Buffer }> {
    await openAnew(page);
    await openTab(page, 'me');
    await openRow(page, meCopy.privacy);
    const saving = page.waitForEvent('download');
    await openRow(page, copy.mine);
    const download = await saving;
    await see(page, copy.mineOpened);
    return { fileName: download.suggestedFilename(), file: readFileSync(await download.path()) };
  },

  /** Leaves, after writing the own name; ends at the goodbye. */
  async leaves(name: string): Promise<void> {
    await openAnew(page);
    await openTab(page, 'me');
    await openRow(page, meCopy.privacy);
    await openRow(page, copy.leave);
    await write(page, leaveCopy.nameLabel, name);
    await press(page, leaveCopy.submit);
    await pressInPanel(page, leaveCopy.submit);
    await see(page, leaveCopy.goodbye);
  },
});
