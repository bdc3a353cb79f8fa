import { expect, type Page } from '@playwright/test';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy } from '../../miniprogram/src/features/points/copy';
import { front } from './person';
import { openTab } from './parts';

/** A line of the board as it can be read on the screen. */
export interface BoardLine {
  readonly rank: number;
  readonly name: string;
  readonly score: string;
}

/** Opens the board of party members of a month, down to its last line, and reads it. */
export async function readBoard(page: Page, month: string): Promise<readonly BoardLine[]> {
  await openTab(page, 'boards');
  await expect(page.getByRole('button', { name: `${copy.pickMonth} ${copy.month(month)}` })).toBeVisible();
  await expect(page.getByRole('tab', { name: copy.boards.person, exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const main = front(page).getByRole('main');
  const more = main.getByRole('button', { name: partsCopy.loadMore, exact: true });
  const end = main.getByText(partsCopy.noMore, { exact: true });
  await expect(more.or(end)).toBeVisible();
  while (await more.isVisible()) await more.click();
  await expect(end).toBeVisible();
  const lines = await main
    .getByRole('button')
    .filter({ has: page.getByRole('img') })
    .all();
  return Promise.all(
    lines.map(async (line) => {
      const words = (await line.innerText()).split('\n').map((part) => part.trim());
      const [rank = '', name = '', , score = ''] = words.filter((part) => part !== '');
      return { rank: Number(rank), name, score };
    }),
  );
}
