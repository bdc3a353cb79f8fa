import { expect } from '@playwright/test';
import { people as peopleContract } from '@shared/contract/index';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { elderWithPhone, people, places, villageName } from '../people/cast';
import { asRosterKeeper } from '../people/roster-keeper';
import { asStranger } from '../people/stranger';
import { openTab, see, seeTitle } from '../people/parts';
import { test } from './running-village';

test('新来的村民自己申请，书记核对同意，她打开就在村里', async ({ sit, enter }) => {
  const name = '卞晓荷';
  const page = await sit();
  const stranger = asStranger(page);
  await stranger.opens();
  await stranger.agrees();
  await stranger.showsPhone('13912340001');
  await stranger.findsVillage(places);
  await stranger.preparesRequest({ name, householdNumber: '121', words: '上个月嫁到咱村' });
  await stranger.sendsRequest();
  await stranger.waitsFor(villageName, name);

  const keeper = asRosterKeeper(await enter(people.secretary));
  await keeper.opensRequestOf(name);
  await keeper.acceptsAsNew(name);
  await keeper.findsOnRoster(name);

  await stranger.findsTheDoorOpen(villageName);
  await openTab(page, 'me');
  await seeTitle(page, name);
  await see(page, meCopy.phone('139****0001'));
});

test('花名册上的老人有了手机：书记认出就是这一位，不多登记一个人', async ({ sit, enter, village }) => {
  const { personId, name } = elderWithPhone;
  const client = await signIn(village.address, people.secretary.personId);
  const ofName = async () => {
    const { items } = await client.call(peopleContract.listPeople, { query: name });
    return items.map((person) => [person.personId, person.maskedPhone, person.isBound]);
  };
  expect(await ofName()).toEqual([[personId, '', false]]);

  const page = await sit();
  const elder = asStranger(page);
  await elder.opens();
  await elder.agrees();
  await elder.showsPhone('13912340002');
  await elder.findsVillage(places);
  await elder.preparesRequest({ name, householdNumber: '', words: '孩子给买了手机' });
  await elder.sendsRequest();
  await elder.waitsFor(villageName, name);

  const keeper = asRosterKeeper(await enter(people.secretary));
  await keeper.opensRequestOf(name);
  await keeper.acceptsAsKnown(name);

  await elder.findsTheDoorOpen(villageName);
  await openTab(page, 'me');
  await seeTitle(page, name);
  expect(await ofName()).toEqual([[personId, '139****0002', true]]);
});
