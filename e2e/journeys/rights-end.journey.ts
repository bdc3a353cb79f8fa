import { expect } from '@playwright/test';
import { dateOf } from '@shared/domain/calendar';
import { errorCopy } from '../../miniprogram/src/api/error-copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { roleWords } from '../../miniprogram/src/words/role-copy';
import { dayClerk, people } from '../people/cast';
import { asOfficeGiver } from '../people/office-giver';
import { openTab, see } from '../people/parts';
import { front, openAnew, signInAt } from '../people/person';
import { asRosterKeeper } from '../people/roster-keeper';
import { test } from './own-village';

const dayMs = 24 * 60 * 60 * 1_000;

test('任期到哪天，就用到哪天：最后一天还能办事，第二天工作台就没有了', async ({ sit, ownVillage }) => {
  const today = dateOf(new Date().toISOString());
  const { address } = ownVillage;
  const office = await sit('phone', address);
  await signInAt(office, people.secretary);
  const giver = asOfficeGiver(office);
  await giver.givesOffice({ role: 'committeeMember', name: dayClerk.name, toOn: today });

  const page = await sit('phone', address);
  await signInAt(page, dayClerk);
  await asRosterKeeper(page).findsOnRoster(people.villager.name);
  await openAnew(page);
  await openTab(page, 'me');
  const held = front(page).getByText(roleWords.committeeMember, { exact: true });
  await expect(held).toBeVisible();

  await ownVillage.moveOn(1);
  const tomorrow = Date.now() + dayMs;
  for (const each of [page, office]) await each.clock.install({ time: tomorrow });
  await openAnew(page);
  await openTab(page, 'me');
  await see(page, dayClerk.name);
  await expect(held).toBeHidden();
  await expect(front(page).getByText(meCopy.workbench, { exact: true })).toBeHidden();
  await openAnew(page, '/pages/people/list/index');
  await expect(front(page).getByRole('alert')).toContainText(errorCopy.Forbidden);
  await openAnew(page);
  await expect(front(page).getByText(workbenchCopy.entry, { exact: true })).toBeHidden();

  await giver.seesItEnded(dayClerk.name);
});
