import { expect } from '@playwright/test';
import { points } from '@shared/contract/index';
import { maskName } from '@shared/domain/masking';
import { copy as settingsCopy } from '../../miniprogram/src/features/settings/copy';
import { copy as villagesCopy } from '../../miniprogram/src/features/villages/copy';
import { copy as unitsCopy } from '../../miniprogram/src/features/units/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { readBoard } from '../people/board';
import { neighbourVillage, people } from '../people/cast';
import { choose, openRow, press, pressInPanel, see, seeTitle } from '../people/parts';
import { front } from '../people/person';
import { openOrganisation } from '../people/workbench';
import { test } from './running-village';

const { villageName, member, secretary } = neighbourVillage;
const setting = settingsCopy.names.boardVisibility;

test('镇里定了榜上只写姓：村民看别人只有姓、自己是全名，书记看得到全名，设置里写明是谁定的', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, secretary.personId);
  const { month, rows } = await client.call(points.getRanking, {});

  const office = await enter(people.townshipOfficer);
  await seeTitle(office, villagesCopy.choose);
  await openRow(office, villageName);
  await openOrganisation(office, 'units');
  await office.getByRole('treeitem').filter({ hasText: villageName }).click();
  await seeTitle(office, villageName);
  await openRow(office, unitsCopy.settings);
  await see(office, settingsCopy.fromDefault);
  await press(office, `${setting} ${settingsCopy.change}`);
  await choose(office, settingsCopy.visibility.masked);
  await pressInPanel(office, settingsCopy.stepNext);
  await pressInPanel(office, settingsCopy.save);
  await see(office, settingsCopy.changed(setting));

  const whole = rows.map(({ rank, name, scoreTenths }) => ({
    ...{ rank, name },
    score: (scoreTenths / 10).toFixed(1),
  }));
  const masked = whole.map((line) => ({
    ...line,
    name: line.name === member.name ? line.name : maskName(line.name),
  }));
  expect(await readBoard(await enter(member), month)).toEqual(masked);
  const page = await enter(secretary);
  expect(await readBoard(page, month)).toEqual(whole);

  await openOrganisation(page, 'settings');
  await seeTitle(page, settingsCopy.of(villageName));
  await expect(front(page).getByText(people.townshipOfficer.name)).toBeVisible();
  const card = front(page).locator('.card').filter({ hasText: setting });
  await expect(card).toContainText(settingsCopy.visibility.masked);
  await expect(card).toContainText(settingsCopy.fromOwn('village'));
});
