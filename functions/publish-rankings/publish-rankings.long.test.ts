import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { points } from '@shared/contract/points';
import type { RankingBoard } from '@shared/domain/points-words';
import type { SwitchChoices } from '@shared/domain/switches';
import type { PersonDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { settingsStore } from '../_runtime/roster/settings-store';
import type { UnitDocument } from '../_runtime/roster/unit-store';
import { serve } from '../_runtime/serve';
import { main as announcementsMain } from '../announcements';
import { transact } from '../_runtime/transact';
import { routes } from '../points';
import { monthCloseStore } from '../points/ledger/month-close-store';
import { rankingId, rankingStore } from '../points/boards/ranking-store';
import { sealStore } from '../points/seals/seal-store';
import { main } from './index';
import { firedAt, forget, secondGrid, startRankedVillage, timer } from './testing/ranked-village';

let backend: Backend;
beforeAll(async () => {
  backend = await startRankedVillage();
});
afterAll(() => backend.stop());
beforeEach(forget);

const at = () => '2026-11-03T02:00:00.000Z';
const client = clientOf(serve(routes, { now: at }), { now: at });
const rows = async (personId: string, board: RankingBoard) => {
  const ranking = await client.ask(points.getRanking, personId, { board, month: '2026-10' });
  return ranking.rows.map((row) => [row.rank, row.subjectId, row.scoreTenths, row.totalTenths, row.change]);
};

it('ranks members, households, grids and villages of the month that ended, with the change against the month before', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  expect(await main(timer(firedAt))).toEqual({
    ok: true,
    data: { villages: 2, townships: 1, counties: 1, waiting: 0 },
  });
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

it('ranks the townships of the county by the average of all their members', async () => {
  await main(timer(firedAt));
  expect(await rows('m-1', 'township')).toEqual([[1, townshipCode, 20, 140, null]]);
});

it('says who is gone from the board, who is not ranked and why', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  const gone = (await documents.get<PersonDocument>('people', 'm-5'))!;
  const late = [{ role: 'member', unitCode: villageCode, fromOn: '2026-11-01' }] as const;
  await documents.put('people', { ...gone, ...{ isPartyMember: false } });
  await insertPeople([aPerson('m-6', ['member'], { memberships: late })]);
  await main(timer(firedAt));
  const board = await client.ask(points.getRanking, 'm-1', { month: '2026-10' });
  expect(board.rows.map(({ subjectId }) => subjectId)).toEqual(['m-1', 'm-3', 'm-4', 'm-2']);
  expect(board).toMatchObject({
    ...{ left: ['name of m-5'], notRankedCount: 1 },
    notRanked: [{ name: 'name of m-6', reason: 'joinedLater' }],
  });
  const households = await client.ask(points.getRanking, 'm-1', { board: 'household', month: '2026-10' });
  expect(households).toMatchObject({ left: [], notRankedCount: 2 });
  expect(households.notRanked).toEqual(
    ['h-1', 'h-3'].map((id) => ({ name: `Household ${id}`, reason: 'noEntry' })),
  );
  await documents.remove('people', 'm-6');
  await documents.put('people', gone);
});

it('seals the month with its boards, chained to the seal before', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  await main(timer(firedAt));
  const seals = sealStore(documents, villageCode);
  const [september, october] = [await seals.find('2026-09', 'close'), await seals.find('2026-10', 'close')];
  expect([september?.sequence, october?.sequence, october?.entryCount]).toEqual([1, 2, 7]);
  expect(october?.previous).toBe(september?.seal);
  const { seal } = await client.ask(points.getRanking, 'm-1', { month: '2026-10' });
  expect(seal).toEqual({ kind: 'close', seal: october?.seal, sealedAt: firedAt });
});

it('opens five working days of publicity, which last until the month has been made final', async () => {
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
  expect(await seenAt('2026-11-06T16:00:00.000Z')).toMatchObject({ state: 'publicity' });
  await transact((transaction) =>
    monthCloseStore(transaction, villageCode).finalise('2026-10', '2026-11-06T16:30:00.000Z'),
  );
  expect(await seenAt('2026-11-06T16:31:00.000Z')).toMatchObject({ state: 'final' });
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

it('lets the notice of a month go that became final with corrections', async () => {
  await main(timer('2026-09-30T16:10:00.000Z'));
  const closeId = rankingId({ unitCode: villageCode, board: 'person' }, '2026-09');
  const closed = (await rankingStore(documents).findMany([closeId])).get(closeId)!;
  const final = {
    ...closed,
    _id: `${closeId}:final`,
    stage: 'final',
    publishedAt: '2026-10-13T16:10:00.000Z',
  };
  await transact((transaction) => transaction.insertMany('rankings', [final]));
  await main(timer(firedAt));
  const { items } = await clientOf(announcementsMain).ask(announcements.list, 'villager', {});
  expect(items.map(({ isPinned }) => isPinned)).toEqual([true, false]);
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

describe('what a village decided', () => {
  const decide = (choices: SwitchChoices, unitCode = villageCode) =>
    settingsStore(documents).put({
      ...{ _id: unitCode, choices, changedAt: firedAt, changedById: 'secretary', changedByName: 'Secretary' },
    });
  afterEach(async () => {
    await decide({});
    await decide({}, townshipCode);
  });
  const noticeText = async (): Promise<string> => {
    const reader = clientOf(announcementsMain);
    const { items } = await reader.ask(announcements.list, 'villager', {});
    const input = { announcementId: items[0]!.announcementId };
    return (await reader.ask(announcements.get, 'villager', input)).text;
  };

  it('is how many days its boards are open to objection; its township’s count for the board of villages', async () => {
    await decide({ publicityDays: 9 });
    await decide({ publicityDays: 12 }, townshipCode);
    await main(timer(firedAt));
    const until = async (personId: string, board: 'person' | 'household' | 'village') =>
      (await client.ask(points.getRanking, personId, { board, month: '2026-10' })).publicityUntil;
    expect(await until('m-1', 'person')).toBe('2026-11-12');
    expect(await until('m-1', 'household')).toBe('2026-11-12');
    expect(await until('o-1', 'person')).toBe('2026-11-17');
    expect(await until('m-1', 'village')).toBe('2026-11-17');
    expect(await noticeText()).toContain('公示期到11月12日为止');
  });

  it.each([
    ['masked', '第1名：n**，3分', 'name of'],
    ['grid', '共有5名党员参加排名', '第1名'],
    ['self', '共有5名党员参加排名', '第1名'],
  ] as const)('is whom the notice names under %s', async (boardVisibility, words, never) => {
    await decide({ boardVisibility });
    await main(timer(firedAt));
    const text = await noticeText();
    expect(text).toContain(words);
    expect(text).not.toContain(never);
  });
});

it('publishes nothing of a village that was merged', async () => {
  const village = await documents.get<UnitDocument>('orgUnits', otherVillageCode);
  await documents.put('orgUnits', Object.assign({ _id: otherVillageCode }, village, { state: 'merged' }));
  expect(await main(timer(firedAt))).toEqual({
    ok: true,
    data: { villages: 1, townships: 1, counties: 1, waiting: 0 },
  });
  expect((await rows('m-1', 'village')).map(([, code]) => code)).toEqual([villageCode]);
  await documents.put('orgUnits', Object.assign({ _id: otherVillageCode }, village));
});
