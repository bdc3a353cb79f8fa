import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { fileCopy } from '../../miniprogram/src/components/file-copy';
import { copy, fieldWords } from '../../miniprogram/src/features/imports/copy';
import { copy as rosterCopy } from '../../miniprogram/src/features/roster/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { copy as deskCopy } from '../../miniprogram/src/pages/workbench/copy';
import { openRow, panel, press, pressInPanel, see } from './parts';
import { openAnew } from './person';

export interface SheetFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What the secretary does at the computer of the office to bring the village's own sheet in. */
export const asImporter = (page: Page) => ({
  async opensImport(): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await page.getByRole('link', { name: deskCopy.sections.people }).click();
    await press(page, rosterCopy.importLabel);
    await see(page, copy.intro.roster);
  },

  /** Takes the empty sheet, as the browser saves it. */
  async takesTemplate(): Promise<Buffer> {
    const saving = page.waitForEvent('download');
    await press(page, copy.template);
    return readFileSync(await (await saving).path());
  },

  /** Chooses a file and sends it to be read; nothing is changed by it. */
  async sends(file: SheetFile): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await press(page, fileCopy.choose);
    await (await chooser).setFiles(file);
    await see(page, file.name);
    await press(page, copy.send);
  },

  /** Waits for the check of what was sent: so many rows by what would become of them. */
  async seesCheck(
    counts: Readonly<Partial<Record<'add' | 'change' | 'same' | 'refuse', number>>>,
  ): Promise<void> {
    for (const [plan, count] of Object.entries(counts)) {
      const word = copy.plans.roster[plan as keyof typeof copy.plans.roster];
      await expect(page.getByRole('radio', { name: `${word} ${count}`, exact: true })).toBeVisible();
    }
  },

  /** Writes something else into a cell of a row, and has the row looked at again. */
  async corrects(rowNumber: number, field: string, value: string): Promise<void> {
    await press(page, `${copy.rowNumber(rowNumber)} ${copy.correct}`);
    await panel(page)
      .getByRole('textbox', { name: fieldWords.roster[field] ?? '', exact: true })
      .fill(value);
    await pressInPanel(page, copy.saveRow);
    await expect(panel(page)).toBeHidden();
  },

  /** Brings in what is right, after being told once more what will happen. */
  async confirms(count: number): Promise<void> {
    await press(page, copy.confirm(count));
    await pressInPanel(page, copy.confirm(count));
  },

  /** There is nothing to bring in. */
  async cannotConfirm(): Promise<void> {
    const confirm = page.getByRole('button', { name: copy.confirm(0), exact: true });
    await expect(confirm).toBeDisabled();
  },
});
