import { snapshots } from '@shared/contract/snapshots';
import { points } from '@shared/contract/points';
import { announcements } from '@shared/contract/announcements';
import { checkIns } from '@shared/contract/check-ins';
import { copy as announcementsCopy } from '../../miniprogram/src/features/announcements/copy';
import { submitCopy as checkInCopy } from '../../miniprogram/src/features/check-ins/submit-copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { outboxCopy } from '../../miniprogram/src/features/outbox/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { byClass, byPlaceholder, byTag, byText, nth } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { photoWithoutPlace, photoWithPlace } from './journey-photos';
import { openActivityNow } from './page-parameters';
import { startWeappVillage, type WeappVillage } from './weapp-village';
import { submitPage, writeSnapshot } from './write-snapshot';

const detailPage = 'pages/snapshots/detail/index';
const outboxPage = 'pages/outbox/index';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

const methodOf = (data: unknown): unknown => (data as { readonly method?: unknown }).method;

describe('a villager with the mini-program in WeChat', () => {
  it('opens it on the village and goes through the tabs', async () => {
    const app = await village.open(village.phoneOf('villager'));
    expect(app.page.text()).toContain('伍桥村');
    expect(app.page.text()).toContain(announcementsCopy.newest);
    // The camera opens by itself there; nobody takes a photo this time.
    app.phone.choosesPhotos(null);
    for (const [words, path] of [
      [pageTitles.submitSnapshot, submitPage],
      [pageTitles.boards, 'pages/boards/index'],
      [pageTitles.me, 'pages/me/index'],
    ] as const) {
      await app.tap(byText(words));
      expect(app.pageStack).toEqual([path]);
      expect(app.page.title).toBe(words);
    }
    await app.close();
  });

  it('sends a snapshot with two photos and finds it in the list; where they were taken stays secret', async () => {
    const words = '村口第二盏路灯不亮';
    const app = await village.open(village.phoneOf('villager'));
    app.phone.choosesPhotos([photoWithPlace, photoWithoutPlace]);
    await app.tap(byText(pageTitles.submitSnapshot));
    await app.input(byPlaceholder(submitCopy.textPlaceholder), words);
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === detailPage);
    expect(app.page.text()).toContain(words);
    const photos = app.page.images();
    expect(photos).toHaveLength(2);
    for (const url of photos) {
      const answer = await fetch(url);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
      expect(bytes.includes('Exif')).toBe(false);
    }
    await app.back();
    await app.tap(byText(pageTitles.me));
    await app.tap(byText(meCopy.snapshots));
    await app.tap(byText(words));
    expect(app.page.path).toBe(detailPage);
    await app.close();
  });

  it('takes three presses: the camera in the tab bar, the photo, send', async () => {
    const app = await village.open(village.phoneOf('villager'));
    app.phone.choosesPhotos([photoWithoutPlace]);
    await app.tap(byText(pageTitles.submitSnapshot));
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === detailPage);
    expect(app.page.text()).toContain(submitCopy.wordless.problem);
    await app.close();
  });

  it('finds what was not sent again after WeChat was closed, and nothing after it was sent', async () => {
    const phone = village.phoneOf('villager');
    const words = '水沟又堵了';
    const before = await village.open(phone, submitPage);
    await writeSnapshot(before, words);
    before.stop();

    const after = await village.open(phone, submitPage);
    expect(after.page.valueOf(byTag('textarea'))).toBe(words);
    expect(after.page.images()).toHaveLength(2);
    await after.tap(byText(submitCopy.submit));
    await after.until(() => after.page.path === detailPage);
    await after.close();

    const later = await village.open(phone, submitPage);
    expect(later.page.valueOf(byTag('textarea'))).toBe('');
    expect(later.page.images()).toHaveLength(0);
    await later.close();
  });

  it('keeps what got no answer, and sends it once although it is sent twice', async () => {
    const words = '路面坏了一大块';
    const app = await village.open(village.phoneOf('villager'), submitPage);
    // After one that has arrived it is known whose phone this is: the next call is the snapshot itself.
    await writeSnapshot(app, '桥边的灯也不亮');
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === detailPage);
    await app.back();
    await writeSnapshot(app, words);
    await app.until(() => !app.page.text().includes('%'));
    app.phone.losesAnswers = true;
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === outboxPage);
    expect(app.page.text()).toContain(words);
    expect(app.page.text()).toContain(outboxCopy.states.waiting);
    app.phone.losesAnswers = false;
    await app.tap(byText(outboxCopy.sendNow));
    await app.until(() => app.page.count(byText(outboxCopy.states.delivered)) === 2);
    await app.tap(nth(byText(outboxCopy.seeResult), 0));
    expect(app.page.path).toBe(detailPage);
    expect(app.page.text()).toContain(words);
    await app.close();
    expect(app.cloudCalls.filter(({ data }) => methodOf(data) === snapshots.submit.name)).toHaveLength(3);

    const villager = await village.as('villager');
    const { items } = await villager.call(snapshots.list, { scope: 'mine' });
    expect(items.filter(({ text }) => text === words)).toHaveLength(1);
  });

  it('reads a notice, sends it to the chat group where a neighbour opens it, and the village knows both', async () => {
    const secretary = await village.as('secretary');
    const title = '周三上午停水';
    const { announcementId } = await secretary.call(announcements.publish, {
      column: 'service',
      title,
      text: '抢修水管，上午八点到十一点停水。',
    });
    const before = await secretary.call(announcements.get, { announcementId });
    const app = await village.open(village.phoneOf('villager'));
    await app.tap(byText(title));
    expect(app.page.text()).toContain('抢修水管');
    await app.tap(byText(announcementsCopy.share));
    const [card] = app.shared;
    expect(card?.title).toContain(title);
    await app.close();

    const neighbour = await village.open(village.phoneOf('member'), card!.path);
    expect(neighbour.page.text()).toContain('抢修水管');
    await neighbour.close();
    const after = await secretary.call(announcements.get, { announcementId });
    expect(after.readCount).toBe(before.readCount! + 2);
  });

  it('sees the board of the month in the order of the ranking', async () => {
    const villager = await village.as('villager');
    const { rows } = await villager.call(points.getRanking, { board: 'person' });
    const app = await village.open(village.phoneOf('villager'));
    await app.tap(byText(pageTitles.boards));
    const lines = app.page.text().split('\n');
    const places = rows.slice(0, 20).map(({ name }) => lines.indexOf(name));
    expect(rows.length).toBeGreaterThan(20);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    await app.close();
  });
});

describe('a member with the mini-program in WeChat', () => {
  it('checks in by the code on the screen, and sees the points at once', async () => {
    const secretary = await village.as('secretary');
    const { activityId, rule } = await openActivityNow(secretary, '清理村口河道');
    const app = await village.open(village.phoneOf('member'));
    await app.tap(byText(checkInCopy.scan));
    expect(app.page.path).toBe('pages/check-ins/submit/index');
    const { qrText } = await secretary.call(checkIns.getCode, { activityId });
    app.phone.scansCode(qrText);
    await app.tap(byClass('check-in__scan'));
    await app.until(() => app.page.text().includes(checkInCopy.done));
    expect(app.page.text()).toContain('清理村口河道');
    expect(app.page.text()).toContain(checkInCopy.earnedFrom(rule.title));
    await app.tap(byText(checkInCopy.seePoints));
    expect(app.page.text()).toContain(rule.title);
    await app.close();
  });
});
