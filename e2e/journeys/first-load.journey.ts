import { expect, type Page, type Response } from '@playwright/test';
import { people } from '../people/cast';
import { front, isWhole, openAnew } from '../people/person';
import { test } from './running-village';

const kilobyte = 1024;
const scriptBytesMax = 180 * kilobyte;
const polyfills = 'polyfills.js';

/** Opens home on a device that has nothing of it yet but who is signed in, and gives the scripts that came, in bytes as they travel. */
async function openCold(page: Page): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  const scripts = new Map<string, number>();
  const weigh = (response: Response): void => {
    if (response.request().resourceType() !== 'script') return;
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    scripts.set(name, Number(response.headers()['content-length']));
  };
  page.on('response', weigh);
  await openAnew(page);
  await isWhole(page);
  page.off('response', weigh);
  return scripts;
}

test('第一次打开首页，要下载的程序不到 180 KB，新手机不下载旧手机才要的', async ({ enter }) => {
  const scripts = await openCold(await enter(people.villager));
  expect(scripts.size).toBeGreaterThan(2);
  expect([...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(scriptBytesMax);
  expect([...scripts.keys()]).not.toContain(polyfills);
});

test('七八年前的手机先补上缺的，首页一样打得开', async ({ enter }) => {
  const page = await enter(people.villager);
  await page.addInitScript(`
    delete Array.prototype.at; delete Array.prototype.flat; delete Array.prototype.toSorted; delete Array.prototype.findLast;
    delete Object.fromEntries; delete Object.hasOwn; delete String.prototype.replaceAll; delete Promise.allSettled;
  `);
  expect([...(await openCold(page)).keys()]).toContain(polyfills);
  await expect(front(page).getByRole('main')).not.toBeEmpty();
});
