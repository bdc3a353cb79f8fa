import { expect } from '@playwright/test';
import { people as peopleContract, points } from '@shared/contract/index';
import { addDays, dateOf, instantAt } from '@shared/domain/calendar';
import { erasureGraceDays } from '@shared/domain/consent';
import { pseudonymOf } from '../../functions/keep-retention/pseudonym.copy';
import { ownSheets, recordLabels } from '../../functions/sheets/own-data.copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { wholeList } from '../durability/whole-list';
import { readBoard } from '../people/board';
import { leavingMember, people } from '../people/cast';
import { asLeaver } from '../people/leaver';
import { fireTimer } from './fire-timer';
import { test } from './running-village';
import { workbookWords } from './workbook-words';

const { personId, name } = leavingMember;
const pseudonym = pseudonymOf(personId);

test.describe.configure({ mode: 'serial' });

test('自己的资料拿得走：存成表格，姓名和每一笔积分都在里面', async ({ enter, village }) => {
  const client = await signIn(village.address, personId);
  const entries = await wholeList((page) => client.call(points.listEntries, page));
  expect(entries.length).toBeGreaterThan(0);

  const { fileName, file } = await asLeaver(await enter(leavingMember)).takesOwnData();
  expect(fileName).toContain(name);
  const sheets = await workbookWords(file);
  expect(sheets.get(ownSheets.record.name)).toContainEqual([recordLabels.name, name]);
  const rows = sheets.get(ownSheets.entries.name)!.slice(1);
  const lines = rows.map(([on = '', rule = '', score = '']) => [on, rule, Number(score) * 10]);
  expect(lines.toSorted()).toEqual(
    entries
      .map(({ effectiveOn, ruleTitle, deltaTenths }) => [effectiveOn, ruleTitle, deltaTenths])
      .toSorted(),
  );
});

test('注销以后，过了七天名字就没有了：榜上是代号，分数和名次一样不变', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { month } = await client.call(points.getRanking, {});
  const entriesOf = () =>
    wholeList((page) => client.call(points.listEntries, { ...page, scope: 'village', month }));
  const [onPage, entries] = [await enter(people.villager), await entriesOf()];
  const board = await readBoard(onPage, month);
  expect(board.map((line) => line.name)).toContain(name);
  expect(entries.map(({ subjectName }) => subjectName)).toContain(name);

  await asLeaver(await enter(leavingMember)).leaves(name);
  const lastDay = addDays(dateOf(new Date().toISOString()), erasureGraceDays);
  await fireTimer(village.address, 'keep-retention', instantAt(lastDay, '23:00'));

  const isRenamed = (words: string): string => words.replaceAll(name, pseudonym);
  expect(await readBoard(await enter(people.villager), month)).toEqual(
    board.map((line) => ({ ...line, name: isRenamed(line.name) })),
  );
  const left = await entriesOf();
  expect(left).toEqual(JSON.parse(isRenamed(JSON.stringify(entries))));
  expect(JSON.stringify(left)).not.toContain(name);
  for (const scope of ['residents', 'former'] as const) {
    const { items } = await client.call(peopleContract.listPeople, { scope, query: name });
    expect(items).toEqual([]);
  }
});
