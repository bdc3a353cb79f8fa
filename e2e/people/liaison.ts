import type { Page } from '@playwright/test';
import { copy, visitCopy } from '../../miniprogram/src/features/households/copy';
import { openRow, press, see, write } from './parts';
import { openTask } from './workbench';

/** What a party member does who looks after some twenty households. */
export const asLiaison = (page: Page) => ({
  /** Opens one of the own households. */
  async opensHousehold(number: number, name: string): Promise<void> {
    await openTask(page, 'visits');
    await openRow(page, copy.household(number, name));
    await see(page, visitCopy.form);
  },

  /** Notes what was found there today. */
  async notesVisit(note: string): Promise<void> {
    await write(page, visitCopy.note, note);
    await press(page, visitCopy.send);
    await see(page, note);
  },
});
