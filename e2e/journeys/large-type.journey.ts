import { expect, type Page } from '@playwright/test';
import { people } from '../people/cast';
import { openTab } from '../people/parts';
import { isWhole, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { officePages, overseersPages, townshipPages } from './office-pages';
import { test } from './running-village';
import { wordsSmallerThan } from './type-size';
import { villagersPages, type NamedPage } from './villagers-pages';

const careTypePx = 22;

const areLarge = async (page: Page, pages: readonly NamedPage[]): Promise<void> => {
  for (const [name, path] of pages) {
    await test.step(name, async () => {
      await openAnew(page, path);
      await isWhole(page);
      expect.soft(await wordsSmallerThan(page, careTypePx), name).toEqual([]);
    });
  }
};

test('打开关怀模式，每一页的字都放大到 22 以上，关掉再开还是大字', async ({ enter, village }) => {
  const page = await enter(people.villager);
  await openTab(page, 'me');
  expect(await wordsSmallerThan(page, careTypePx)).not.toEqual([]);
  await asVillager(page).turnsOnCareMode();
  expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);

  await areLarge(page, await villagersPages(village.address));
});

test('村干部的页面，打开关怀模式也都是大字', async ({ enter, village }) => {
  for (const [person, pages] of [
    [people.secretary, await officePages(village.address)],
    [people.supervisor, overseersPages],
    [people.townshipOfficer, townshipPages],
  ] as const) {
    const page = await enter(person);
    await asVillager(page).turnsOnCareMode();
    await areLarge(page, pages);
  }
});
