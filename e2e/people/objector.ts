import type { Page } from '@playwright/test';
import { decideCopy } from '../../miniprogram/src/features/objections/decide-copy';
import { copy } from '../../miniprogram/src/features/objections/copy';
import { raiseCopy } from '../../miniprogram/src/features/objections/raise-copy';
import { entryCopy } from '../../miniprogram/src/features/points/entry-copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import {
  addPhotos,
  choose,
  openRow,
  panel,
  pickInPanel,
  press,
  pressInPanel,
  see,
  seeTitle,
  write,
  type PhotoFile,
} from './parts';
import { front, openAnew } from './person';

/** What somebody does who holds that an entry is wrong. */
export const asObjector = (page: Page) => ({
  /** Finds an entry among those of somebody, and reads why it is there. */
  async readsEntry(personId: string, ruleTitle: string): Promise<void> {
    await openAnew(page, `/pages/points/entries/index?subjectKind=person&subjectId=${personId}`);
    await openRow(page, ruleTitle);
    await see(page, ruleTitle);
  },

  /** Objects to the entry in front with a photo, a ready sentence and own words; ends on the objection. */
  async objects(sentence: string, words: string, photo: PhotoFile): Promise<void> {
    await press(page, entryCopy.object);
    await addPhotos(front(page), [photo]);
    await write(page, raiseCopy.wordsLabel, words);
    await press(page, sentence);
    await press(page, raiseCopy.submit);
    await seeTitle(page, `${words}，${sentence}`);
    await see(page, copy.states.raised);
  },

  /** Looks at an objection again. */
  async looksAt(objectionId: string): Promise<void> {
    await openAnew(page, `/pages/objections/detail/index?objectionId=${objectionId}`);
    await seeTitle(page, copy.process);
  },
});

/** What somebody does who answers objections, or looks after how they are answered. */
export const asHearer = (page: Page) => ({
  /** Opens an objection from the workbench, among those that wait or all of the village. */
  async opens(scope: 'todo' | 'village', title: string): Promise<void> {
    await openAnew(page);
    await openRow(page, pageTitles.workbench);
    await openRow(page, workbenchCopy.points.objections);
    await page.getByRole('tab', { name: copy.scopes[scope], exact: true }).click();
    await openRow(page, title);
    await seeTitle(page, copy.process);
  },

  /** Corrects the entry: by this rule so much is due instead; asked once more before it counts. */
  async corrects(ruleTitle: string, answer: string): Promise<void> {
    await press(page, decideCopy.decisions.correct.word);
    await choose(page, decideCopy.dueOptions.other);
    await pickInPanel(page, ruleTitle);
    await write(page, decideCopy.answerLabel, answer);
    await pressInPanel(page, decideCopy.next);
    await panel(page).getByText(answer, { exact: true }).waitFor();
    await pressInPanel(page, decideCopy.decisions.correct.confirm);
    await see(page, copy.states.corrected);
  },
});
