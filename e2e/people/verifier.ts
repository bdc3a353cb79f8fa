import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { boardCopy } from '../../miniprogram/src/features/points/board-copy';
import { copy } from '../../miniprogram/src/features/seals/copy';
import { openTab, press, see } from './parts';
import { openAnew } from './person';

/** What somebody does who does not take the board on trust. */
export const asVerifier = (page: Page) => ({
  /** From the newest board to its verification. */
  async verifiesBoard(): Promise<void> {
    await openTab(page, 'boards');
    await press(page, boardCopy.verify);
  },

  /** By the code on a poster, which says the month and the beginning of its seal. */
  async scansPaper(month: string, seal: string): Promise<void> {
    await openAnew(page, `/pages/seals/verify/index?month=${month}&seal=${seal}`);
  },

  async seesWhole(count: number): Promise<void> {
    for (const words of [copy.whole, copy.good.count(count), copy.good.entries, copy.good.sums])
      await see(page, words);
  },

  async verifiesAgain(): Promise<void> {
    await press(page, copy.again);
  },

  /** The month as a file, with the name it has on disk. */
  async takesMonth(): Promise<{ readonly name: string; readonly content: string }> {
    const download = page.waitForEvent('download');
    await press(page, copy.download);
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
  },

  /** The page that verifies such a file by itself; answers where it lies now. */
  async takesTool(folder: string): Promise<string> {
    const download = page.waitForEvent('download');
    await press(page, copy.downloadTool);
    const file = await download;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  },
});
