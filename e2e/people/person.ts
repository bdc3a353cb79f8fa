import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy as signInCopy } from '../../miniprogram/src/features/sign-in/copy';
import type { CastMember } from '../../tools/seed/cast';

export type Person = Pick<CastMember, 'personId' | 'name'>;

/** A villager's phone, or the computer in the village office. */
export type Screen = 'phone' | 'computer';

const screens: Readonly<Record<Screen, BrowserContextOptions>> = {
  phone: {
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  },
  computer: { viewport: { width: 1280, height: 800 } },
};

/** The page in front; those one came through stay behind it, hidden. */
export const front = (page: Page): Locator => page.locator('.taro_page').filter({ visible: true });

/** Waits until the page in front has everything that it asked for; nothing of it was refused. */
export async function isWhole(page: Page): Promise<void> {
  const main = front(page).getByRole('main');
  await expect(main).not.toBeEmpty();
  await expect(main.getByRole('status', { name: partsCopy.loading })).toHaveCount(0);
  await expect(front(page).getByRole('alert')).toHaveCount(0);
}

/** Closes the mini-program altogether and opens it again on the same device, at `address` or on the first page. */
export async function openAnew(page: Page, address = ''): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${origin}/#${address}`);
}

/** What went wrong inside pages, as the browser's console tells it; refusals of the back end are no such thing. */
const watch = (context: BrowserContext, problems: string[]): void => {
  context.on('weberror', (error) => problems.push(error.error().message));
  context.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) problems.push(message.text());
  });
};

export interface Visit {
  readonly page: Page;
  /** What went wrong inside its pages so far. */
  readonly problems: readonly string[];
}

/** Sits down at a screen of one's own, on the page where one signs in. */
export async function sitDown(browser: Browser, address: string, screen: Screen): Promise<Visit> {
  const context = await browser.newContext(screens[screen]);
  const page = await context.newPage();
  const problems: string[] = [];
  watch(context, problems);
  await page.goto(`${address}/#/pages/sign-in/index`);
  return { page, problems };
}

/** Signs in through the page in front; ends on the first page. */
export async function signInAt(page: Page, { name }: Pick<Person, 'name'>): Promise<void> {
  await page.getByRole('textbox', { name: signInCopy.searchLabel }).fill(name);
  await page.getByRole('button').filter({ hasText: name }).first().click();
  await expect(page.getByText(signInCopy.welcome)).toBeHidden();
}
