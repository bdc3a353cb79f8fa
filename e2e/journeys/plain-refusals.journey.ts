import { expect, type Page } from '@playwright/test';
import { checkIns, snapshots } from '@shared/contract/index';
import { errorCopy } from '../../miniprogram/src/api/error-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { submitCopy } from '../../miniprogram/src/features/check-ins/submit-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { openActivityWords } from '../../tools/seed/month-plan.copy';
import { people } from '../people/cast';
import { asMember } from '../people/member';
import { see } from '../people/parts';
import { front, openAnew } from '../people/person';
import { test } from './running-village';

/** The page says this, and nothing that only a programmer reads; the number for whoever helps does not count. */
const isToldPlainly = async (page: Page, sentence: string): Promise<void> => {
  await expect(front(page).getByRole('alert')).toContainText(sentence);
  const words = await front(page).innerText();
  expect(words.replace(new RegExp(`${partsCopy.requestId} \\S+`), '')).not.toMatch(/[A-Za-z]/);
};

test('村民点开干部的页面：一句话说明白办不了、该找谁', async ({ enter, village }) => {
  const client = await signIn(village.address, people.villager.personId);
  const { items } = await client.call(checkIns.listActivities, {});
  const { activityId } = items.find(({ phase }) => phase === 'open')!;
  const page = await enter(people.villager);
  for (const address of [
    '/pages/workbench/index',
    '/pages/announcements/publish/index',
    '/pages/points/post/index',
    '/pages/check-ins/open-activity/index',
    `/pages/check-ins/show-code/index?activityId=${activityId}`,
    `/pages/check-ins/roster/index?activityId=${activityId}`,
    '/pages/people/list/index',
    `/pages/people/person/index?personId=${people.member.personId}`,
    '/pages/people/edit/index',
    '/pages/people/import/index',
    '/pages/people/households/index',
    '/pages/people/requests/index',
    '/pages/organisation/offices/index',
    '/pages/organisation/units/index',
    '/pages/organisation/settings/index',
    '/pages/organisation/audits/index',
  ]) {
    await test.step(address, async () => {
      await openAnew(page, address);
      await isToldPlainly(page, errorCopy.Forbidden);
    });
  }
});

test('别人还没公开的随手拍，村民打不开，也看不出有没有', async ({ enter, village }) => {
  const secretary = await signIn(village.address, people.secretary.personId);
  const { items } = await secretary.call(snapshots.list, { scope: 'all', limit: 100 });
  const { snapshotId } = items.find(
    ({ state, reporterName }) => state === 'submitted' && reporterName !== people.villager.name,
  )!;
  const page = await enter(people.villager);
  for (const id of [snapshotId, 'nobody-sent-this']) {
    await openAnew(page, `/pages/snapshots/detail/index?snapshotId=${id}`);
    await isToldPlainly(page, errorCopy.NotFound);
  }
});

test('打卡的数字不对，说清楚该看哪里；少输了也提醒', async ({ enter }) => {
  const page = await enter(people.member);
  const member = asMember(page);
  await member.opensCheckIn(openActivityWords.title);
  await member.typesCode('1234');
  await see(page, submitCopy.needDigits);
  await member.typesCode('00000000');
  await see(page, submitCopy.problems.CodeInvalid);
  await expect(page.getByRole('textbox')).toBeEditable();
});
