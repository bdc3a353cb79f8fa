import { expect, type Page } from '@playwright/test';
import { people } from '../people/cast';
import { front, isWhole, openAnew } from '../people/person';
import { nextKeyStop, type KeyStop } from './key-ring';
import { officePages, overseersPages, townshipPages } from './office-pages';
import { test } from './running-village';
import { overTheEdge, setLargeType, targetsSmallerThan } from './target-size';
import { villagersPages, type NamedPage } from './villagers-pages';

/** The narrowest phone that people still use. */
const narrow = { width: 320, height: 568 };
const leastPx = { normal: 44, care: 60 } as const;

async function isWithinReach(page: Page, name: string): Promise<void> {
  for (const mode of ['normal', 'care'] as const) {
    await setLargeType(page, mode === 'care');
    expect.soft(await targetsSmallerThan(page, leastPx[mode]), `${name}, ${mode}`).toEqual([]);
    expect.soft(await overTheEdge(page), `${name}, ${mode}: over the edge`).toEqual([]);
  }
}

const areWithinReach = async (page: Page, pages: readonly NamedPage[]): Promise<void> => {
  await page.setViewportSize(narrow);
  for (const [name, path] of pages) {
    await test.step(name, async () => {
      await openAnew(page, path);
      await isWhole(page);
      await isWithinReach(page, name);
    });
  }
};

test('最窄的手机上，每一页能按的都按得到：平常 44，关怀模式 60，没有出边的', async ({ enter, village }) => {
  await areWithinReach(await enter(people.villager), await villagersPages(village.address));
});

test('村干部的页面也一样', async ({ enter, village }) => {
  await areWithinReach(await enter(people.secretary), await officePages(village.address));
  await areWithinReach(await enter(people.supervisor), overseersPages);
  await areWithinReach(await enter(people.townshipOfficer), townshipPages);
});

test('样张里的每个部件也一样', async ({ sit }) => {
  const page = await sit();
  await isWithinReach(page, 'sign-in');
  await page.setViewportSize(narrow);
  await openAnew(page, '/pages/gallery/index');
  await expect(front(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  await isWithinReach(page, 'gallery');
});

test('用键盘的人走到哪里都看得见自己在哪里', async ({ sit }) => {
  const page = await sit('computer');
  const stops: KeyStop[] = [];
  for (const section of ['fields', 'choices', 'search', 'tables', 'tree']) {
    await openAnew(page, `/pages/gallery/index?section=${section}`);
    await expect(front(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
    for (let stop = await nextKeyStop(page); stop !== null; stop = await nextKeyStop(page)) stops.push(stop);
  }
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(stops.length).toBeGreaterThan(50);
});
