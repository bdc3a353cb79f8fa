import { clientOf, countyCode, gridCode, villageCode, type Backend } from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { points } from '@shared/contract/points';
import type { ObjectionState } from '@shared/domain/points-words';
import { documents } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';
import { settingsStore } from '../_runtime/roster/settings-store';
import { serve } from '../_runtime/serve';
import { main as announcementsMain } from '../announcements';
import { main as finish } from '../finish-publicity';
import { routes } from '../points';
import { main as publishBulletins } from '../publish-bulletins';
import { main as publishMonth } from '../publish-rankings';
import { forget, startRankedVillage, timer } from '../publish-rankings/testing/ranked-village';
import { main as publishYears } from '../publish-years';
import { main } from './index';

let backend: Backend;
beforeEach(async () => {
  backend = await startRankedVillage();
  await forget();
});
afterEach(() => backend.stop());

const at = () => '2027-02-01T02:00:00.000Z';
const client = clientOf(serve(routes, { now: at }), { now: at });
const nothing = { villages: 0, townships: 0, counties: 0, waiting: 0 };
const once = { villages: 2, townships: 1, counties: 1, waiting: 0 };

/** Closes a month on the first of the next and makes it final three weeks later. */
const closeMonth = async (firstOfNext: string) => {
  await publishMonth(timer(`${firstOfNext}T16:10:00.000Z`));
  const later = new Date(Date.parse(`${firstOfNext}T16:40:00.000Z`) + 21 * 24 * 3_600_000);
  await finish(timer(later.toISOString()));
};
const quarter = (period: string) => client.ask(points.getRanking, 'm-1', { quarter: period });

it('publishes a quarter once its last month is final, and never again', async () => {
  await publishMonth(timer('2026-09-30T16:10:00.000Z'));
  const fired = timer('2026-10-03T17:00:00.000Z');
  expect(await main(fired)).toEqual({ ok: true, data: { ...nothing, waiting: 3 } });
  await finish(timer('2026-10-21T16:40:00.000Z'));
  expect(await main(timer('2026-10-21T17:00:00.000Z'))).toEqual({ ok: true, data: once });
  const published = await quarter('2026-Q3');
  expect(published).toMatchObject({
    ...{ state: 'final', quarter: '2026-Q3', year: null, month: '2026-09', publicityUntil: null },
    ...{ publishedAt: '2026-10-21T17:00:00.000Z', entryCount: 2, seal: null },
  });
  expect(published.rows.slice(0, 2)).toMatchObject([
    { subjectId: 'm-1', rank: 1, scoreTenths: 50 },
    { subjectId: 'm-2', rank: 2, scoreTenths: 30 },
  ]);
  expect(await main(timer('2026-10-22T17:00:00.000Z'))).toEqual({ ok: true, data: nothing });
  expect(await quarter('2026-Q3')).toEqual(published);
});

it('sums the months of a quarter and tells the change against the one before, townships and counties included', async () => {
  for (const first of ['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31']) await closeMonth(first);
  await main(timer('2026-10-21T17:00:00.000Z'));
  expect(await main(timer('2027-01-25T17:00:00.000Z'))).toEqual({ ok: true, data: once });
  const { rows } = await quarter('2026-Q4');
  // October and November: what m-2 did in November is on the board of the quarter.
  expect(
    rows.map(({ subjectId, rank, scoreTenths, change }) => [subjectId, rank, scoreTenths, change]),
  ).toEqual([
    ['m-2', 1, 50, 1],
    ['m-1', 2, 30, -1],
    ['m-3', 2, 30, 1],
    ['m-4', 2, 30, 1],
    ['m-5', 5, 20, -2],
  ]);
  const township = await client.ask(points.getRanking, 'm-1', { board: 'township', quarter: '2026-Q4' });
  expect(township).toMatchObject({ unitCode: countyCode, state: 'final', rows: [{ totalTenths: 190 }] });
});

it('waits for an objection to a month in the middle, however long the last month has been final', async () => {
  const objection = { villageCode, entryId: 'e-1', countsInMonth: '2026-10', waitingKey: 'e-1' };
  const stored = (state: ObjectionState) => Object.assign({ _id: 'objection-1' }, { ...objection, state });
  await documents.insert('objections', stored('escalated'));
  for (const first of ['2026-10-31', '2026-11-30', '2026-12-31']) await closeMonth(first);
  const after = timer('2027-01-25T17:00:00.000Z');
  expect(await main(after)).toEqual({ ok: true, data: { ...nothing, villages: 1, waiting: 1 } });
  expect((await quarter('2026-Q4')).state).toBe('running');
  await documents.put('objections', stored('upheld'));
  // In April, when the next quarter is over as well.
  await finish(timer('2027-04-06T16:40:00.000Z'));
  const data = { villages: 1, townships: 1, counties: 1, waiting: 0 };
  expect(await main(timer('2027-04-06T17:00:00.000Z'))).toEqual({ ok: true, data });
  expect((await quarter('2026-Q4')).state).toBe('final');
});

it('publishes a year beside its months, which stay the newest boards', async () => {
  await closeMonth('2026-12-31');
  expect(await publishYears(timer('2027-01-25T17:00:00.000Z'))).toEqual({ ok: true, data: once });
  const year = await client.ask(points.getRanking, 'm-1', { year: '2026' });
  expect(year).toMatchObject({ state: 'final', year: '2026', month: '2026-12', entryCount: 10 });
  expect(year.rows[0]).toMatchObject({ subjectId: 'm-1', scoreTenths: 80 });
  expect(await client.ask(points.getRanking, 'm-1', {})).toMatchObject({ month: '2026-12', year: null });
  const grids = await client.ask(points.getRanking, 'm-1', { board: 'grid', year: '2026' });
  expect(grids.rows.find(({ subjectId }) => subjectId === gridCode)).toMatchObject({ memberCount: 3 });
});

describe('the bulletin of a half-year', () => {
  const bulletin = async (): Promise<string> => {
    await closeMonth('2026-12-31');
    expect(await publishBulletins(timer('2027-01-25T17:00:00.000Z'))).toEqual({ ok: true, data: once });
    const reader = clientOf(announcementsMain);
    const { items } = await reader.ask(announcements.list, 'villager', {});
    const found = items.filter(({ title }) => title === '2026年下半年积分通报');
    expect(found).toMatchObject([{ isPinned: false, column: 'partyDisclosure' }]);
    const announcementId = found[0]!.announcementId;
    return (await reader.ask(announcements.get, 'villager', { announcementId })).text;
  };

  it('names those in front, the points by category, objections, corrections and seals', async () => {
    const text = await bulletin();
    expect(text).toContain('Wuqiao2026年下半年共记事10条，5名党员参加排名');
    expect(text).toContain('第1名：name of m-1，8分\n第1名：name of m-2，8分');
    expect(text).toMatch(/组织生活：\d+分/);
    expect(text).toContain('共收到异议0件，更正0件');
    expect(text).toMatch(/12月：[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/);
    await publishBulletins(timer('2027-01-26T17:00:00.000Z'));
    const ids = await documents.find('announcements', {
      where: { villageCode, isPinned: isIn([true, false]) },
    });
    expect(ids).toHaveLength(2);
  });

  it('names nobody where the village shows nobody', async () => {
    await settingsStore(documents).put({
      ...{
        _id: villageCode,
        choices: { boardVisibility: 'grid' },
        changedAt: at(),
        changedById: 'secretary',
      },
      changedByName: 'Secretary',
    });
    expect(await bulletin()).not.toContain('name of');
  });
});
