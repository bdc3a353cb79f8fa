import { clientOf, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  gridCode,
  homeOf,
  insertHousehold,
  otherVillageCode,
  rosterNow,
  secondGridCode,
  startRosterVillage,
  storedPerson,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });
const microGridCode = `${secondGridCode}001`;
const foreignHome = `${otherVillageCode}-h0001`;

const worker = (unitCode: string) => ({ role: 'gridWorker', unitCode }) as const;

beforeAll(async () => {
  const liaison = { role: 'householdLiaison', unitCode: villageCode } as const;
  const over = { ...worker(gridCode), toOn: '2026-11-19' };
  backend = await startRosterVillage([
    // Grid worker of the second grid, of a micro-grid in it too, of the first no more; and a liaison.
    aResident('second', {
      partyStatus: 'full',
      memberships: [worker(secondGridCode), worker(microGridCode), liaison, over],
    }),
    aResident('inside', {
      ...{ memberships: [worker(microGridCode)], phone: '13812341234' },
      ...{ householdId: homeOf(202), gridCode: microGridCode },
    }),
  ]);
  const ofSecond = { liaisonId: 'second', liaisonName: 'Second' };
  await insertHousehold(1);
  await insertHousehold(201, { gridCode: secondGridCode });
  await insertHousehold(202, { gridCode: microGridCode });
  await insertHousehold(203, { gridCode: null });
  await insertHousehold(204, { gridCode: null, ...ofSecond });
  await insertHousehold(205, { gridCode: secondGridCode, ...ofSecond });
  const far = {
    number: 1,
    gridCode: secondGridCode,
    name: 'Far',
    liaisonId: null,
    liaisonName: '',
    lastVisitOn: null,
  };
  await documents.insert(
    'households',
    Object.assign({ _id: foreignHome }, { villageCode: otherVillageCode }, far),
  );
});
afterAll(() => backend.stop());

const listed = async (who: string, input: InputOf<typeof people.listHouseholds> = {}) => {
  const { items, nextCursor } = await client.ask(people.listHouseholds, who, { limit: 100, ...input });
  return { numbers: items.map(({ number }) => number), nextCursor };
};
describe('a grid worker', () => {
  it('gets the households of the own grids and those looked after, each once, by number, whatever is asked for', async () => {
    const own = [201, 202, 204, 205];
    for (const scope of ['all', 'uncovered', 'mine'] as const) {
      expect((await listed('second', { scope })).numbers).toEqual(own);
    }
    expect((await listed('second', { liaisonId: 'zhou' })).numbers).toEqual(own);
    expect((await listed('inside')).numbers).toEqual([202]);
    expect((await listed('worker')).numbers).toEqual([1]);
  });

  it('pages over all of them', async () => {
    const first = await listed('second', { limit: 2 });
    expect(first).toEqual({ numbers: [201, 202], nextCursor: '202' });
    expect(await listed('second', { limit: 2, cursor: '202' })).toEqual({
      numbers: [204, 205],
      nextCursor: null,
    });
  });

  it('narrows by words and by a grid, and never out of the own', async () => {
    expect((await listed('second', { query: '201' })).numbers).toEqual([201]);
    expect((await listed('second', { query: '203' })).numbers).toEqual([]);
    expect((await listed('second', { gridCode: microGridCode })).numbers).toEqual([202]);
    expect((await listed('second', { gridCode })).numbers).toEqual([]);
    expect((await listed('inside', { gridCode: secondGridCode })).numbers).toEqual([202]);
  });

  it('who also keeps the roster has all, and the own by asking for them', async () => {
    const { memberships, ...rest } = await storedPerson('committee');
    const inGrid = { role: 'gridWorker', unitCode: microGridCode } as const;
    await documents.put('people', { ...rest, ...{ memberships: [...memberships, inGrid] } });
    expect((await listed('committee')).numbers).toContain(203);
    expect((await listed('committee', { scope: 'mine' })).numbers).toEqual([202]);
    await documents.put('people', { ...rest, ...{ memberships } });
  });

  it('sees a household of the own grid with its people, phones masked, and no other', async () => {
    const seen = await client.ask(people.getHousehold, 'second', { householdId: homeOf(202) });
    expect(seen.people).toMatchObject([{ personId: 'inside', maskedPhone: '138****1234' }]);
    expect(JSON.stringify(seen)).not.toContain('13812341234');
    for (const number of [1, 203]) {
      expect(await client.refusal(people.getHousehold, 'second', { householdId: homeOf(number) })).toBe(
        'NotFound',
      );
    }
    expect(await client.refusal(people.getHousehold, 'inside', { householdId: homeOf(201) })).toBe(
      'NotFound',
    );
    expect(await client.refusal(people.getHousehold, 'second', { householdId: foreignHome })).toBe(
      'NotFound',
    );
  });
});
