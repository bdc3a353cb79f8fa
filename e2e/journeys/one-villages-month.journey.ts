import { expect } from '@playwright/test';
import { announcements, points, snapshots } from '@shared/contract/index';
import { addMonths, instantAt, monthOf } from '@shared/domain/calendar';
import { rankingBoards } from '@shared/domain/points-words';
import { signIn } from '../../tools/local-runtime/api-client';
import { readBoard } from '../people/board';
import { people } from '../people/cast';
import { asGridWorker } from '../people/grid-worker';
import { asMember } from '../people/member';
import { see } from '../people/parts';
import { asSecretary, asSecretaryAtComputer } from '../people/secretary';
import { asVillager } from '../people/villager';
import { fireTimer } from './fire-timer';
import { boardFromLedger } from './ledger-sums';
import { photoFiles } from './photo-files';
import { test } from './running-village';
import { download, secretsOf } from './stored-photo';

const { villager, member, gridWorker, secretary, supervisor } = people;
const month = monthOf(new Date().toISOString());

/** Chapters of one story: what happens in one is what the next ones count. */
test.describe.configure({ mode: 'serial' });

const darkLamp = '南沟桥头的路灯坏了，晚上接孩子看不见路';

test('路灯坏了：村民拍下来，村里派单，网格员修好拍照，村民满意才销号', async ({ enter, village }) => {
  const reporter = asVillager(await enter(villager));
  const { darkLamp: near, darkLampFromFar, litLamp } = photoFiles;
  await reporter.preparesSnapshot(darkLamp, [near, darkLampFromFar]);
  await reporter.sendsSnapshot(darkLamp);

  await asSecretary(await enter(secretary)).acceptsAndDispatches(darkLamp, gridWorker.name);
  await asGridWorker(await enter(gridWorker)).resolves(darkLamp, '换了灯头，已经亮了', litLamp);
  await reporter.confirmsMended(darkLamp);

  const client = await signIn(village.address, villager.personId);
  const { items } = await client.call(snapshots.list, { scope: 'mine' });
  const { snapshotId } = items.find(({ text }) => text === darkLamp)!;
  const { state, steps, photos } = await client.call(snapshots.get, { snapshotId });
  expect(state).toBe('closed');
  expect(steps.map(({ action }) => action)).toEqual([
    'submit',
    'accept',
    'dispatch',
    'start',
    'resolve',
    'close',
  ]);
  const stored = [...photos, ...steps.flatMap((step) => step.photos)];
  expect(photos).toHaveLength(2);
  expect(stored.length).toBeGreaterThanOrEqual(3);
  for (const { url } of stored) expect(secretsOf(await download(url))).toEqual([]);
});

test('植树活动：书记在电脑上出示号码，党员在手机上输入，当场得分', async ({ enter }) => {
  const activity = '村口植树';
  const office = asSecretaryAtComputer(await enter(secretary, 'computer'));
  await office.opensActivity({ title: activity, place: '村口', rule: '植树护绿' });
  await office.seesCheckIns(0);
  const planter = asMember(await enter(member));
  await planter.opensCheckIn(activity);
  await planter.typesCode(await office.showsCode());
  await planter.isCheckedIn(activity, '+1.0');
  await office.seesCheckIns(1);
});

test('即时记事：书记记一笔积分；记错的一笔写明原因冲正，两笔都留着', async ({ enter, village }) => {
  const rule = '上党课或作专题发言';
  const reason = '记错了人';
  const page = await enter(secretary);
  const book = asSecretary(page);
  await book.recordsPoints({ name: member.name, rule, note: '给党员讲了防火知识' });
  await book.recordsPoints({ name: supervisor.name, rule, note: '给大家讲了一堂课' });
  await book.reversesEntry(reason);
  await see(page, reason);

  const client = await signIn(village.address, supervisor.personId);
  const { items } = await client.call(points.listEntries, { month });
  const mistaken = items.filter(({ ruleTitle }) => ruleTitle === rule);
  expect(mistaken.map(({ deltaTenths }) => deltaTenths)).toEqual([-50, 50]);
});

test('发公告：全村都看得到，谁看了书记心里有数', async ({ enter }) => {
  const title = '冬季防火提醒';
  const text = '天干物燥，请不要在田里烧秸秆。\n发现火情请打书记电话。';
  const page = await enter(secretary);
  const office = asSecretary(page);
  await office.publishesNotice(title, text);
  await asVillager(await enter(villager)).readsNotice(title, text);
  await office.seesReader(title, villager.name);
});

test('月度公示：每月一日自动张榜，名次和账上算出来的一分不差，再跑一次也不变', async ({ enter, village }) => {
  const at = instantAt(`${addMonths(month, 1)}-01`, '00:10');
  const close = (): Promise<void> => fireTimer(village.address, 'publish-rankings', at);
  const client = await signIn(village.address, secretary.personId);
  const published = async () => ({
    boards: await Promise.all(rankingBoards.map((board) => client.call(points.getRanking, { board, month }))),
    notices: (await client.call(announcements.list, { limit: 100 })).items.map(({ title }) => title),
  });

  await close();
  const page = await enter(villager);
  const lines = await readBoard(page, month);
  expect(lines).toEqual(await boardFromLedger(client, month));
  expect(new Set(lines.map(({ rank }) => rank)).size, 'some share a rank').toBeLessThan(lines.length);

  const first = await published();
  await close();
  expect(await published()).toEqual(first);
});
