import { expect, type Locator, type Page } from '@playwright/test';
import { appCopy } from '../../miniprogram/src/app-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { front } from './person';

/** Files as a phone's camera leaves them. */
export interface PhotoFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Goes to one of the four pages at the foot of the screen, and waits until it is in front. */
export async function openTab(page: Page, tab: keyof typeof appCopy.tabs): Promise<void> {
  const name = appCopy.tabs[tab];
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true, selected: true })).toBeVisible();
}

export const press = (page: Page, word: string): Promise<void> =>
  page.getByRole('button', { name: word, exact: true }).click();

/** A panel that has come up from below. */
export const panel = (page: Page): Locator => page.getByRole('dialog');

/** In a panel that has come up from below. */
export const pressInPanel = (page: Page, word: string): Promise<void> =>
  panel(page).getByRole('button', { name: word, exact: true }).click();

/**
 * Presses a line of a list by words that stand in it. A line of the page before may be found while that is still in front, and is
 * hidden by the time it is pressed: then it is looked for again.
 */
export const openRow = (page: Page, words: string): Promise<void> =>
  expect(() =>
    front(page).getByRole('button').filter({ hasText: words }).first().click({ timeout: 10_000 }),
  ).toPass({ timeout: 60_000 });

/** The same in a panel that has come up from below. */
export const pickInPanel = (page: Page, words: string): Promise<void> =>
  panel(page).getByRole('button').filter({ hasText: words }).first().click();

/** Chooses one of several that exclude each other, by words that stand in it. */
export const choose = (page: Page, words: string): Promise<void> =>
  page.getByRole('radio').filter({ hasText: words }).first().click();

export const write = (page: Page, label: string, words: string): Promise<void> =>
  page.getByRole('textbox', { name: label, exact: true }).fill(words);

/** Waits until the page in front shows exactly these words somewhere. */
export const see = (page: Page, words: string): Promise<void> =>
  expect(front(page).getByText(words, { exact: true }).first()).toBeVisible();

export const seeTitle = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole('heading', { name: words, exact: true }).first()).toBeVisible();

/** A photo of a form by its place, 1 and up; its text tells how far it has got, none when it has arrived. */
export const photoTile = (form: Locator, position: number): Locator =>
  form.getByRole('button', { name: partsCopy.photoNumber(position), exact: true });

/** Presses the tile of a form that adds photos, and chooses these. */
export async function choosePhotos(form: Locator, photos: readonly PhotoFile[]): Promise<void> {
  const chooser = form.page().waitForEvent('filechooser');
  await form.getByRole('button', { name: partsCopy.addPhoto }).click();
  await (await chooser).setFiles([...photos]);
}

/** The same, and waits until every one has been sent. */
export async function addPhotos(form: Locator, photos: readonly PhotoFile[]): Promise<void> {
  await choosePhotos(form, photos);
  for (const index of photos.keys()) await expect(photoTile(form, index + 1)).toHaveText('');
}
