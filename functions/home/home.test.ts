import { otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { checkIns } from '@shared/contract/check-ins';
import { home } from '@shared/contract/home';
import { points } from '@shared/contract/points';
import { snapshots } from '@shared/contract/snapshots';
import { addMonths, monthOf } from '@shared/domain/calendar';
import { documents } from '../_runtime/documents';
import { settingsStore } from '../_runtime/roster/settings-store';
import { advance, client, rule, startHomeVillage, submit } from './testing/home-village';

let backend: Backend;
const now = new Date().toISOString();
const month = monthOf(now);
const inHours = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

beforeAll(async () => {
  backend = await startHomeVillage();
});
afterAll(() => backend.stop());

const get = (personId: string) => client.ask(home.get, personId, { villageCode });
const workbench = (personId: string) => client.ask(home.getWorkbench, personId, { villageCode });

test('an empty village has an empty first page with its name', async () => {
  expect(await get('villager')).toEqual({
    ...{ villageCode, villageName: 'Wuqiao', stars: null, announcements: [], activity: null, toConfirm: [] },
    reminder: null,
    points: { month, scoreTenths: 0, published: null, trend: [{ month, scoreTenths: 0 }] },
  });
});

test('the newest three notices are shown, pinned ones first, each with whether I have read it', async () => {
  for (const [title, isPinned] of [
    ['a', false],
    ['b', true],
    ['c', false],
    ['d', false],
  ] as const) {
    await client.ask(announcements.publish, 'secretary', {
      column: 'service',
      title,
      text: 'Text',
      isPinned,
    });
  }
  const elsewhere = { column: 'service', title: 'x', text: 'Text', isPinned: true } as const;
  await client.ask(announcements.publish, 'stranger', elsewhere);
  const shown = (await get('villager')).announcements;
  expect(shown.map(({ title }) => title)).toEqual(['b', 'd', 'c']);
  const { items } = await client.ask(announcements.list, 'villager', { limit: 3 });
  expect(shown).toEqual(items);
  await client.ask(announcements.get, 'villager', { announcementId: shown[1]!.announcementId });
  const isRead = async (personId: string) => (await get(personId)).announcements.map((each) => each.isRead);
  expect(await isRead('villager')).toEqual([false, true, false]);
  expect(await isRead('member')).toEqual([false, false, false]);
});

test('an activity on now is shown to members who have not checked in yet, the one that ends first', async () => {
  const open = (title: string, startsAt: string, endsAt: string) =>
    client.ask(checkIns.openActivity, 'secretary', { kind: 'cleanUp', title, startsAt, endsAt });
  await open('over', inHours(-3), inHours(-1));
  await open('later', inHours(-1), inHours(5));
  const first = await open('sooner', inHours(-1), inHours(2));
  await open('tomorrow', inHours(24), inHours(25));
  expect((await get('member')).activity).toEqual(first);
  expect((await get('villager')).activity).toBeNull();
  expect(await get('stranger').catch((error: unknown) => String(error))).toContain('Forbidden');
  const { activityId } = first;
  await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds: ['member'] });
  expect((await get('member')).activity?.title).toBe('later');
  expect((await get('secretary')).activity).toMatchObject({ title: 'sooner', checkInCount: 1 });
});

test('my points are those of the running month, with the months before from the first one on', async () => {
  const subject = { kind: 'person', id: 'member' } as const;
  const { deltaTenths } = await client.ask(points.post, 'secretary', { subject, ruleId: rule.ruleId });
  const insertScore = (of: string, scoreTenths: number) => {
    const rest = { villageCode, subjectKind: 'person', subjectId: 'member', month: of, scoreTenths };
    return documents.insert('monthScores', Object.assign({ _id: `test:${of}` }, rest));
  };
  await insertScore(addMonths(month, -3), 35);
  await insertScore(addMonths(month, -1), 50);
  const { points: mine } = await get('member');
  expect(mine.scoreTenths).toBe(deltaTenths);
  expect(mine.trend).toEqual([
    { month: addMonths(month, -3), scoreTenths: 35 },
    { month: addMonths(month, -2), scoreTenths: 0 },
    { month: addMonths(month, -1), scoreTenths: 50 },
    { month, scoreTenths: deltaTenths },
  ]);
  await insertScore(addMonths(month, -6), 99);
  expect((await get('member')).points.trend).toHaveLength(4);
  expect((await get('villager')).points.trend).toEqual([{ month, scoreTenths: 0 }]);
});

test('my place is that of the newest published board, and says whether objections are still open', async () => {
  const publish = async (of: string, finalAt: string | null, rows: readonly object[]) => {
    const rest = { unitCode: villageCode, board: 'person', period: of, periodKind: 'month', month: of, rows };
    const inPublicity = { publicityUntil: '2026-10-05', stage: 'close' };
    await documents.insert(
      'rankings',
      Object.assign({ _id: `${villageCode}:${of}:person` }, rest, inPublicity),
    );
    await documents.insert('monthCloses', Object.assign({ _id: `${villageCode}:${of}` }, { finalAt }));
  };
  const row = { subjectId: 'member', rank: 2, change: -1 };
  await publish(addMonths(month, -2), '2026-10-06T00:00:00.000Z', [{ ...row, rank: 1, change: null }]);
  expect((await get('member')).points.published).toEqual({
    ...{ month: addMonths(month, -2), rank: 1, change: null, isInPublicity: false },
  });
  await publish(addMonths(month, -1), null, [{ subjectId: 'secretary', rank: 1, change: 1 }, row]);
  expect((await get('member')).points.published).toEqual({
    ...{ month: addMonths(month, -1), rank: 2, change: -1, isInPublicity: true },
  });
  expect((await get('villager')).points.published).toBeNull();
});

test('what is mended and waits for my yes or no is shown to me, and the workbench counts what waits for whom', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1) ids.push(await submit('villager'));
  const [resolved, inProgress, dispatched, accepted] = ids as [string, string, string, string];
  for (const id of [resolved, inProgress, dispatched, accepted]) await advance('secretary', id, 'accept');
  for (const id of [resolved, inProgress, dispatched]) await advance('secretary', id, 'dispatch');
  await advance('worker', inProgress, 'start');
  await advance('worker', resolved, 'resolve');
  const { items } = await client.ask(snapshots.list, 'villager', { scope: 'mine', states: ['resolved'] });
  const [shown] = (await get('villager')).toConfirm;
  // The address is signed anew each time.
  expect({ ...shown, cover: null }).toEqual({ ...items[0], cover: null });
  expect(shown).toMatchObject({ snapshotId: resolved, cover: { width: 96, height: 72 } });
  expect((await fetch(shown!.cover.url)).status).toBe(200);
  expect((await get('member')).toConfirm).toEqual([]);
  const counts = {
    ...{ villageCode, villageName: 'Wuqiao', snapshotsToAccept: 1, snapshotsToDispatch: 1 },
    ...{ snapshotsInWork: 2, openActivities: 2, entriesThisMonth: 1, memberCount: 2 },
    ...{ joinRequestsPending: 0, correctionsPending: 0, claimsWaiting: 0, objectionsWaiting: 0 },
    ...{ findingsOpen: 0, scoreDifferences: 0 },
  };
  expect(await workbench('secretary')).toEqual({ ...counts, snapshotsOfMyGrid: 0 });
  expect(await workbench('worker')).toEqual({ ...counts, snapshotsOfMyGrid: 2 });
  await advance('villager', resolved, 'close');
  expect((await get('villager')).toConfirm).toEqual([]);
  for (const personId of ['villager', 'member', 'stranger']) {
    expect(await client.refusal(home.getWorkbench, personId, { villageCode })).toBe('Forbidden');
  }
});

test('the workbench counts who waits to be taken up and what waits to be put right, in this village alone', async () => {
  const ask = (collection: 'joinRequests' | 'corrections', _id: string, state: string, of = villageCode) =>
    documents.insert(collection, Object.assign({ _id }, { villageCode: of, state, personId: 'villager' }));
  await ask('joinRequests', 'request-1', 'pending');
  await ask('joinRequests', 'request-2', 'pending');
  await ask('joinRequests', 'request-3', 'rejected');
  await ask('joinRequests', 'request-4', 'pending', otherVillageCode);
  await ask('corrections', 'correction-1', 'pending');
  await ask('corrections', 'correction-2', 'accepted');
  await ask('corrections', 'correction-3', 'pending', otherVillageCode);
  expect(await workbench('secretary')).toMatchObject({ joinRequestsPending: 2, correctionsPending: 1 });
});

it('a code in the reach of an officer that names no village is not found', async () => {
  const input = { villageCode: '411725105999' };
  expect(await client.refusal(home.get, 'officer', input)).toBe('NotFound');
  expect(await client.refusal(home.getWorkbench, 'officer', input)).toBe('NotFound');
});

it('the first page names nobody else, however a village shows its boards', async () => {
  const shown = await get('member');
  const choices = { boardVisibility: 'self' } as const;
  await settingsStore(documents).put({
    ...{ _id: villageCode, choices, changedAt: now, changedById: 'secretary', changedByName: 'Secretary' },
  });
  expect((await get('member')).points).toEqual(shown.points);
  expect(JSON.stringify(shown.points)).not.toContain('name of');
});
