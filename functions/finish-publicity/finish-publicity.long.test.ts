import {
  aPerson,
  countyCode,
  insertPeople,
  otherVillageCode,
  townshipCode,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { points } from '@shared/contract/points';
import type { RankingBoard } from '@shared/domain/points-words';
import { documents } from '../_runtime/documents';
import { isIn } from '../_runtime/matchers';
import { client, decide, raise, startObjectionVillage } from '../objections/testing/objection-village';
import type { MonthCloseDocument } from '../points/ledger/month-close-store';
import type { RankingDocument } from '../points/boards/ranking-store';
import { sealStore } from '../points/seals/seal-store';
import { clock, post } from '../points/testing/points-village';
import { main as publish } from '../publish-rankings';
import { main } from './index';

const timer = (Time: string) => ({ Type: 'Timer', TriggerName: 'daily', Time, Message: '' });
const firedAt = '2026-10-31T16:10:00.000Z';
/** The first of November 2026 is a Sunday: five working days end with the sixth. */
const lastDay = '2026-11-06T02:00:00.000Z';
const nightAfter = '2026-11-06T16:40:00.000Z';

let backend: Backend;
let entryId = '';
beforeEach(async () => {
  backend = await startObjectionVillage();
  clock.now = '2026-10-10T02:00:00.000Z';
  ({ entryId } = await post('m-01', 'party-day'));
  await post('m-02', 'party-meeting');
  await publish(timer(firedAt));
});
afterEach(() => backend.stop());

const at = async <T>(instant: string, run: () => Promise<T>): Promise<T> => {
  clock.now = instant;
  return run();
};
const board = (of: RankingBoard = 'person', instant = nightAfter) =>
  at(instant, () => client.ask(points.getRanking, 'm-01', { board: of, month: '2026-10' }));
const finalAts = async () => {
  const ids = [villageCode, otherVillageCode, townshipCode, countyCode].map((code) => `${code}:2026-10`);
  const closes = await documents.find<MonthCloseDocument>('monthCloses', {
    where: { _id: isIn(ids) },
    order: [['_id', 'asc']],
  });
  return closes.map(({ villageCode: code, finalAt }) => [code, finalAt]);
};
const finish = (instant = nightAfter) => main(timer(instant));
const nobody = { villages: 0, townships: 0, counties: 0 };

it('makes a month final on the night after its last day of publicity, and what ranks it with it', async () => {
  expect(await finish('2026-11-05T16:40:00.000Z')).toEqual({ ok: true, data: nobody });
  expect(await board()).toMatchObject({ state: 'publicity', publicityUntil: '2026-11-06' });
  expect(await finish()).toEqual({ ok: true, data: { villages: 2, townships: 1, counties: 1 } });
  for (const each of ['person', 'village', 'township'] as const) {
    expect(await board(each)).toMatchObject({ state: 'final' });
  }
  expect(await finalAts()).toEqual(
    [otherVillageCode, villageCode, townshipCode, countyCode].map((code) => [code, nightAfter]),
  );
  const first = await board();
  expect(first.seal).toMatchObject({ kind: 'close' });
  expect(await finish('2026-11-08T16:40:00.000Z')).toEqual({ ok: true, data: nobody });
  expect(await board()).toEqual(first);
});

it('waits for an objection, whose points are frozen on the board, and the units above wait with it', async () => {
  await at(lastDay, () => raise(entryId));
  const waiting = await board();
  expect(waiting.rows[0]).toMatchObject({ subjectId: 'm-01', rank: 1, scoreTenths: 50, frozenTenths: 50 });
  expect(waiting.objections).toEqual({ waiting: 1, upheld: 0, corrected: 0 });
  expect(await finish()).toEqual({ ok: true, data: { ...nobody, villages: 1 } });
  expect(await board()).toMatchObject({ state: 'publicity' });
  expect(await finalAts()).toContainEqual([townshipCode, null]);
});

it('an objection that is upheld leaves the board as it was published', async () => {
  const { objectionId } = await at(lastDay, () => raise(entryId));
  await at('2026-11-09T02:00:00.000Z', () => decide('committee', objectionId));
  expect(await finish('2026-11-09T16:40:00.000Z')).toMatchObject({ data: { villages: 2, townships: 1 } });
  const after = await board('person', '2026-11-10T02:00:00.000Z');
  expect(after).toMatchObject({ state: 'final', objections: { waiting: 0, upheld: 1, corrected: 0 } });
  expect(after.rows[0]).toMatchObject({ rank: 1, scoreTenths: 50, frozenTenths: 0, before: null });
  expect(after.seal).toMatchObject({ kind: 'close' });
});

it('a correction makes a second board that tells where everybody stood, and a second seal in the chain', async () => {
  const published = await board();
  const { objectionId } = await at(lastDay, () => raise(entryId));
  await at(lastDay, () => decide('committee', objectionId, { decision: 'correct' }));
  expect((await board('person', lastDay)).rows).toEqual(published.rows);
  await finish();
  const after = await board();
  expect(after.objections).toEqual({ waiting: 0, upheld: 0, corrected: 1 });
  expect(after.rows.slice(0, 2)).toMatchObject([
    { subjectId: 'm-02', rank: 1, before: { rank: 2, scoreTenths: 30 } },
    { rank: 2, scoreTenths: 0 },
  ]);
  expect(after.mine).toMatchObject({ rank: 2, scoreTenths: 0, before: { rank: 1, scoreTenths: 50 } });
  expect(after.seal).toMatchObject({ kind: 'final', sealedAt: nightAfter });
  const seals = sealStore(documents, villageCode);
  const [close, final] = [await seals.find('2026-10', 'close'), await seals.find('2026-10', 'final')];
  expect(final).toMatchObject({ sequence: 2, previous: close?.seal, salt: close?.salt, entryCount: 3 });
  const [row] = (await board('village')).rows;
  expect(row).toMatchObject({ subjectId: villageCode, totalTenths: 30, before: { rank: 1, scoreTenths: 4 } });
  // What hung on the wall can still be found.
  const id = `${villageCode}:2026-10:person`;
  const closed = await documents.get<RankingDocument>('rankings', id);
  expect(closed?.rows[0]).toMatchObject({ subjectId: 'm-01', rank: 1, scoreTenths: 50 });
});

it('the final board ranks whom the published one ranked, whoever left, came or moved since', async () => {
  const published = { person: await board(), grid: await board('grid') };
  const { objectionId } = await at(lastDay, () => raise(entryId));
  await at(lastDay, () => decide('committee', objectionId, { decision: 'correct' }));
  await documents.put('people', aPerson('m-02', [], { villageCode: null, state: 'left' }));
  await documents.put('people', aPerson('m-03', ['member'], { gridCode: `${villageCode}002` }));
  await insertPeople([aPerson('newcomer', ['member'])]);
  await finish();
  const after = { person: await board(), grid: await board('grid') };
  const subjects = ({ rows }: typeof after.person) => rows.map(({ subjectId }) => subjectId).sort();
  expect(subjects(after.person)).toEqual(subjects(published.person));
  expect(after.person.rows[0]).toMatchObject({ subjectId: 'm-02', rank: 1, scoreTenths: 30 });
  expect(after.person).toMatchObject({ left: [], notRanked: [] });
  expect(after.grid.rows).toMatchObject([
    { memberCount: published.grid.rows[0]?.memberCount, totalTenths: 30 },
  ]);
});

it('is refused to everybody but the timer', async () => {
  expect(await main({ method: 'finish' })).toMatchObject({ ok: false });
});
