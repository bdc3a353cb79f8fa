import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { paperCopy } from '../../miniprogram/src/components/paper-copy';
import { copy as importCopy } from '../../miniprogram/src/features/imports/copy';
import { copy } from '../../miniprogram/src/features/reports/copy';
import { copy as deskCopy } from '../../miniprogram/src/pages/workbench/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import type { SheetFile } from './importer';
import { openRow, press, see } from './parts';
import { front, openAnew } from './person';

/** Whoever keeps the village's papers, at the computer of its office. */
export const asClerk = (page: Page) => ({
  async opens(title: string): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await page.getByRole('link', { name: deskCopy.sections.wall }).click();
    await openRow(page, title);
  },

  /** Waits until every member's sheet is laid out; answers how many pages there are. */
  async countsPages(): Promise<number> {
    const sheets = front(page).getByRole('img', { name: copy.pointsSheets });
    await expect(sheets.first()).toBeVisible();
    const count = await sheets.count();
    await see(page, `${paperCopy.pageCount(count)}${copy.signedNote}`);
    return count;
  },

  prints: (): Promise<Buffer> => page.pdf({ preferCSSPageSize: true }),

  /** Takes one of the files, as the browser saves it. */
  async takes(title: string): Promise<SheetFile> {
    const saving = page.waitForEvent('download');
    await press(page, `${copy.take}${title}`);
    const download = await saving;
    return {
      name: download.suggestedFilename(),
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(await download.path()),
    };
  },

  /** Waits for the check of a sheet of points: so many that would be recorded, and so many that stand in the ledger. */
  async seesCheck(counts: Readonly<Record<'add' | 'same' | 'refuse', number>>): Promise<void> {
    for (const [plan, count] of Object.entries(counts)) {
      const word = importCopy.plans.entries[plan as keyof typeof counts];
      await expect(page.getByRole('radio', { name: `${word} ${count}`, exact: true })).toBeVisible();
    }
  },
});
