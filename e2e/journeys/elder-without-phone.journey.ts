import { expect } from '@playwright/test';
import { snapshots } from '@shared/contract/index';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as proxyCopy } from '../../miniprogram/src/features/proxy/copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { elderOfVillager, people } from '../people/cast';
import { openTab, press, see, seeTitle } from '../people/parts';
import { front } from '../people/person';
import { asProxy } from '../people/proxy';
import { asVillager } from '../people/villager';
import { photoFiles } from './photo-files';
import { test } from './running-village';

test('老人没有手机，家里人替他拍：记在老人名下，注明谁代办；回到自己，就是自己的', async ({
  enter,
  village,
}) => {
  const text = '门前石板翘起来了，怕绊倒人';
  const { villager, secretary } = people;
  const page = await enter(villager);
  const proxy = asProxy(page);
  const family = asVillager(page);
  await proxy.actsFor(elderOfVillager.name);
  await openTab(page, 'me');
  await seeTitle(page, elderOfVillager.name);
  await family.preparesSnapshot(text, [photoFiles.ditch]);
  await see(page, proxyCopy.actingFor(elderOfVillager.name));
  await family.sendsSnapshot(text);
  await see(page, snapshotCopy.reportedBy(elderOfVillager.name));
  await see(page, snapshotCopy.doneFor(villager.name));

  const client = await signIn(village.address, secretary.personId);
  const { items } = await client.call(snapshots.list, { scope: 'all', limit: 100 });
  expect(items.find((item) => item.text === text)).toMatchObject({ reporterName: elderOfVillager.name });
  const { snapshotId } = items.find((item) => item.text === text)!;
  expect(await client.call(snapshots.get, { snapshotId })).toMatchObject({ proxyName: villager.name });

  await proxy.isOneselfAgain();
  await openTab(page, 'me');
  await seeTitle(page, villager.name);
  await press(page, meCopy.snapshots);
  await expect(front(page).getByRole('main').getByRole('button').first()).toBeVisible();
  await expect(front(page).getByText(text)).toBeHidden();
});
