import { expect, type Page } from '@playwright/test';
import { boardTitles, boardWords } from '@shared/domain/points-copy';
import type { RankingBoard } from '@shared/domain/points-words';
import { paperCopy } from '../../miniprogram/src/components/paper-copy';
import type { PaperName } from '../../miniprogram/src/components/paper/paper';
import { copy } from '../../miniprogram/src/features/wall/copy';
import { hallCopy } from '../../miniprogram/src/features/wall/hall-copy';
import { copy as deskCopy } from '../../miniprogram/src/pages/workbench/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { openRow, openTab } from './parts';
import { front } from './person';

/** Whoever puts up the board of the village, at the computer of its office. */
export const asBillposter = (page: Page) => ({
  /** Opens the wall board from the workbench; the newest published one of party members is laid out. */
  async opensPoster(): Promise<void> {
    await openTab(page, 'me');
    await openRow(page, pageTitles.workbench);
    await page.getByRole('link', { name: deskCopy.sections.wall }).click();
    await openRow(page, copy.poster);
  },

  async choosesBoard(board: RankingBoard): Promise<void> {
    await front(page).getByRole('tab', { name: boardWords[board], exact: true }).click();
  },

  async choosesPaper(paper: PaperName): Promise<void> {
    await front(page).getByRole('tab', { name: copy.papers[paper], exact: true }).click();
  },

  /** Waits for the preview of this board and counts its sheets. */
  async countsSheets(board: RankingBoard): Promise<number> {
    const sheets = front(page).getByRole('img', { name: boardTitles[board] });
    await expect(sheets.first()).toBeVisible();
    const count = await sheets.count();
    await expect(front(page).getByText(paperCopy.pageCount(count))).toBeVisible();
    return count;
  },

  /** What the printer gets, as a PDF. */
  prints: (): Promise<Buffer> => page.pdf({ preferCSSPageSize: true }),
});

/** The television of the village hall. */
export const atTelevision = (page: Page) => ({
  /** Waits until something of everything has come, and counts the slides. */
  async has(titles: readonly string[]): Promise<number> {
    const slides = page.locator('.hall__slide');
    for (const title of titles) await expect(slides.filter({ hasText: title }).first()).toBeAttached();
    return slides.count();
  },

  /** Waits until it is at this slide, 1 and up. */
  isAt: (position: number, count: number): Promise<void> =>
    expect(page.getByRole('img', { name: hallCopy.slideOf(position, count) })).toBeVisible(),

  /** The words on the slide in sight. */
  shows: (words: string): Promise<void> =>
    expect(page.locator('.hall__slide--in-sight').getByText(words).first()).toBeVisible(),

  /** Everything on the slide in sight; its photos are there as well. */
  async reads(): Promise<string> {
    const slide = page.locator('.hall__slide--in-sight');
    for (const photo of await slide.locator('img').all())
      await expect(photo).toHaveJSProperty('complete', true);
    return slide.innerText();
  },

  /** Whether it says that the network is gone, and since when. */
  saysOffline: (isOffline: boolean): Promise<void> => {
    const sentence = page.getByText(/^网络断了，正在放 \d\d:\d\d 以前的内容/u);
    return isOffline ? expect(sentence).toBeVisible() : expect(sentence).toBeHidden();
  },

  async press(key: 'ArrowRight' | 'ArrowLeft' | ' '): Promise<void> {
    await page.keyboard.press(key);
  },

  isPaused: (): Promise<void> =>
    expect(page.getByRole('button', { name: hallCopy.go, exact: true })).toBeVisible(),
});
