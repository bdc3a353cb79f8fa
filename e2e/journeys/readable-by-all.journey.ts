import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { copy as joinCopy } from '../../miniprogram/src/features/join/copy';
import { people, places } from '../people/cast';
import { see } from '../people/parts';
import { isWhole, openAnew } from '../people/person';
import { asStranger } from '../people/stranger';
import { asVillager } from '../people/villager';
import { officePages, overseersPages } from './office-pages';
import { test } from './running-village';
import { villagersPages, type NamedPage } from './villagers-pages';

/** Axe looks at every element of some thirty pages; a busy machine takes its time for it. */
test.describe.configure({ timeout: 180_000 });

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const wordsOf = (violations: Violations): readonly string[] =>
  violations.map(
    ({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

/** Holds a page to the rules that axe calls serious or critical, and notes what it says besides. */
async function isReadable(page: Page, name: string): Promise<void> {
  await isWhole(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isHeavy = ({ impact }: Violations[number]) => impact === 'serious' || impact === 'critical';
  for (const description of wordsOf(violations.filter((violation) => !isHeavy(violation)))) {
    test.info().annotations.push({ type: `axe on ${name}`, description });
  }
  expect.soft(wordsOf(violations.filter(isHeavy)), name).toEqual([]);
}

const areReadable = async (page: Page, pages: readonly NamedPage[]): Promise<void> => {
  for (const [name, path] of pages) {
    await test.step(name, async () => {
      await openAnew(page, path);
      await isReadable(page, name);
    });
  }
};

for (const mode of ['平常字号', '关怀模式'] as const) {
  const inMode = async (page: Page): Promise<Page> => {
    if (mode === '关怀模式') await asVillager(page).turnsOnCareMode();
    return page;
  };

  test(`用读屏和大字的人都能用：${mode}`, async ({ enter, village }) => {
    await areReadable(await inMode(await enter(people.villager)), await villagersPages(village.address));
  });

  test(`村干部的页面也一样：${mode}`, async ({ enter, village }) => {
    await areReadable(await inMode(await enter(people.secretary)), await officePages(village.address));
    await areReadable(await inMode(await enter(people.supervisor)), overseersPages);
  });
}

test('第一次打开的人也一样：登录页、说明、手机号、找村子、填申请', async ({ sit }) => {
  const page = await sit();
  await isReadable(page, 'sign-in');
  const stranger = asStranger(page);
  await stranger.opens();
  await isReadable(page, 'consent');
  await stranger.agrees();
  await see(page, joinCopy.phoneTitle);
  await isReadable(page, 'phone');
  await stranger.showsPhone('13912370001');
  await see(page, joinCopy.placeTitle);
  await isReadable(page, 'place');
  await stranger.findsVillage(places);
  await isReadable(page, 'request');
});
