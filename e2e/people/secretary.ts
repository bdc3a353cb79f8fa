import { expect, type Page } from '@playwright/test';
import { copy as noticeCopy } from '../../miniprogram/src/features/announcements/copy';
import { codeCopy } from '../../miniprogram/src/features/check-ins/code-copy';
import { openCopy } from '../../miniprogram/src/features/check-ins/open-copy';
import { entryCopy } from '../../miniprogram/src/features/points/entry-copy';
import { postCopy } from '../../miniprogram/src/features/points/post-copy';
import { advanceCopy } from '../../miniprogram/src/features/snapshots/advance-copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { copy as deskCopy } from '../../miniprogram/src/pages/workbench/copy';
import { openRow, panel, pickInPanel, press, pressInPanel, see, seeTitle, write } from './parts';
import { front, openAnew } from './person';
import { openTask } from './workbench';

export interface NewActivity {
  readonly title: string;
  readonly place: string;
  readonly rule: string;
}

export interface NewPoints {
  readonly name: string;
  readonly rule: string;
  readonly note: string;
}

/** What the secretary of the party branch does with a phone. */
export const asSecretary = (page: Page) => ({
  /** Accepts a snapshot that waits and sends it to the grid of this worker. */
  async acceptsAndDispatches(text: string, workerName: string): Promise<void> {
    await openTask(page, 'todo');
    await openRow(page, text);
    await press(page, advanceCopy.actions.accept.word);
    await pressInPanel(page, advanceCopy.actions.accept.word);
    await see(page, snapshotCopy.steps.accept);
    await press(page, advanceCopy.actions.dispatch.word);
    await pickInPanel(page, workerName);
    await pressInPanel(page, advanceCopy.actions.dispatch.word);
    await see(page, snapshotCopy.states.dispatched);
  },

  /** Records points for a person; ends on the entry. */
  async recordsPoints({ name, rule, note }: NewPoints): Promise<void> {
    await openTask(page, 'post');
    await openRow(page, postCopy.pickPerson);
    await panel(page).getByRole('textbox', { name: postCopy.search.person }).fill(name);
    await pickInPanel(page, name);
    await openRow(page, postCopy.pickRule);
    await pickInPanel(page, rule);
    await write(page, postCopy.note, note);
    await press(page, postCopy.submit);
    await pressInPanel(page, postCopy.submit);
    await seeTitle(page, `${name} · ${rule}`);
    await see(page, note);
  },

  /** Takes the entry in front back, with the reason that everybody can read. */
  async reversesEntry(reason: string): Promise<void> {
    await press(page, entryCopy.reverse);
    await write(page, entryCopy.reasonLabel, reason);
    await pressInPanel(page, entryCopy.reverse);
    await seeTitle(page, entryCopy.reversal);
    await see(page, entryCopy.reversedBy);
  },

  /** Publishes a notice to the village; ends on it. */
  async publishesNotice(title: string, text: string): Promise<void> {
    await openTask(page, 'publish');
    await write(page, noticeCopy.titleLabel, title);
    await write(page, noticeCopy.textLabel, text);
    await press(page, noticeCopy.publish);
    await pressInPanel(page, noticeCopy.publish);
    await seeTitle(page, title);
  },

  /** Looks up who has read the notice with this title. */
  async seesReader(title: string, name: string): Promise<void> {
    await openAnew(page);
    await openRow(page, title);
    await openRow(page, noticeCopy.readBy(2));
    await panel(page).getByRole('tab', { name: noticeCopy.read }).click();
    await expect(panel(page).getByText(name, { exact: true })).toBeVisible();
  },
});

/** The same person at the computer of the village office, whose screen everybody in the room can see. */
export const asSecretaryAtComputer = (page: Page) => ({
  /** Opens an activity that is on from now, at the computer; ends with its code on the screen. */
  async opensActivity({ title, place, rule }: NewActivity): Promise<void> {
    await openRow(page, pageTitles.workbench);
    await page.getByRole('link', { name: deskCopy.sections.activities }).click();
    await press(page, deskCopy.openOne);
    await write(page, openCopy.titleLabel, title);
    await write(page, openCopy.placeLabel, place);
    await openRow(page, openCopy.pickRule);
    await pickInPanel(page, rule);
    await press(page, openCopy.open);
    await pressInPanel(page, openCopy.open);
    await seeTitle(page, title);
    await expect(page.getByRole('img', { name: codeCopy.qrLabel })).toBeInViewport({ ratio: 1 });
  },

  /** The eight digits on the screen, as somebody in the room reads them. */
  async showsCode(): Promise<string> {
    return front(page)
      .getByText(/^\d{4} \d{4}$/)
      .innerText();
  },

  /** Waits until the screen in the room counts this many. */
  async seesCheckIns(count: number): Promise<void> {
    await expect(page.getByRole('status').filter({ hasText: codeCopy.people })).toContainText(String(count));
  },
});
