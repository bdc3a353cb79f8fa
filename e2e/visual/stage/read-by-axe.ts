import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { axePath } from './page-server';

/** What axe would object to and people decided to keep: each with where and why. */
interface Exception {
  readonly rules: readonly string[];
  /** How the names of the scenes begin. */
  readonly scenes: string;
  readonly why: string;
}

const exceptions: readonly Exception[] = [
  {
    ...{ rules: ['page-has-heading-one'], scenes: 'home.error' },
    why: 'the heading of the first page is the name of the village, which has not been answered',
  },
  {
    ...{ rules: ['page-has-heading-one'], scenes: 'hall.error' },
    why: 'the heading of the television is the name of the village, which has not been answered',
  },
  {
    ...{ rules: ['landmark-banner-is-top-level', 'landmark-no-duplicate-banner', 'landmark-unique'] },
    scenes: 'gallery.frame',
    why: 'the gallery shows title bars inside of a page that has its own',
  },
  {
    ...{ rules: ['landmark-unique'], scenes: 'gallery.search' },
    why: 'the gallery shows several search fields, a page has one',
  },
];

const options: RunOptions = { resultTypes: ['violations'], elementRef: false };

/** What the functions below use of the page they run in. */
interface AxeWindow {
  readonly document: object;
  readonly axe?: { readonly run: (root: object, options: RunOptions) => Promise<AxeResults> };
}
declare const window: AxeWindow;

/** What axe objects to on the page in front, by every rule it has; one sentence per rule. */
export async function readByAxe(page: Page, scene: string): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => window.axe !== undefined);
  if (!isThere) await page.addScriptTag({ url: axePath });
  const { violations } = await page.evaluate((wanted) => window.axe!.run(window.document, wanted), options);
  return violations
    .filter(({ id }) => !isExcepted(id, scene))
    .map(({ id, impact, help, nodes }) => {
      const where = nodes.map(({ html }) => html).join(' ');
      return `axe ${id} (${impact ?? 'minor'}): ${help}: ${where}`;
    });
}

const isExcepted = (rule: string, scene: string): boolean =>
  exceptions.some(({ rules, scenes }) => rules.includes(rule) && scene.startsWith(scenes));
