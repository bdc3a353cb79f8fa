import { expect } from '@playwright/test';
import { objections, points } from '@shared/contract/index';
import { addDays, addMonths, instantAt, monthOf } from '@shared/domain/calendar';
import { boardCopy } from '../../miniprogram/src/features/points/board-copy';
import { copy } from '../../miniprogram/src/features/objections/copy';
import { raiseCopy } from '../../miniprogram/src/features/objections/raise-copy';
import { signIn, type ApiClient } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { asHearer, asObjector } from '../people/objector';
import { openTab, see } from '../people/parts';
import { openAnew, signInAt, type Person } from '../people/person';
import { fireTimer } from './fire-timer';
import { test } from './own-village';
import { photoFiles } from './photo-files';

const { villager, member, secretary, supervisor } = people;
const month = monthOf(new Date().toISOString());

const wrongRule = '上党课或作专题发言';
const rightRule = '参加三会一课';
const words = '那天讲课的不是他，他来听课了';
const answer = '核对了签到表和照片：讲课的是别人，他是来听课的，改按参加党课记。';

/** The secretary records what nobody has given. */
async function recordByMistake(office: ApiClient): Promise<string> {
  const { items } = await office.call(points.listRules, {});
  const { ruleId } = items.find(({ title }) => title === wrongRule)!;
  const subject = { kind: 'person', id: member.personId } as const;
  const { entryId, deltaTenths } = await office.call(points.post, { subject, ruleId, note: '讲防火知识' });
  expect(deltaTenths).toBe(50);
  return entryId;
}

/** Whatever else waits in the demo village is not this story's. */
async function answerTheOthers(office: ApiClient): Promise<void> {
  const { items } = await office.call(objections.list, { scope: 'todo' });
  for (const { objectionId } of items) {
    await office.call(objections.decide, { objectionId, decision: 'uphold', answer: '签到表上有记录。' });
  }
}

const rowOf = async (client: ApiClient) => {
  const ranking = await client.call(points.getRanking, { board: 'person', month });
  const row = ranking.rows.find(({ subjectId }) => subjectId === member.personId)!;
  return { ranking, row };
};

/** The nights of the last day of publicity and of the day after it. */
async function becomeFinal(client: ApiClient, lastDay: string) {
  const night = (date: string) => fireTimer(client.address, 'finish-publicity', instantAt(date, '00:40'));
  await night(lastDay);
  expect((await rowOf(client)).ranking.state).toBe('publicity');
  await night(addDays(lastDay, 1));
  const final = await rowOf(client);
  expect(final.ranking).toMatchObject({ state: 'final', objections: { waiting: 0, corrected: 1 } });
  return final;
}

test('异议：记错的一笔有人提出，榜上先冻结；书记更正，原来和改后都看得到；公示结束，榜按改后的定下来', async ({
  sit,
  ownVillage,
}) => {
  const { address } = ownVillage;
  const enter = async (person: Person) => {
    const page = await sit('phone', address);
    await signInAt(page, person);
    return page;
  };
  const office = await signIn(address, secretary.personId);
  await answerTheOthers(office);
  const entryId = await recordByMistake(office);
  await fireTimer(address, 'publish-rankings', instantAt(`${addMonths(month, 1)}-01`, '00:10'));
  const published = await rowOf(office);
  expect(published.ranking).toMatchObject({ state: 'publicity', objections: { waiting: 0 } });

  const page = await enter(villager);
  const objector = asObjector(page);
  await objector.readsEntry(member.personId, wrongRule);
  await objector.objects(raiseCopy.phrases[0], words, photoFiles.litLamp);
  const title = `${member.name} · ${wrongRule}`;
  const frozen = await rowOf(office);
  expect(frozen.row).toMatchObject({ ...published.row, frozenTenths: 50 });
  await openAnew(page);
  await openTab(page, 'boards');
  await see(page, boardCopy.objections(1));

  const hearing = asHearer(await enter(secretary));
  await hearing.opens('todo', title);
  await hearing.corrects(rightRule, answer);
  const { items } = await office.call(objections.list, { month });
  const { objectionId, reversalId, correction } = items.find(({ entry }) => entry.entryId === entryId)!;
  const after = await office.call(points.getEntry, { entryId });
  expect(after).toMatchObject({ reversedBy: reversalId, correctedBy: correction?.entryId, isFrozen: false });
  expect(correction).toMatchObject({ month, deltaTenths: 30 });

  await objector.looksAt(objectionId);
  for (const seen of [answer, copy.delta(50), copy.delta(30), copy.rankLater(month)]) await see(page, seen);
  // What was published stays as it is while the publicity lasts.
  expect((await rowOf(office)).row).toMatchObject({ ...published.row, frozenTenths: 0 });

  const watching = await enter(supervisor);
  await asHearer(watching).opens('village', title);
  for (const seen of [answer, copy.raisedBy(villager.name)]) await see(watching, seen);

  const final = await becomeFinal(office, published.ranking.publicityUntil!);
  const { rank, scoreTenths } = published.row;
  expect(final.row).toMatchObject({ scoreTenths: scoreTenths - 20, before: { rank, scoreTenths } });

  for (const each of [page, watching]) {
    await asObjector(each).looksAt(objectionId);
    await see(each, copy.place(rank, scoreTenths));
    await see(each, copy.place(final.row.rank, final.row.scoreTenths));
  }
});
