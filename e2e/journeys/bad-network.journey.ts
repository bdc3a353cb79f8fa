import { expect, type Page, type Request } from '@playwright/test';
import { accounts, people as peopleContract, snapshots } from '@shared/contract/index';
import type { Method } from '@shared/contract/method';
import { NoAnswerError } from '../../miniprogram/src/api/api-error';
import { sentenceFor } from '../../miniprogram/src/api/error-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people, places, villageName } from '../people/cast';
import { choosePhotos, openTab, photoTile, press, see } from '../people/parts';
import { front, openAnew } from '../people/person';
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

test('送到一半断网，有网了再送，村里只收到一条', async ({ enter, village }) => {
  const text = '小桥栏杆松了，孩子爱在那儿玩';
  const page = await enter(people.villager);
  const villager = asVillager(page);
  const sent = watchCalls(page, snapshots.submit);
  const client = await signIn(village.address, people.villager.personId);
  const countArrived = async (): Promise<number> => {
    const { items } = await client.call(snapshots.list, { scope: 'mine', limit: 100 });
    return items.filter((item) => item.text === text).length;
  };
  const arrivedBefore = await countArrived();
  await villager.preparesSnapshot(text, [photoFiles.ditch]);

  await page.context().setOffline(true);
  await press(page, submitCopy.submit);
  await see(page, offline);
  await page.context().setOffline(false);

  await loseNextAnswer(page, snapshots.submit);
  await press(page, submitCopy.submit);
  await expect.poll(() => sent.length).toBe(2);
  await see(page, offline);

  await openAnew(page);
  await openTab(page, 'snapshot');
  await villager.sendsSnapshot(text);

  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ requestKey }) => requestKey)).size).toBe(1);
  expect(await countArrived()).toBe(arrivedBefore + 1);
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
