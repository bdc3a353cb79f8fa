import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { announcements, snapshots } from '@shared/contract/index';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { test } from './running-village';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const wordsOf = (violations: Violations): readonly string[] =>
  violations.map(
    ({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

/** Holds a page to the rules that axe calls serious or critical, and notes what it says besides. */
async function isReadable(page: Page, name: string): Promise<void> {
  await expect(front(page).getByRole('button').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isHeavy = ({ impact }: Violations[number]) => impact === 'serious' || impact === 'critical';
  for (const description of wordsOf(violations.filter((violation) => !isHeavy(violation)))) {
    test.info().annotations.push({ type: `axe on ${name}`, description });
  }
  expect.soft(wordsOf(violations.filter(isHeavy)), name).toEqual([]);
}

for (const mode of ['平常字号', '关怀模式'] as const) {
  test(`用读屏和大字的人都能用：${mode}`, async ({ enter, village }) => {
    const client = await signIn(village.address, people.villager.personId);
    const [notice] = (await client.call(announcements.list, {})).items;
    const mine = await client.call(snapshots.list, { scope: 'mine', limit: 100 });
    const snapshot = mine.items.find(({ state }) => state === 'closed');
    const page = await enter(people.villager);
    if (mode === '关怀模式') await asVillager(page).turnsOnCareMode();
    const addresses = {
      home: '/pages/home/index',
      submit: '/pages/snapshots/submit/index',
      boards: '/pages/boards/index',
      me: '/pages/me/index',
      notice: `/pages/announcements/detail/index?announcementId=${notice!.announcementId}`,
      snapshot: `/pages/snapshots/detail/index?snapshotId=${snapshot!.snapshotId}`,
    };
    for (const [name, address] of Object.entries(addresses)) {
      await test.step(name, async () => {
        await openAnew(page, address);
        await isReadable(page, name);
      });
    }
  });
}
