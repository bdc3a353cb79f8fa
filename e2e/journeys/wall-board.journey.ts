import { expect } from '@playwright/test';
import { announcements, points } from '@shared/contract/index';
import type { Ranking } from '@shared/contract/points';
import { dateOf } from '@shared/domain/calendar';
import { boardTitles } from '@shared/domain/points-copy';
import { posterCopy } from '../../miniprogram/src/features/wall/poster-copy';
import { markOf } from '../../miniprogram/src/features/wall/poster-remarks';
import { hallCopy } from '../../miniprogram/src/features/wall/hall-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people, villageName } from '../people/cast';
import { openAnew } from '../people/person';
import { asBillposter, atTelevision } from '../people/wall';
import { readPrintedPages } from './printed-pages';
import { test } from './running-village';

/** Turning through all that a television shows takes its time on a busy machine. */
test.describe.configure({ timeout: 120_000 });

const scoreWords = (tenths: number): string => (tenths / 10).toFixed(1);

test('书记把积分榜印在纸上：大纸小纸都印得全，第一行到最后一行一个不少', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const page = await enter(people.secretary, 'computer');
  const billposter = asBillposter(page);
  await billposter.opensPoster();

  for (const [board, paper, size] of [
    ['person', 'A3', [297, 420]],
    ['household', 'A4', [210, 297]],
  ] as const) {
    const ranking = await client.call(points.getRanking, { board, isForEverybody: true });
    const { month, rows, seal } = ranking;
    // Stamped, and once more in the line beside it; words of a PDF come with and without their blanks.
    const code = seal!.seal.slice(0, 16);
    await billposter.choosesBoard(board);
    await billposter.choosesPaper(paper);
    const count = await billposter.countsSheets(board);
    const printed = readPrintedPages(await billposter.prints());
    expect(printed.map(({ widthMm, heightMm }) => [widthMm, heightMm])).toEqual(
      Array.from({ length: count }, () => size),
    );
    printed.forEach(({ words }, index) => {
      expect(words).toContain(`${villageName}${boardTitles[board]}${posterCopy.month(month)}`);
      expect(words).toContain(posterCopy.pageOf(index + 1, count));
      expect(words.replaceAll(' ', '').split(code)).toHaveLength(3);
      expect(words).toContain(posterCopy.sealNote[seal!.kind](dateOf(seal!.sealedAt)));
    });
    const lineOf = ({ rank, gridName, scoreTenths, ...row }: (typeof rows)[number]) =>
      `${rank}${row.name}${markOf(row)}${gridName ?? ''}${scoreWords(scoreTenths)}`;
    expect(printed[0]!.words).toContain(lineOf(rows[0]!));
    expect(printed.at(-1)!.words).toContain(lineOf(rows.at(-1)!));
    const all = printed.map(({ words }) => words).join('');
    for (const row of rows) expect(all).toContain(lineOf(row));
  }
});

test('三百多户的大村印成几张纸：每张都有村名和页码，哪一户也没有切断', async ({ enter }) => {
  const page = await enter(people.secretary, 'computer');
  const names: string[] = [];
  // The demo village is small: its board comes four times as long here, as that of a large one would.
  await page.route('**/api/points', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly data: Ranking };
    const rows = Array.from({ length: 4 }, () => answer.data.rows)
      .flat()
      .map((row, index) => {
        const number = String(index).padStart(3, '0');
        return { ...row, subjectId: `household-${number}`, name: `${row.name}${number}` };
      });
    names.splice(0, names.length, ...rows.map(({ name }) => name));
    await route.fulfill({ response, json: { ...answer, data: { ...answer.data, rows } } });
  });
  await openAnew(page, '/pages/wall/poster/index?board=household');
  const billposter = asBillposter(page);
  await billposter.choosesPaper('A4');
  const count = await billposter.countsSheets('household');
  expect(count).toBeGreaterThan(2);
  const printed = readPrintedPages(await billposter.prints());
  expect(printed).toHaveLength(count);
  printed.forEach(({ words }, index) => {
    expect(words).toContain(`${villageName}${boardTitles.household}`);
    expect(words).toContain(posterCopy.pageOf(index + 1, count));
  });
  for (const name of names) expect(printed.filter(({ words }) => words.includes(name))).toHaveLength(1);
});

test('村部的电视自己轮着放，断了网接着放已有的，网好了自己接上', async ({ enter, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { items } = await client.call(announcements.list, { limit: 1 });
  const page = await enter(people.secretary, 'computer');
  await page.clock.install();
  await openAnew(page, '/pages/wall/hall/index');
  const television = atTelevision(page);

  const { person, household, grid } = boardTitles;
  const titles = [person, household, grid, items[0]!.title, hallCopy.kinds.problem];
  const count = await television.has(titles);
  await television.isAt(1, count);
  await television.shows(person);
  await page.clock.fastForward('00:16');
  await television.isAt(2, count);
  await television.press('ArrowLeft');
  await television.isAt(1, count);
  await television.press(' ');
  await television.isPaused();
  await page.clock.fastForward('01:00');
  await television.isAt(1, count);

  await page.context().setOffline(true);
  await page.clock.fastForward('03:01');
  await television.saysOffline(true);
  const shown: string[] = [];
  for (let position = 2; position <= count; position += 1) {
    await television.press('ArrowRight');
    await television.isAt(position, count);
    shown.push(await television.reads());
  }
  for (const title of titles) expect(shown.filter((words) => words.includes(title))).not.toEqual([]);
  expect(new Set(shown).size).toBe(count - 1);
  await television.press(' ');
  await page.clock.fastForward('00:16');
  await television.isAt(1, count);

  await page.context().setOffline(false);
  await page.clock.fastForward('03:01');
  await television.saysOffline(false);
});
