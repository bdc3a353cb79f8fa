import { snapshots } from '@shared/contract/snapshots';
import { outboxCopy } from '../../miniprogram/src/features/outbox/copy';
import { submitCopy } from '../../miniprogram/src/features/snapshots/submit-copy';
import { byText, type CloudDoor } from '../weapp-host';
import { prepareTimeoutMs } from './built-weapp';
import { startWeappVillage, type WeappVillage } from './weapp-village';
import { submitPage, writeSnapshot } from './write-snapshot';

const detailPage = 'pages/snapshots/detail/index';
const outboxPage = 'pages/outbox/index';

let village: WeappVillage;
beforeAll(async () => {
  village = await startWeappVillage();
}, prepareTimeoutMs);
afterAll(() => village.close());

/** What the village has of these words. */
const arrived = async (words: string) => {
  const villager = await village.as('villager');
  const { items } = await villager.call(snapshots.list, { scope: 'mine', limit: 100 });
  return items.filter(({ text }) => text === words);
};

type Request = Parameters<CloudDoor>[0];
const isPhoto = ({ kind }: Request) => kind === 'upload';
const isSubmit = ({ data }: Request) =>
  (data as { readonly method?: unknown } | null)?.method === snapshots.submit.name;

/** Such a request has reached the village when trouble comes, and its answer has not reached the phone. */
const whenArrived =
  (isMeant: (request: Request) => boolean, trouble: 'cutNetwork' | 'stop'): CloudDoor =>
  async (request, forward, troubles) => {
    const answer = await forward();
    if (isMeant(request)) troubles[trouble]();
    return answer;
  };

describe('what a villager sends on a bad network', () => {
  it('waits when the network is cut in the middle, and goes by itself when WeChat is opened again', async () => {
    const words = '路灯又不亮了';
    const phone = village.phoneOf('villager');
    const app = await village.open(phone, submitPage, { door: whenArrived(isPhoto, 'cutNetwork') });
    await writeSnapshot(app, words);
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === outboxPage);
    expect(app.page.text()).toContain(outboxCopy.states.waiting);
    expect(await arrived(words)).toEqual([]);
    app.stop();

    // The person has put the phone away, and has a network when the program is opened anew.
    phone.network = '4g';
    const later = await village.open(phone, outboxPage);
    await later.until(() => later.page.text().includes(outboxCopy.states.delivered));
    await later.close();
    const [only, ...others] = await arrived(words);
    expect(others).toEqual([]);
    const villager = await village.as('villager');
    const { photos } = await villager.call(snapshots.get, { snapshotId: only!.snapshotId });
    expect(photos).toHaveLength(2);
  });

  it('goes before the eyes of who looks at it when the network comes back', async () => {
    const words = '水沟堵住了';
    const app = await village.open(village.phoneOf('villager'), submitPage);
    await app.setNetwork('none');
    await writeSnapshot(app, words);
    await app.tap(byText(submitCopy.submit));
    await app.until(() => app.page.path === outboxPage);
    expect(app.page.text()).toContain(words);
    expect(await arrived(words)).toEqual([]);
    await app.setNetwork('4g');
    await app.until(() => app.page.text().includes(outboxCopy.states.delivered));
    await app.close();
    expect(await arrived(words)).toHaveLength(1);
  });

  it('is there once although WeChat was killed between the sending and the answer', async () => {
    const words = '井盖松了';
    const phone = village.phoneOf('villager');
    const app = await village.open(phone, submitPage, { door: whenArrived(isSubmit, 'stop') });
    await writeSnapshot(app, words);
    await app.tap(byText(submitCopy.submit));
    expect(await arrived(words)).toHaveLength(1);

    const after = await village.open(phone, outboxPage);
    await after.until(() => after.page.text().includes(outboxCopy.states.delivered));
    await after.tap(byText(outboxCopy.seeResult));
    expect(after.page.path).toBe(detailPage);
    expect(after.page.text()).toContain(words);
    await after.close();
    expect(await arrived(words)).toHaveLength(1);
  });
});
