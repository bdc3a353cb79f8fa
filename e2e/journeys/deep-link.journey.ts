import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { announcements, points } from '@shared/contract/index';
import { boardWords } from '@shared/domain/points-copy';
import { signToken } from '../../functions/_runtime/token';
import { errorCopy } from '../../miniprogram/src/api/error-copy';
import { appCopy } from '../../miniprogram/src/app-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { copy as noticeCopy } from '../../miniprogram/src/features/announcements/copy';
import { boardCopy } from '../../miniprogram/src/features/points/board-copy';
import { entryCopy } from '../../miniprogram/src/features/points/entry-copy';
import { copy as signInCopy } from '../../miniprogram/src/features/sign-in/copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { readLocalManifest } from '../../tools/local-runtime/local-manifest';
import { readLocalSecrets } from '../../tools/local-runtime/local-secrets';
import { people } from '../people/cast';
import { press, see, seeTitle } from '../people/parts';
import { front, openAnew, signInAt } from '../people/person';
import { test } from './running-village';

/** What lands in the group when somebody presses the button: a title and a link. */
async function sharedFrom(
  page: Page,
  word: string,
): Promise<{ readonly title: string; readonly address: string }> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, word);
  await see(page, partsCopy.shareCopied);
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  const [title = '', address = ''] = text.split(/ https?:\/\/[^#]+#/u);
  return { title, address };
}

/** Somebody taps a link of the group on a phone where nobody is signed in. */
async function openSignedOut(page: Page, address: string): Promise<void> {
  await openAnew(page, address);
  await seeTitle(page, signInCopy.title);
}

test('书记把公告发到群里：没登录的人点开，登录后看到的就是那一条', async ({ enter, sit, village }) => {
  const client = await signIn(village.address, people.secretary.personId);
  const { items } = await client.call(announcements.list, {});
  const { announcementId, title } = items[0]!;
  const office = await enter(people.secretary);
  await openAnew(office, `/pages/announcements/detail/index?announcementId=${announcementId}`);
  await seeTitle(office, title);
  const card = await sharedFrom(office, noticeCopy.share);
  expect(card.title).toBe(title);

  const phone = await sit();
  await openSignedOut(phone, card.address);
  await signInAt(phone, people.villager);
  await seeTitle(phone, title);
});

test('榜单链接带着是哪张榜、哪个月；链接里没有谁的名字', async ({ enter, sit, village }) => {
  const client = await signIn(village.address, people.member.personId);
  const { month, unitName, rows } = await client.call(points.getRanking, { board: 'village' });
  const member = await enter(people.member);
  await openAnew(member, `/pages/boards/index?board=village&period=${month}`);
  const boardTitle = boardCopy.title(unitName, 'village');
  await seeTitle(member, boardTitle);
  const card = await sharedFrom(member, partsCopy.share);
  expect(card.title).toContain(boardTitle);
  for (const { name } of rows) expect(card.title + decodeURIComponent(card.address)).not.toContain(name);

  const phone = await sit();
  await openSignedOut(phone, card.address);
  await signInAt(phone, people.villager);
  await seeTitle(phone, boardTitle);
  await expect(phone.getByRole('tab', { name: boardWords.village, exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('登录过期了：说明白为什么，再登录还在刚才那一笔', async ({ enter, village }) => {
  const { personId, name } = people.member;
  const client = await signIn(village.address, personId);
  const { items } = await client.call(points.listEntries, {});
  const { entryId, ruleTitle } = items[0]!;
  const page = await enter(people.member);
  const old = await signToken(
    { kind: 'person', personId, sessionId: randomUUID() },
    '2026-01-01T00:00:00.000Z',
    {
      ...readLocalSecrets(village.dataDir, ['TOKEN_SECRET']),
      TCB_ENV: readLocalManifest().envId,
    },
  );
  const kept = JSON.stringify({ data: JSON.stringify(old) });
  await page.evaluate(`localStorage.setItem('five-star:token', ${JSON.stringify(kept)})`);
  await openSignedOut(page, `/pages/points/entry/index?entryId=${entryId}`);
  await see(page, errorCopy.TokenExpired);
  await signInAt(page, people.member);
  await seeTitle(page, `${name} · ${ruleTitle}`);
  await expect(front(page).getByText(entryCopy.recorder)).toBeVisible();
});

test('链接太旧、抄漏了：说一声，回到首页，不是一片空白', async ({ enter }) => {
  const phone = await enter(people.villager);
  await openAnew(phone, '/pages/points/board-of-long-ago/index');
  await see(phone, appCopy.unknownPage);
  await see(phone, noticeCopy.newest);
});
