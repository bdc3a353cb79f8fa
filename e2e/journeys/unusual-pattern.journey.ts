import { expect } from '@playwright/test';
import { points } from '@shared/contract/index';
import { addDays, dateOf, instantAt, monthOf } from '@shared/domain/calendar';
import { copy } from '../../miniprogram/src/features/findings/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { demoVillageCode } from '../../tools/seed/cast';
import { people } from '../people/cast';
import { recordOften } from '../people/record-often';
import { asSupervisor } from '../people/supervisor';
import { fireTimer } from './fire-timer';
import { recount } from './recount';
import { test } from './running-village';
import { tamperWithScore } from './tamper-with-score';

const { committeeMember, member, secretary, supervisor } = people;
const now = new Date().toISOString();

/**
 * The nights after what is recorded now, `days` on: in the month in which it counts, which is a later one once another story of this
 * village has closed the running month.
 */
const nightAfter = (days: number, countedMonth: string): string => {
  const today = dateOf(now);
  const day = countedMonth === monthOf(now) ? today : `${countedMonth}-01`;
  return instantAt(addDays(day, days), '01:05');
};
let countedMonth = monthOf(now);

/** Chapters of one story, night by night. */
test.describe.configure({ mode: 'serial' });

test('一个人总给同一个人记分：夜里查账列出来，村监委看到、点开每一笔、写上看过了', async ({
  enter,
  village,
}) => {
  const client = await signIn(village.address, committeeMember.personId);
  countedMonth = await recordOften(client, member.personId, 8);
  await fireTimer(village.address, 'check-scores', nightAfter(1, countedMonth));

  const words = `${committeeMember.name}这个月给${member.name}记了`;
  const watcher = asSupervisor(await enter(supervisor));
  await watcher.opensFindings();
  await watcher.finds(words);
  await watcher.opensEntryOf(words, committeeMember.name);
  await watcher.notesAsLooked(words, copy.phrases[0]);
  await watcher.looksAtAll();
  await watcher.finds(words);

  const own = await signIn(village.address, member.personId);
  const { items } = await own.call(points.listEntries, { month: countedMonth });
  expect(items.every(({ reversedBy, isFrozen }) => reversedBy === null && !isFrozen)).toBe(true);
});

test('有人绕过系统改了得分：第二天工作台上报警，重算一遍改回来，警报就没了', async ({ enter, village }) => {
  const scoreId = `${demoVillageCode}:person:${member.personId}:${monthOf(now)}`;
  await tamperWithScore(village.address, { scoreId, byTenths: 500 });
  await fireTimer(village.address, 'check-scores', nightAfter(2, countedMonth));

  const watcher = asSupervisor(await enter(supervisor));
  await watcher.seesAlarm(1);
  await watcher.opensFindings();
  await watcher.finds(`${member.name}${copy.period(monthOf(now))}的得分写着`);
  await asSupervisor(await enter(secretary)).seesAlarm(1);

  const told = recount(village.address);
  expect(told.printed).toContain(member.name);
  expect(told.exitCode).toBe(1);
  expect(recount(village.address, '--repair').exitCode).toBe(1);
  expect(recount(village.address).exitCode).toBe(0);

  await fireTimer(village.address, 'check-scores', nightAfter(3, countedMonth));
  await watcher.seesNoAlarm();
});
