import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { points } from '@shared/contract/points';
import { documents, type Documents } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';
import { serve } from '../_runtime/serve';
import { transact } from '../_runtime/transact';
import { main as announcementsMain } from '../announcements';
import { routes } from '../points';
import { monthCloseStore } from '../points/month-close-store';
import { postEntries } from '../points/post-entries';
import { presetRulesOf, ruleStore } from '../points/rule-store';
import { newId } from '../_runtime/ids';
import { main } from './index';
import { publishRankings } from './publish-rankings';

let backend: Backend;
const firedAt = '2026-10-31T16:10:00.000Z';
const timer = (Time: string) => ({ Type: 'Timer', TriggerName: 'monthly', Time, Message: '' });
const secondGrid = `${villageCode}002`;

interface Post {
  readonly villageCode: string;
  readonly id: string;
  readonly key: string;
  readonly quantity?: number;
  readonly on: string;
}

const post = ({ villageCode: code, id, key, quantity = 1, on }: Post) =>
  transact((transaction) =>
    postEntries(
      {
        documents: transaction,
        villageCode: code,
        now: `${on}T04:00:00.000Z`,
        newId: () => newId(`${on}T04:00:00.000Z`),
        actor: { personId: 'secretary', name: 'Secretary' },
      },
      [
        {
          subject: { kind: id.startsWith('h-') ? 'household' : 'person', id },
          ruleId: `${code}-${key}`,
          quantity,
          effectiveOn: on,
          source: 'instant',
        },
      ],
    ),
  );

/** A village that uses the system but has nobody to rank yet, alone in its township. */
const emptyVillageCode = '411725106201';
const emptyTownshipCode = '411725106';
const units = [villageCode, otherVillageCode, townshipCode, emptyVillageCode, emptyTownshipCode];
const published = async () => ({
  closes: await documents.find('monthCloses', {
    where: {
      _id: isIn(
        [villageCode, otherVillageCode, emptyVillageCode].flatMap((code) => [
          `${code}:2026-09`,
          `${code}:2026-10`,
        ]),
      ),
    },
  }),
  rankings: (
    await Promise.all(
      units.flatMap((unitCode) =>
        ['person', 'household', 'grid', 'village'].map((board) =>
          documents.find('rankings', { where: { unitCode, board }, order: [['month', 'desc']] }),
        ),
      ),
    )
  ).flat(),
  notices: (
    await Promise.all(
      [villageCode, otherVillageCode].map((code) =>
        documents.find('announcements', {
          where: { villageCode: code, isPinned: isIn([true, false]) },
          order: [['_id', 'desc']],
        }),
      ),
    )
  ).flat(),
});

const forget = async (): Promise<void> => {
  const { closes, rankings, notices } = await published();
  for (const { _id } of closes) await documents.remove('monthCloses', _id);
  for (const { _id } of rankings) await documents.remove('rankings', _id);
  for (const { _id } of notices) await documents.remove('announcements', _id);
};

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await documents.insert(
    'orgUnits',
    Object.assign(
      { _id: secondGrid, name: 'Grid 2', level: 'grid' },
      { parentCode: villageCode, isJoined: false },
    ),
  );
  await documents.insert(
    'orgUnits',
    Object.assign(
      { _id: emptyVillageCode, name: 'Empty', level: 'village' },
      { parentCode: emptyTownshipCode, isJoined: true },
    ),
  );
  await insertPeople([
    ...['m-1', 'm-2', 'm-3'].map((id) => aPerson(id, ['member'], { householdId: 'h-1' })),
    ...['m-4', 'm-5'].map((id) => aPerson(id, ['member'], { gridCode: secondGrid })),
    aPerson('villager'),
    ...['o-1', 'o-2'].map((id) => aPerson(id, ['member'], { villageCode: otherVillageCode })),
  ]);
  for (const _id of ['h-1', 'h-2', 'h-3']) {
    await documents.insert(
      'households',
      Object.assign({ _id, villageCode, gridCode }, { name: `Household ${_id}` }),
    );
  }
  for (const code of [villageCode, otherVillageCode]) {
    await ruleStore(documents).insert(presetRulesOf(code, '2026-01-01'));
  }
  for (const [id, key, on, quantity] of [
    ['m-1', 'party-day', '2026-09-10', 1],
    ['m-2', 'party-meeting', '2026-09-10', 1],
    ['m-3', 'party-meeting', '2026-10-10', 1],
    ['m-1', 'party-meeting', '2026-10-10', 1],
    ['m-4', 'volunteering', '2026-10-12', 3],
    ['m-5', 'party-day', '2026-10-13', 1],
    ['m-5', 'absence', '2026-10-14', 1],
    ['villager', 'good-deed', '2026-10-14', 1],
    ['h-2', 'waste-sorting', '2026-10-15', 1],
    ['m-2', 'party-day', '2026-11-01', 1],
  ] as const) {
    await post({ villageCode, id, key, on, quantity });
  }
  await post({ villageCode: otherVillageCode, id: 'o-1', key: 'party-meeting', on: '2026-10-10' });
});
afterAll(() => backend.stop());
beforeEach(forget);

const at = () => '2026-11-03T02:00:00.000Z';
const client = clientOf(serve(routes, { now: at }), { now: at });
const rows = async (personId: string, board: 'person' | 'household' | 'grid' | 'village') => {
  const ranking = await client.ask(points.getRanking, personId, { board, month: '2026-10' });
  return ranking.rows.map((row) => [row.rank, row.subjectId, row.scoreTenths, row.totalTenths, row.change]);
};

it('ranks members, households, grids and villages of the month that ended, with the change against the month before', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  expect(await main(timer(firedAt))).toEqual({ ok: true, data: { villages: 2, townships: 1 } });
  expect(await rows('m-1', 'person')).toEqual([
    [1, 'm-1', 30, 30, 0],
    [1, 'm-3', 30, 30, 2],
    [1, 'm-4', 30, 30, 2],
    [4, 'm-5', 20, 20, -1],
    [5, 'm-2', 0, 0, -3],
  ]);
  expect(await rows('m-1', 'household')).toEqual([[1, 'h-2', 10, 10, null]]);
  expect(await rows('m-1', 'grid')).toEqual([
    [1, secondGrid, 25, 50, 1],
    [2, gridCode, 20, 60, -1],
  ]);
  expect(await rows('m-1', 'village')).toEqual([
    [1, villageCode, 22, 110, 0],
    [2, otherVillageCode, 15, 30, 0],
  ]);
});

it('opens five days of publicity, after which the calendar makes the ranking final', async () => {
  await main(timer(firedAt));
  const seenAt = async (now: string) => {
    const later = clientOf(serve(routes, { now: () => now }), { now: () => now });
    return later.ask(points.getRanking, 'm-1', {});
  };
  expect(await seenAt('2026-11-06T15:59:00.000Z')).toMatchObject({
    month: '2026-10',
    state: 'publicity',
    publishedAt: firedAt,
    publicityUntil: '2026-11-06',
    entryCount: 7,
    mine: { subjectId: 'm-1', rank: 1 },
    months: ['2026-11', '2026-10'],
  });
  expect(await seenAt('2026-11-06T16:00:00.000Z')).toMatchObject({ state: 'final' });
});

it('announces it on the home page of each village', async () => {
  await main(timer(firedAt));
  const reader = clientOf(announcementsMain);
  const { items } = await reader.ask(announcements.list, 'villager', {});
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: '十月党员积分公示', column: 'partyDisclosure', isPinned: true });
  const { text } = await reader.ask(announcements.get, 'villager', {
    announcementId: items[0]!.announcementId,
  });
  expect(text).toContain('公示期到11月6日为止');
  expect(text).toContain('第1名：name of m-4，3分');
});

it('pins the newest notice only', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  await main(timer(firedAt));
  const { items } = await clientOf(announcementsMain).ask(announcements.list, 'villager', {});
  expect(items.map(({ title, isPinned }) => [title, isPinned])).toEqual([
    ['十月党员积分公示', true],
    ['九月党员积分公示', false],
  ]);
});

it('shows the running month as it stands, before anything is published', async () => {
  const ranking = await client.ask(points.getRanking, 'm-2', {});
  expect(ranking).toMatchObject({
    month: '2026-11',
    state: 'running',
    publishedAt: null,
    months: ['2026-11'],
  });
  expect(ranking.rows.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths])[0]).toEqual(['m-2', 50]);
  expect(ranking.mine).toMatchObject({ rank: 1, change: null });
  const villages = await client.ask(points.getRanking, 'm-2', { board: 'village' });
  expect(villages.rows.map(({ subjectId, scoreTenths }) => [subjectId, scoreTenths])).toEqual([
    [villageCode, 10],
    [otherVillageCode, 0],
  ]);
  expect(await client.refusal(points.getRanking, 'm-2', { month: '2026-08' })).toBe('NotFound');
  expect(await client.refusal(points.getRanking, 'm-2', { month: '2026-12' })).toBe('NotFound');
});

it('fired twice, at whatever instant of the month, it leaves the same documents', async () => {
  await main(timer(firedAt));
  const first = JSON.stringify(await published());
  expect(await main(timer(firedAt))).toEqual({ ok: true, data: { villages: 0, townships: 0 } });
  await main(timer('2026-11-17T03:00:00.000Z'));
  expect(JSON.stringify(await published())).toBe(first);
});

it('fired twice at once, it publishes once', async () => {
  const answers = await Promise.all([main(timer(firedAt)), main(timer(firedAt))]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  const { rankings, notices } = await published();
  expect([rankings.length, notices.length]).toEqual([7, 2]);
});

it('leaves a village without members, and a township of such villages, without a board', async () => {
  await main(timer(firedAt));
  const empty = [emptyVillageCode, emptyTownshipCode];
  const { rankings } = await published();
  expect(rankings.filter(({ _id }) => empty.some((code) => _id.startsWith(code)))).toEqual([]);
});

it('is refused to everybody but the timer', async () => {
  expect(await main({ method: 'publish' })).toMatchObject({ ok: false });
  expect(await published()).toEqual({ closes: [], rankings: [], notices: [] });
});

it('finishes hours later what was closed in time, with the instant of the close', async () => {
  await transact((transaction) => monthCloseStore(transaction, villageCode).close('2026-10', firedAt));
  await main(timer('2026-10-31T21:00:00.000Z'));
  const { rankings, notices } = await published();
  const instants = [...rankings, ...notices] as unknown as readonly Record<string, string>[];
  const own = instants.filter((document) =>
    [document['unitCode'], document['villageCode']].includes(villageCode),
  );
  expect(own.map((document) => document['publishedAt'])).toEqual([firedAt, firedAt, firedAt, firedAt]);
});

/** A database that is gone from its n-th write on; a commit counts as one, and may be lost before or after it took hold. */
const dyingParts = (writesLeft: number, isAnswerLost: boolean) => {
  let left = writesLeft;
  const live = (): void => {
    if (left < 0) throw new Error('the process is gone');
  };
  const spend = (): void => {
    left -= 1;
    live();
  };
  const guarded = <D extends Documents>(inner: D): D => ({
    ...inner,
    get: (collection, id) => (live(), inner.get(collection, id)),
    find: (collection, query) => (live(), inner.find(collection, query)),
    insert: (collection, document) => (spend(), inner.insert(collection, document)),
    put: (collection, document) => (spend(), inner.put(collection, document)),
  });
  const dyingTransact: typeof transact = async (run) => {
    const result = await transact(async (transaction) => {
      const answer = await run(guarded(transaction));
      if (!isAnswerLost) spend();
      return answer;
    });
    if (isAnswerLost) spend();
    return result;
  };
  return { documents: guarded(documents), transact: dyingTransact, hasDied: () => left < 0 };
};

it('cut short at any write and fired again, it leaves the documents of a run that was not', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await main(timer(firedAt));
  const whole = JSON.stringify(await published());
  let interruptions = 0;
  for (const isAnswerLost of [false, true]) {
    for (let writes = 0; ; writes += 1) {
      await forget();
      const parts = dyingParts(writes, isAnswerLost);
      const run = publishRankings({ ...parts, now: firedAt, requestId: 'dying' });
      const hasFinished = await run.then(
        () => true,
        () => false,
      );
      expect(hasFinished).toBe(!parts.hasDied());
      if (hasFinished) break;
      interruptions += 1;
      await main(timer(firedAt));
      expect(JSON.stringify(await published())).toBe(whole);
    }
  }
  expect(interruptions).toBeGreaterThan(20);
}, 60_000);
