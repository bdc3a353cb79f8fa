import { aPerson, insertPeople, villageCode, type Backend } from '../../_runtime/testing';
import { points } from '@shared/contract/points';
import type { RankingBoard } from '@shared/domain/points-words';
import type { SwitchChoices } from '@shared/domain/switches';
import { documents } from '../../_runtime/documents';
import { settingsStore } from '../../_runtime/roster/settings-store';
import { plainBoard } from './standing-board';
import { client, clock, post, ruleId, startPointsVillage } from '../testing/points-village';

let backend: Backend;
const household = { kind: 'household', id: 'h-1' } as const;

const decide = (choices: SwitchChoices) =>
  settingsStore(documents).put({
    ...{ _id: villageCode, choices, changedAt: '2026-11-20T02:00:00.000Z', changedById: 'secretary' },
    changedByName: 'Secretary',
  });

const septemberAndNovember = async (id: string, september: string, november: string) => {
  clock.now = '2026-09-10T02:00:00.000Z';
  await post(id, september);
  clock.now = '2026-11-20T02:00:00.000Z';
  await post(id, november);
};

beforeAll(async () => {
  backend = await startPointsVillage();
  await insertPeople([aPerson('kin', [], { householdId: 'h-1' })]);
  await septemberAndNovember('m-06', 'party-day', 'party-day');
  await septemberAndNovember('m-05', 'party-day', 'party-meeting');
  await septemberAndNovember('m-03', 'party-meeting', 'party-day');
  await post('m-04', 'party-meeting');
  await client.ask(points.post, 'secretary', { subject: household, ruleId: ruleId('waste-sorting') });
});
afterAll(() => backend.stop());
beforeEach(async () => {
  clock.now = '2026-11-20T02:00:00.000Z';
  await decide({});
});

const yearBoard = (board: RankingBoard = 'person', personId = 'm-04') =>
  client.ask(points.getRanking, personId, { board, year: '2026' });

describe('the board of a year', () => {
  it('adds its months up as they stand, ranked 1, 2, 2, 4, and tells no change', async () => {
    const { rows, mine, ...board } = await yearBoard();
    expect(board).toEqual({
      ...{ board: 'person', unitCode: villageCode, unitName: 'Wuqiao', year: '2026', month: '2026-11' },
      ...{ state: 'running', publishedAt: null, publicityUntil: null, entryCount: 8 },
      ...{ months: ['2026-11'], quarters: ['2026-Q4'], years: ['2026'], quarter: null },
      ...plainBoard,
    });
    expect(
      rows
        .slice(0, 4)
        .map(({ subjectId, rank, scoreTenths, change }) => [...[subjectId, rank, scoreTenths], change]),
    ).toEqual([
      ['m-06', 1, 100, null],
      ['m-03', 2, 80, null],
      ['m-05', 2, 80, null],
      ['m-04', 4, 30, null],
    ]);
    expect(rows).toHaveLength(21);
    expect(mine).toMatchObject({ subjectId: 'm-04', rank: 4 });
  });

  it('shows the households that took part, and grids and villages by average', async () => {
    const households = await yearBoard('household', 'kin');
    expect(households.rows.map(({ subjectId, rank }) => [subjectId, rank])).toEqual([['h-1', 1]]);
    expect(households.mine).toMatchObject({ subjectId: 'h-1' });
    for (const board of ['grid', 'village'] as const) {
      const { rows, year } = await yearBoard(board);
      expect([year, rows[0]]).toMatchObject([
        '2026',
        { rank: 1, totalTenths: 290, memberCount: 21, scoreTenths: 14, change: null },
      ]);
    }
  });

  it('shows people as the village decided', async () => {
    await decide({ boardVisibility: 'masked' });
    const { rows, mine } = await yearBoard();
    expect(rows.filter(({ name }) => !name.endsWith('**'))).toEqual([mine]);
    await decide({ boardVisibility: 'self' });
    expect((await yearBoard()).rows).toEqual([mine]);
    await decide({ boardVisibility: 'grid' });
    expect((await yearBoard()).rows).toEqual([]);
    expect((await yearBoard('person', 'secretary')).rows).toHaveLength(21);
  });

  it('can be looked at in January while the last month is open, and then counts up to December', async () => {
    clock.now = '2027-01-02T02:00:00.000Z';
    expect(await yearBoard()).toMatchObject({ year: '2026', month: '2026-12', years: ['2027'] });
    clock.now = '2027-02-02T02:00:00.000Z';
    expect(await client.refusal(points.getRanking, 'm-04', { year: '2026' })).toBe('NotFound');
  });

  it('is of a year or of a month, never of both', async () => {
    const both = { year: '2026', month: '2026-11' };
    expect(await client.refusal(points.getRanking, 'm-04', both)).toBe('InvalidInput');
  });
});
