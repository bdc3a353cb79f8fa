import { points } from '@shared/contract/points';
import { snapshots } from '@shared/contract/snapshots';
import { boardCopy } from '../../miniprogram/src/features/points/board-copy';
import { copy as meCopy } from '../../miniprogram/src/features/me/copy';
import { copy as proxyCopy } from '../../miniprogram/src/features/proxy/copy';
import { advanceCopy } from '../../miniprogram/src/features/snapshots/advance-copy';
import { copy as snapshotCopy } from '../../miniprogram/src/features/snapshots/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { copy as workbenchCopy } from '../../miniprogram/src/features/workbench/copy';
import { partsCopy } from '../../miniprogram/src/components/copy';
import { pageTitles } from '../../miniprogram/src/pages/titles-copy';
import { elderOfVillager, people } from '../people/cast';
import { byClass, byLabel, byTag, byText, nth, within, type Target } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { photoWithPlace } from './journey-photos';
import { startWeappVillage, type WeappVillage } from './weapp-village';
import { submitPage, writeSnapshot } from './write-snapshot';

const detailPage = 'pages/snapshots/detail/index';
const mePage = 'pages/me/index';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

const inPanel = (target: Target) => within(byClass('sheet'), target);
/** The panel bears the word of its button as its title. */
const confirmInPanel = (words: string) => nth(inPanel(byText(words)), 1);

describe('a grid worker with the mini-program in WeChat', () => {
  it('takes what is dispatched to the grid, mends it and shows how it looks now', async () => {
    const worker = await village.as('gridWorker');
    const { items } = await worker.call(snapshots.list, { scope: 'todo' });
    const dispatched = items.find(({ state }) => state === 'dispatched')!;
    const app = await village.open(village.phoneOf('gridWorker'), 'pages/workbench/index');
    await app.tap(byText(workbenchCopy.tasks.todo));
    await app.tap(byText(dispatched.text));
    expect(app.page.path).toBe(detailPage);
    await app.tap(byText(advanceCopy.actions.start.word));
    await app.tap(confirmInPanel(advanceCopy.actions.start.word));
    await app.until(() => app.page.text().includes(snapshotCopy.steps.start));
    await app.tap(byText(advanceCopy.actions.resolve.word));
    app.phone.choosesPhotos([photoWithPlace]);
    await app.tap(inPanel(byText(partsCopy.addPhoto)));
    await app.input(inPanel(byTag('textarea')), '已经换了新灯');
    await app.tap(confirmInPanel(advanceCopy.actions.resolve.word));
    await app.until(() => app.page.text().includes(snapshotCopy.steps.resolve));
    await app.close();
    const { state, steps } = await worker.call(snapshots.get, { snapshotId: dispatched.snapshotId });
    expect(state).toBe('resolved');
    expect(steps.at(-1)).toMatchObject({ note: '已经换了新灯' });
    expect(steps.at(-1)!.photos).toHaveLength(1);
  });
});

describe('a villager with the mini-program in WeChat', () => {
  it('sends a snapshot for an elder without a phone, who is named as the one who saw it', async () => {
    const words = '门前石板翘起来了';
    const app = await village.open(village.phoneOf('villager'), mePage);
    await app.tap(byText(elderOfVillager.name));
    expect(app.page.text()).toContain(proxyCopy.actingFor(elderOfVillager.name));
    app.phone.choosesPhotos(null);
    await app.tap(byText(pageTitles.submitSnapshot));
    expect(app.page.text()).toContain(proxyCopy.actingFor(elderOfVillager.name));
    await writeSnapshot(app, words);
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === detailPage);
    await app.close();
    const secretary = await village.as('secretary');
    const { items } = await secretary.call(snapshots.list, { scope: 'all', limit: 100 });
    const sent = items.find(({ text }) => text === words)!;
    expect(await secretary.call(snapshots.get, { snapshotId: sent.snapshotId })).toMatchObject({
      reporterName: elderOfVillager.name,
      proxyName: people.villager.name,
    });
  });

  it('looks at the board of another month, and back', async () => {
    const villager = await village.as('villager');
    const now = await villager.call(points.getRanking, { board: 'person' });
    const past = await villager.call(points.getRanking, {
      board: 'person',
      month: now.months.find((month) => month !== now.month)!,
    });
    const app = await village.open(village.phoneOf('villager'), 'pages/boards/index');
    expect(app.page.text()).toContain(boardCopy.period(now));
    await app.tap(byText(boardCopy.period(now)));
    await app.tap(byLabel(new RegExp(`^${boardCopy.period(past)}`)));
    await app.until(() => app.page.text().includes(boardCopy.period(past)));
    for (const { name } of past.rows.slice(0, 10)) expect(app.page.text()).toContain(name);
    await app.close();
  });

  it('turns care mode on, which stays for every page and over a restart', async () => {
    const phone = village.phoneOf('villager');
    const app = await village.open(phone, mePage);
    expect(app.page.has(byClass('care'))).toBe(false);
    await app.tap(byText(meCopy.careMode));
    expect(app.page.has(byClass('care'))).toBe(true);
    app.stop();
    const again = await village.open(phone, submitPage);
    expect(again.page.has(byClass('care'))).toBe(true);
    await again.close();
  });

  it('finds care mode on where the phone itself is set to large type', async () => {
    const phone = village.phoneOf('villager');
    phone.fontSizeScaleFactor = 1.4;
    const app = await village.open(phone);
    expect(app.page.has(byClass('care'))).toBe(true);
    await app.close();
  });
});
