import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { people } from '../people/cast';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { test } from './running-village';
import { villagersPages } from './villagers-pages';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const wordsOf = (violations: Violations): readonly string[] =>
  violations.map(
    ({ id, impact, nodes }) => `${impact ?? ''} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

/** Holds a page to the rules that axe calls serious or critical, and notes what it says besides. */
async function isReadable(page: Page, name: string): Promise<void> {
  await expect(front(page).getByRole('main').getByRole('button').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const isHeavy = ({ impact }: Violations[number]) => impact === 'serious' || impact === 'critical';
  for (const description of wordsOf(violations.filter((violation) => !isHeavy(violation)))) {
    test.info().annotations.push({ type: `axe on ${name}`, description });
  }
  expect.soft(wordsOf(violations.filter(isHeavy)), name).toEqual([]);
}

for (const mode of ['平常字号', '关怀模式'] as const) {
  test(`用读屏和大字的人都能用：${mode}`, async ({ enter, village }) => {
    const page = await enter(people.villager);
    if (mode === '关怀模式') await asVillager(page).turnsOnCareMode();
    for (const [name, path] of await villagersPages(village.address)) {
      await test.step(name, async () => {
        await openAnew(page, path);
        await isReadable(page, name);
      });
    }
  });
}
