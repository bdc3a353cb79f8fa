import { expect } from '@playwright/test';
import { people } from '../people/cast';
import { openTab } from '../people/parts';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { test } from './running-village';
import { wordsSmallerThan } from './type-size';
import { villagersPages } from './villagers-pages';

const careTypePx = 22;

test('打开关怀模式，每一页的字都放大到 22 以上，关掉再开还是大字', async ({ enter, village }) => {
  const page = await enter(people.villager);
  await openTab(page, 'me');
  expect(await wordsSmallerThan(page, careTypePx)).not.toEqual([]);
  await asVillager(page).turnsOnCareMode();
  expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);

  for (const [name, path] of await villagersPages(village.address)) {
    await test.step(name, async () => {
      await openAnew(page, path);
      await expect(front(page).getByRole('main').getByRole('button').first()).toBeVisible();
      expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);
    });
  }
});
