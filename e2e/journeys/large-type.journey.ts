import { expect } from '@playwright/test';
import { copy as announcementCopy } from '../../miniprogram/src/features/announcements/copy';
import { people } from '../people/cast';
import { openTab, seeTitle } from '../people/parts';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { test } from './running-village';
import { wordsSmallerThan } from './type-size';

const careTypePx = 22;

test('打开关怀模式，每一页的字都放大到 22 以上，关掉再开还是大字', async ({ enter }) => {
  const page = await enter(people.villager);
  await openTab(page, 'me');
  expect(await wordsSmallerThan(page, careTypePx)).not.toEqual([]);
  await asVillager(page).turnsOnCareMode();
  expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);

  await openAnew(page);
  await seeTitle(page, announcementCopy.newest);
  expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);
  for (const tab of ['snapshot', 'boards'] as const) {
    await openTab(page, tab);
    await expect(front(page).getByRole('button').first()).toBeVisible();
    expect(await wordsSmallerThan(page, careTypePx)).toEqual([]);
  }
});
