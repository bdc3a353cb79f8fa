import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { seals } from '@shared/contract/seals';
import { isExportedMonth } from '@shared/domain/exported-month';
import { shortSeal } from '@shared/domain/seal';
import { copy } from '../../miniprogram/src/features/seals/copy';
import { copy as fileCopy } from '../../miniprogram/verify-file/verify-file.copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { see } from '../people/parts';
import { asVerifier } from '../people/verifier';
import { test } from './running-village';
import { tamperWithEntry } from './tamper-with-entry';

const { member } = people;

/** The newest sealed month with its entries. */
const newestMonth = async (address: string) => {
  const client = await signIn(address, member.personId);
  const { items } = await client.call(seals.list, { limit: 1 });
  const [seal] = items;
  if (seal === undefined) throw new Error('the demo village has no sealed month');
  const entries = await client.call(seals.listPublicEntries, { month: seal.month });
  return { ...seal, entries: entries.items };
};

test('村民从积分榜点开核对：手机当场算一遍，和封存时一样，和纸上的封存码也一样', async ({
  enter,
  village,
}) => {
  const { month, seal, entryCount } = await newestMonth(village.address);
  expect(entryCount).toBeGreaterThan(100);
  const page = await enter(member);
  const verifier = asVerifier(page);
  await verifier.verifiesBoard();
  await verifier.seesWhole(entryCount);
  await see(page, shortSeal(seal).slice(0, 4));
  await see(page, copy.ownOf.person);

  await verifier.scansPaper(month, seal.slice(0, 16));
  await see(page, copy.printedSame);
  await verifier.scansPaper(month, '0123456789abcdef');
  await see(page, copy.printedDiffers);
});

test('有人在数据库里改了一笔：核对的人一眼看出是哪天、哪一条，改回来就又一样了', async ({
  enter,
  village,
}) => {
  const { month, entryCount, entries } = await newestMonth(village.address);
  const { entryId, effectiveOn, ruleTitle } = entries[Math.floor(entries.length / 2)]!;
  const page = await enter(member);
  const verifier = asVerifier(page);

  await tamperWithEntry(village.address, { entryId, byTenths: 500 });
  await verifier.scansPaper(month, '');
  await see(page, copy.bad.entries(1));
  const row = page.getByRole('button').filter({ hasText: copy.entry(effectiveOn, ruleTitle) });
  await expect(row).toContainText(copy.changed);

  await tamperWithEntry(village.address, { entryId, byTenths: -500 });
  await verifier.verifiesAgain();
  await verifier.seesWhole(entryCount);
});

/** Chooses a file of this content on the page that works from a disk. */
const chooseFile = (page: Page, content: string) =>
  page.setInputFiles('#file', {
    name: 'month.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });

test('下载的记录没有网也能核对：好的通过，改过的、少了的都说出来，别的文件不认', async ({
  browser,
  enter,
  village,
}, testInfo) => {
  const { month, entryCount } = await newestMonth(village.address);
  const page = await enter(member);
  const verifier = asVerifier(page);
  await verifier.scansPaper(month, '');
  await verifier.seesWhole(entryCount);
  const { name, content } = await verifier.takesMonth();
  expect(name).toMatch(/封存积分\.json$/);
  const file: unknown = JSON.parse(content);
  if (!isExportedMonth(file)) throw new Error('what was downloaded is no exported month');

  const tool = await verifier.takesTool(testInfo.outputDir);

  const context = await browser.newContext({ offline: true });
  const alone = await context.newPage();
  await alone.goto(pathToFileURL(tool).href);
  await chooseFile(alone, content);
  await expect(alone.getByText(copy.whole)).toBeVisible();
  await expect(alone.getByText(copy.good.count(entryCount))).toBeVisible();

  const [first, , ...others] = file.entries;
  const changed = { ...first!, deltaTenths: 9_000 };
  await chooseFile(alone, JSON.stringify({ ...file, entries: [changed, ...others] }));
  await expect(alone.getByText(copy.bad.count(entryCount, entryCount - 1))).toBeVisible();
  for (const words of [copy.changed, copy.removed]) {
    await expect(alone.getByText(words)).toBeVisible();
  }
  await expect(alone.getByText(copy.entry(changed.effectiveOn, changed.ruleTitle)).first()).toBeVisible();

  await chooseFile(alone, '{"format": "something"}');
  await expect(alone.getByRole('alert')).toHaveText(fileCopy.unreadable);
  await context.close();
});
