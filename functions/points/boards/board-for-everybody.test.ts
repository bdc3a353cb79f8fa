import { aPerson, insertPeople, villageCode, type Backend } from '../../_runtime/testing';
import { points } from '@shared/contract/points';
import type { BoardVisibility } from '@shared/domain/switches';
import { documents } from '../../_runtime/documents';
import { settingsStore } from '../../_runtime/roster/settings-store';
import { client, post, startPointsVillage } from '../testing/points-village';

let backend: Backend;

const decide = (boardVisibility: BoardVisibility) =>
  settingsStore(documents).put({
    ...{ _id: villageCode, choices: { boardVisibility }, changedAt: '2026-11-20T02:00:00.000Z' },
    ...{ changedById: 'secretary', changedByName: 'Secretary' },
  });

beforeAll(async () => {
  backend = await startPointsVillage();
  await insertPeople([aPerson('kin', [], { householdId: 'h-1' })]);
  await post('m-00', 'party-meeting');
});
afterAll(() => backend.stop());

const forEverybody = (personId: string, board: 'person' | 'household' | 'grid' = 'person') =>
  client.ask(points.getRanking, personId, { villageCode, board, isForEverybody: true });

describe('a board for everybody', () => {
  it('names people where the village does, and tells nobody’s own row', async () => {
    await decide('named');
    const { rows, mine } = await forEverybody('m-00');
    expect(rows.some(({ name }) => name === 'name of m-00')).toBe(true);
    expect(mine).toBeNull();
  });

  it.each(['secretary', 'm-00', 'villager'])('masks all names before %s alike', async (personId) => {
    await decide('masked');
    const { rows, mine } = await forEverybody(personId);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ name }) => !name.endsWith('**'))).toEqual([]);
    expect(rows.filter(({ subjectId }) => subjectId.startsWith('m-'))).toEqual([]);
    expect(mine).toBeNull();
    expect((await forEverybody('kin', 'household')).rows.every(({ name }) => name.endsWith('**'))).toBe(true);
  });

  it.each(['grid', 'self'] as const)(
    'shows no person at all under %s, and grids all the same',
    async (kind) => {
      await decide(kind);
      for (const personId of ['secretary', 'm-00']) {
        expect((await forEverybody(personId)).rows).toEqual([]);
        expect((await forEverybody(personId, 'grid')).rows.length).toBeGreaterThan(0);
      }
    },
  );
});
