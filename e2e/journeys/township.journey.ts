import { expect } from '@playwright/test';
import { people as peopleContract, points } from '@shared/contract/index';
import { copy as villagesCopy } from '../../miniprogram/src/features/villages/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { readBoard } from '../people/board';
import { people } from '../people/cast';
import { openRow, seeTitle } from '../people/parts';
import { test } from './running-village';

test('镇干部选一个村，看到的榜和这个村自己的一样', async ({ enter, village }) => {
  const secretary = await signIn(village.address, people.secretary.personId);
  const { villageName } = await secretary.call(peopleContract.getMe, {});
  const { month } = await secretary.call(points.getRanking, {});

  const page = await enter(people.townshipOfficer);
  await seeTitle(page, villagesCopy.choose);
  await openRow(page, villageName!);
  await seeTitle(page, villageName!);
  const ofVillage = await readBoard(await enter(people.secretary), month);
  expect(ofVillage.length).toBeGreaterThan(20);
  expect(await readBoard(page, month)).toEqual(ofVillage);
});
