import { expect } from '@playwright/test';
import { snapshots } from '@shared/contract/index';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { openTab, photoTile } from '../people/parts';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { photoFiles } from './photo-files';
import { test } from './running-village';

test('写到一半关掉再打开，文字和照片都还在；送出以后草稿就清空', async ({ enter, village }) => {
  const text = '西沟的排水沟又堵了';
  const page = await enter(people.villager);
  const villager = asVillager(page);
  await villager.preparesSnapshot(text, [photoFiles.ditch]);

  await openAnew(page);
  await openTab(page, 'snapshot');
  const words = page.getByRole('textbox', { name: submitCopy.textLabel });
  await expect(words).toHaveValue(text);
  await expect(photoTile(front(page), 1)).toHaveText('');
  await villager.sendsSnapshot(text);

  const client = await signIn(village.address, people.villager.personId);
  const { items } = await client.call(snapshots.list, { scope: 'mine' });
  const { snapshotId } = items.find((item) => item.text === text)!;
  expect((await client.call(snapshots.get, { snapshotId })).photos).toHaveLength(1);

  await openAnew(page);
  await openTab(page, 'snapshot');
  await expect(words).toHaveValue('');
});
