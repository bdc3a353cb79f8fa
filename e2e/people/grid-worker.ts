import type { Page } from '@playwright/test';
import { advanceCopy } from '../../miniprogram/src/features/snapshots/advance-copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { addPhotos, openRow, panel, press, pressInPanel, see, write, type PhotoFile } from './parts';
import { openTask } from './workbench';

/** What the worker of a grid does with what is sent to the grid. */
export const asGridWorker = (page: Page) => ({
  /** Takes a snapshot from what waits, mends it and shows how it looks now. */
  async resolves(text: string, note: string, after: PhotoFile): Promise<void> {
    await openTask(page, 'todo');
    await openRow(page, text);
    await press(page, advanceCopy.actions.start.word);
    await pressInPanel(page, advanceCopy.actions.start.word);
    await see(page, snapshotCopy.steps.start);
    await press(page, advanceCopy.actions.resolve.word);
    await addPhotos(panel(page), [after]);
    await write(page, advanceCopy.noteLabel, note);
    await pressInPanel(page, advanceCopy.actions.resolve.word);
    await see(page, note);
    await see(page, snapshotCopy.steps.resolve);
  },
});
