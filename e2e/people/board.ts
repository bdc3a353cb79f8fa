import { expect, type Locator, type Page } from '@playwright/test';
import { boardWords } from '@shared/domain/points-copy';
import { rankCopy } from '../../miniprogram/src/components/content/rank-copy';
import { copy } from '../../miniprogram/src/features/points/copy';
import { front } from './person';
import { openTab } from './parts';

/** A line of the board as it can be read on the screen. */
export interface BoardLine {
  readonly rank: number;
  readonly name: string;
  readonly score: string;
}

const readLine = async (line: Locator): Promise<BoardLine> => {
  const words = (await line.innerText()).split('\n').map((part) => part.trim());
  const [rank = '', name = ''] = words.filter((part) => part !== '');
  return { rank: Number(rank), name, score: words.find((part) => /^-?\d+\.\d$/u.test(part)) ?? '' };
};

/** Waits until no more lines come: a board draws a screenful first, then the others in steps. */
async function isDrawn(lines: Locator): Promise<void> {
  await expect(lines.first()).toBeVisible();
  let count = 0;
  await expect(async () => {
    const before = count;
    count = await lines.count();
    expect(count).toBe(before);
  }).toPass({ intervals: [300] });
}

/** Opens the board of party members of a month, and reads it part by part down to its last line. */
export async function readBoard(page: Page, month: string): Promise<readonly BoardLine[]> {
  await openTab(page, 'boards');
  await expect(page.getByRole('button', { name: `${copy.pickMonth} ${copy.month(month)}` })).toBeVisible();
  await expect(page.getByRole('tab', { name: boardWords.person, exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const main = front(page).getByRole('main');
  const lines = main.getByRole('button').filter({ has: page.getByRole('img') });
  const after = main.getByRole('button', { name: rankCopy.after, exact: true });
  await isDrawn(lines);
  const read: BoardLine[] = [];
  for (;;) {
    for (const line of await lines.all()) read.push(await readLine(line));
    if ((await after.count()) === 0 || (await after.getAttribute('aria-disabled')) === 'true') return read;
    const first = await lines.first().innerText();
    await after.click();
    await expect(lines.first()).not.toHaveText(first, { useInnerText: true });
  }
}
