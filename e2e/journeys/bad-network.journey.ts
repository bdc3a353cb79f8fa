import { expect, type Page, type Request } from '@playwright/test';
import { accounts, people as peopleContract, snapshots } from '@shared/contract/index';
import type { Method } from '@shared/contract/method';
import { errorStatuses, type ErrorCode } from '@shared/errors';
import { NoAnswerError } from '../../miniprogram/src/api/api-error';
import { sentenceFor } from '../../miniprogram/src/api/error-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { outboxCopy } from '../../miniprogram/src/features/outbox/copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people, places, villageName } from '../people/cast';
import { choosePhotos, openRow, openTab, photoTile, press, see, seeTitle } from '../people/parts';
import { front, isWhole, openAnew, signInAt } from '../people/person';
import { asStranger } from '../people/stranger';
import { asVillager } from '../people/villager';
import { photoFiles } from './photo-files';
import { test } from './running-village';

const offline = sentenceFor(new NoAnswerError('offline'));

/** A call as it leaves the page. */
interface SentCall {
  readonly method: string;
  readonly requestKey: string;
}

const isCallOf = (method: Method, request: Request): boolean =>
  request.method() === 'POST' &&
  new URL(request.url()).pathname === `/api/${method.name.split('.')[0] ?? ''}` &&
  (request.postDataJSON() as SentCall).method === method.name;

/** Every call of a method that this page sends from now on. */
const watchCalls = (page: Page, method: Method): readonly SentCall[] => {
  const sent: SentCall[] = [];
  page.on('request', (request) => {
    if (isCallOf(method, request)) sent.push(request.postDataJSON() as SentCall);
  });
  return sent;
};

/** Lets the next call of a method arrive, but cuts the line before the answer comes back. */
const loseNextAnswer = async (page: Page, method: Method): Promise<void> => {
  let isLost = false;
  await page.route('**/api/*', async (route) => {
    if (isLost || !isCallOf(method, route.request())) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
};

/** Has every call of a method refused, until the answer is called. */
const refuseCallsOf = async (page: Page, method: Method, code: ErrorCode): Promise<() => void> => {
  let isRefused = true;
  await page.route('**/api/*', (route) =>
    isRefused && isCallOf(method, route.request())
      ? route.fulfill({
          status: errorStatuses[code],
          json: { ok: false, error: { code, details: {}, requestId: 'r-1' } },
        })
      : route.fallback(),
  );
  return () => {
    isRefused = false;
  };
};

/** Cuts the line under every call of a method, until the answer is called. */
const cutCallsOf = async (page: Page, method: Method): Promise<() => void> => {
  let isCut = true;
  await page.route('**/api/*', (route) =>
    isCut && isCallOf(method, route.request()) ? route.abort('connectionreset') : route.fallback(),
  );
  return () => {
    isCut = false;
  };
};

/** How many of a person's snapshots with these words the village has. */
const countArrived = async (address: string, personId: string, text: string): Promise<number> => {
  const client = await signIn(address, personId);
  const { items } = await client.call(snapshots.list, { scope: 'mine', limit: 100 });
  return items.filter((item) => item.text === text).length;
};

/** Looks at what has not arrived, from the line on the first page. */
const seeOnTheWay = async (page: Page, count: number): Promise<void> => {
  await openRow(page, outboxCopy.onTheWay(count));
  await seeTitle(page, pageTitles.outbox);
};

test('送到一半断网，有网了自己送到，村里只收到一条', async ({ enter, village }) => {
  const text = '小桥栏杆松了，孩子爱在那儿玩';
  const { personId } = people.villager;
  const page = await enter(people.villager);
  const villager = asVillager(page);
  const sent = watchCalls(page, snapshots.submit);
  await villager.preparesSnapshot(text, [photoFiles.ditch]);

  await loseNextAnswer(page, snapshots.submit);
  await press(page, submitCopy.submit);
  await seeTitle(page, pageTitles.outbox);
  await see(page, text);
  await see(page, outboxCopy.states.waiting);
  await page.context().setOffline(true);
  await press(page, outboxCopy.sendNow);
  await see(page, outboxCopy.states.waiting);

  await page.context().setOffline(false);
  await see(page, outboxCopy.states.delivered);
  await press(page, outboxCopy.seeResult);
  await seeTitle(page, snapshotCopy.timeline);
  await see(page, text);

  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(sent.map(({ requestKey }) => requestKey)).size).toBe(1);
  expect(await countArrived(village.address, personId, text)).toBe(1);
});

test('没送出去就关掉了，再打开自己送到，我拍的里面看得清楚', async ({ enter, village }) => {
  const text = '东头水井盖子裂了';
  const { personId } = people.villager;
  const page = await enter(people.villager);
  const villager = asVillager(page);
  await villager.preparesSnapshot(text, [photoFiles.ditch]);
  const mend = await cutCallsOf(page, snapshots.submit);
  await press(page, submitCopy.submit);
  await see(page, outboxCopy.states.waiting);

  await openAnew(page);
  await seeOnTheWay(page, 1);
  await see(page, text);
  await openAnew(page, '/pages/snapshots/list/index?scope=mine');
  await see(page, text);
  await see(page, outboxCopy.states.waiting);
  expect(await countArrived(village.address, personId, text)).toBe(0);

  mend();
  await openAnew(page);
  await expect(front(page).getByText(outboxCopy.onTheWay(1))).toBeHidden();
  await openAnew(page, '/pages/snapshots/list/index?scope=mine');
  await see(page, snapshotCopy.states.submitted);
  await see(page, text);
  await expect(front(page).getByText(outboxCopy.states.waiting)).toBeHidden();
  expect(await countArrived(village.address, personId, text)).toBe(1);
});

test('换一个人用这部手机，看不到也送不出前一个人写的', async ({ enter, village }) => {
  const text = '西坡电线垂下来了';
  const page = await enter(people.villager);
  await asVillager(page).preparesSnapshot(text, [photoFiles.ditch]);
  const mend = await cutCallsOf(page, snapshots.submit);
  await press(page, submitCopy.submit);
  await see(page, outboxCopy.states.waiting);

  await openAnew(page, '/pages/sign-in/index');
  await signInAt(page, people.member);
  const sentByOther = watchCalls(page, snapshots.submit);
  mend();
  await openAnew(page, '/pages/outbox/index');
  await see(page, outboxCopy.empty);
  await openAnew(page);
  await isWhole(page);
  await expect(front(page).getByText(outboxCopy.onTheWay(1))).toBeHidden();
  expect(sentByOther).toEqual([]);
  expect(await countArrived(village.address, people.member.personId, text)).toBe(0);

  await openAnew(page, '/pages/sign-in/index');
  await signInAt(page, people.villager);
  await expect.poll(() => countArrived(village.address, people.villager.personId, text)).toBe(1);
});

test('村里没收下的，写明原因，改一改再送就送到', async ({ enter, village }) => {
  const text = '北街垃圾桶满了';
  const { personId } = people.villager;
  const page = await enter(people.villager);
  const villager = asVillager(page);
  await villager.preparesSnapshot(text, [photoFiles.ditch]);
  const mend = await cutCallsOf(page, snapshots.submit);
  await press(page, submitCopy.submit);
  await see(page, outboxCopy.states.waiting);

  mend();
  const accept = await refuseCallsOf(page, snapshots.submit, 'InvalidInput');
  await press(page, outboxCopy.sendNow);
  await see(page, outboxCopy.states.needsAttention);
  await press(page, outboxCopy.change);
  await expect(page.getByRole('textbox', { name: submitCopy.textLabel })).toHaveValue(text);
  await expect(photoTile(front(page), 1)).toBeVisible();
  expect(await countArrived(village.address, personId, text)).toBe(0);

  accept();
  await villager.sendsSnapshot(text);
  expect(await countArrived(village.address, personId, text)).toBe(1);
});

test('照片没送上去，写明了，点一下就重发', async ({ enter }) => {
  const page = await enter(people.villager);
  let isCut = true;
  await page.route('**/*', (route) =>
    isCut && route.request().method() === 'PUT' ? route.abort('connectionreset') : route.fallback(),
  );
  await openTab(page, 'snapshot');
  const form = front(page);
  await choosePhotos(form, [photoFiles.ditch]);
  const tile = photoTile(form, 1);
  await expect(tile).toHaveText(partsCopy.photoFailed);
  await see(page, partsCopy.photosFailed);

  isCut = false;
  await tile.click();
  await expect(tile).toHaveText('');
  await expect(form.getByText(partsCopy.photosFailed)).toBeHidden();
});

test('申请加入时断了网，再送一次，书记那里只有一份', async ({ sit, village }) => {
  const name = '卞小满';
  const page = await sit();
  const stranger = asStranger(page);
  await stranger.opens();
  await stranger.agrees();
  await stranger.showsPhone('13912380001');
  await stranger.findsVillage(places);
  await stranger.preparesRequest({ name, householdNumber: '', words: '' });
  const sent = watchCalls(page, accounts.submitJoinRequest);

  await loseNextAnswer(page, accounts.submitJoinRequest);
  await stranger.sendsRequest();
  await see(page, offline);
  await stranger.sendsRequest();
  await stranger.waitsFor(villageName, name);

  expect(sent).toHaveLength(2);
  expect(new Set(sent.map(({ requestKey }) => requestKey)).size).toBe(1);
  const secretary = await signIn(village.address, people.secretary.personId);
  const { items } = await secretary.call(peopleContract.listJoinRequests, { limit: 100 });
  expect(items.filter((item) => item.name === name)).toHaveLength(1);
});
