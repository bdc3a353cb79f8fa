import {
  countyCode,
  databaseRequestsOf,
  otherVillageCode,
  townshipCode,
  villageCode,
  wechatUserOf,
} from '../../_runtime/testing';
import type { Backend } from '../../_runtime/testing';
import type { InputOf, OutputOf } from '@shared/contract/method';
import { points } from '@shared/contract/points';
import type { RankingBoard } from '@shared/domain/points-words';
import type { Ranked } from '@shared/domain/ranking';
import { documents } from '../../_runtime/documents';
import { serve } from '../../_runtime/serve';
import { routes } from '../index';
import type { MonthCloseDocument } from '../ledger/month-close-store';
import { rankingDocument, rankingStore } from './ranking-store';
import { client, clock, post, startPointsVillage } from '../testing/points-village';

type Input = InputOf<typeof points.getRanking>;

let backend: Backend;
const boards = ['person', 'household', 'grid'] as const satisfies readonly RankingBoard[];

const aRow = (subjectId: string, rank: number): Ranked => ({
  ...{ subjectId, name: subjectId, gridCode: null, gridName: null, rank, change: null, isNew: false },
  ...{ scoreTenths: 10, totalTenths: 10, memberCount: 1 },
});

const months: Record<string, readonly string[]> = {};

const publish = async (unitCode: string, board: RankingBoard, month: string) => {
  const key = `${unitCode}:${board}`;
  await rankingStore(documents).insertMany([
    rankingDocument(
      {
        ...{ unitCode, unitName: unitCode, board, period: month, month, stage: 'close' },
        ...{ publishedAt: `${month}-28T02:00:00.000Z`, publicityUntil: `${month}-30`, entryCount: 1 },
        earlierMonths: months[key] ?? [],
      },
      {
        ...{ rows: [aRow('m-01', 1), aRow('m-00', 2)], left: [], notRanked: [], notRankedCount: 0 },
        ...{ totalTenths: 20, memberCount: 2 },
      },
    ),
  ]);
  months[key] = [month, ...(months[key] ?? [])];
  const end = { villageCode: unitCode, month, closedAt: `${month}-28T02:00:00.000Z`, lateEntryCount: 0 };
  const over: MonthCloseDocument = {
    ...{ _id: `${unitCode}:${month}`, ...end },
    ...{ publicityUntil: `${month}-30`, finalAt: `${month}-30T17:00:00.000Z` },
  };
  await documents.put('monthCloses', over);
};

beforeAll(async () => {
  backend = await startPointsVillage();
  await post('m-00', 'party-meeting');
  await documents.insert('identities', Object.assign({ _id: 'o-m-00' }, { personId: 'm-00' }));
});
afterAll(() => backend.stop());

const costOf = (run: () => Promise<unknown>) => databaseRequestsOf(backend, run);

/** The board, and that it took one request to the database, finding the caller included. */
const boardInOne = async (input: Input, personId = 'm-00'): Promise<OutputOf<typeof points.getRanking>> => {
  let board: OutputOf<typeof points.getRanking> | undefined;
  const cost = await costOf(async () => (board = await client.ask(points.getRanking, personId, input)));
  expect([input, cost]).toEqual([input, 1]);
  return board!;
};

describe('a board costs one request', () => {
  it.each(boards)('as it stands, by %s', async (board) => {
    const asked: readonly Input[] = [{ board }, { board, month: '2026-11' }, { board, month: '2026-10' }];
    const shown: OutputOf<typeof points.getRanking>[] = [];
    for (const input of asked) shown.push(await boardInOne(input));
    expect(shown.map(({ state, month, entryCount }) => [state, month, entryCount])).toEqual([
      ['running', '2026-11', 1],
      ['running', '2026-11', 1],
      ['running', '2026-10', 0],
    ]);
    expect(shown[0]).toEqual(shown[1]);
    expect(await boardInOne({ board, year: '2026' })).toMatchObject({ year: '2026', entryCount: 1 });
  });

  it('as published, and then the open month tells the change since', async () => {
    for (const board of boards) {
      await publish(villageCode, board, '2026-09');
      await publish(villageCode, board, '2026-10');
      await publish(otherVillageCode, board, '2026-11');
      const published = { state: 'final', unitName: villageCode, months: ['2026-11', '2026-10', '2026-09'] };
      expect(await boardInOne({ board })).toMatchObject({ month: '2026-10', ...published });
      expect(await boardInOne({ board, month: '2026-10' })).toEqual(await boardInOne({ board }));
      expect(await boardInOne({ board, month: '2026-09' })).toMatchObject({ month: '2026-09', ...published });
      const standing = await boardInOne({ board, month: '2026-11' });
      expect(standing).toMatchObject({ ...published, state: 'running', unitName: 'Wuqiao' });
      expect(await boardInOne({ board, year: '2026' })).toMatchObject({
        ...published,
        state: 'running',
        unitName: 'Wuqiao',
      });
      if (board === 'person') expect(standing.mine).toMatchObject({ rank: 1, change: 1 });
    }
  });

  it('of the villages of a township, as they stand and as published', async () => {
    expect(await boardInOne({ board: 'village' })).toMatchObject({
      unitCode: townshipCode,
      state: 'running',
    });
    await publish(townshipCode, 'village', '2026-10');
    expect(await boardInOne({ board: 'village' })).toMatchObject({ unitCode: townshipCode, state: 'final' });
  });

  it('of the townships of a county as published; before that nobody stands on it', async () => {
    expect(await boardInOne({ board: 'township' })).toMatchObject({ state: 'running', rows: [] });
    await publish(countyCode, 'township', '2026-10');
    expect(await boardInOne({ board: 'township' })).toMatchObject({ unitCode: countyCode, state: 'final' });
  });

  it('of a quarter as it stands, the sum of its months', async () => {
    const board = await boardInOne({ quarter: '2026-Q4' });
    expect(board).toMatchObject({ quarter: '2026-Q4', year: null, month: '2026-11', state: 'running' });
    expect(board.rows.find(({ subjectId }) => subjectId === 'm-00')).toMatchObject({ rank: 1 });
    expect(board.quarters).toEqual(['2026-Q4', '2026-Q3']);
  });

  it('when it is refused, or not there', async () => {
    const refused = (personId: string, input: Input) =>
      costOf(() => client.refusal(points.getRanking, personId, input));
    expect(await refused('elsewhere', { villageCode })).toBe(1);
    expect(await refused('m-00', { month: '2026-01' })).toBe(1);
    expect(await refused('m-00', { month: '2026-01', year: '2026' })).toBe(1);
    expect(await refused('nobody', {})).toBe(1);
  });

  it('when WeChat says who calls', async () => {
    const bound = wechatUserOf(serve(routes, { now: () => clock.now }), 'o-m-00');
    let board: unknown;
    expect(await costOf(async () => (board = await bound.ask(points.getRanking, { year: '2026' })))).toBe(1);
    expect(board).toEqual(await boardInOne({ year: '2026' }));
  });
});
