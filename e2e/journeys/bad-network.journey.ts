import { expect, type Page, type Request } from '@playwright/test';
import { snapshots } from '@shared/contract/index';
import { NoAnswerError } from '../../miniprogram/src/api/api-error';
import { sentenceFor } from '../../miniprogram/src/api/error-copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { signIn } from '../../tools/local-runtime/api-client';
import { people } from '../people/cast';
import { choosePhotos, openTab, photoTile, press, see } from '../people/parts';
import { front, openAnew } from '../people/person';
import { asVillager } from '../people/villager';
import { photoFiles } from './photo-files';
import { test } from './running-village';

const offline = sentenceFor(new NoAnswerError('offline'));

interface SentCall {
  readonly method: string;
  readonly requestKey: string;
}

const isSubmit = (request: Request): boolean =>
  request.url().endsWith('/api/snapshots') &&
  (request.postDataJSON() as SentCall).method === snapshots.submit.name;

/** Lets the next snapshot arrive, but cuts the line before the answer comes back. */
const loseNextAnswer = async (page: Page): Promise<void> => {
  let isLost = false;
  await page.route('**/api/snapshots', async (route) => {
    if (isLost || !isSubmit(route.request())) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
};

test('送到一半断网，有网了再送，村里只收到一条', async ({ enter, village }) => {
  const text = '小桥栏杆松了，孩子爱在那儿玩';
  const page = await enter(people.villager);
  const villager = asVillager(page);
  const sent: SentCall[] = [];
  page.on('request', (request) => {
    if (isSubmit(request)) sent.push(request.postDataJSON() as SentCall);
  });
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

  await loseNextAnswer(page);
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
