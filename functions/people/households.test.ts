import { clientOf, type Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  kindsOf,
  otherVillageCode,
  retiredGridCode,
  rosterNow,
  secondGridCode,
  standingOf,
  startRosterVillage,
  storedHousehold,
  storedPerson,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });
const member = { partyStatus: 'full' } as const;
const foreignHome = `${otherVillageCode}-h0001`;

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('father', { householdId: homeOf(1), phone: '13812341234', isBound: true, name: 'Zhao' }),
    aResident('mother', { householdId: homeOf(1), gridCode: null }),
    aResident('uncle', { householdId: homeOf(1), gridCode: `${villageCode}003` }),
    aResident('neighbour', { householdId: homeOf(2) }),
    aResident('sun', { ...member, name: 'Sun' }),
    aResident('zhou', { ...member, name: 'Zhou' }),
    aResident('li', { ...member, name: 'Li' }),
    aResident('gone', { ...member, villageCode: null, formerVillageCode: villageCode, state: 'left' }),
    aResident('stranger', { ...member, villageCode: otherVillageCode, gridCode: null }),
  ]);
  for (let number = 1; number <= 25; number += 1) await insertHousehold(number);
  await documents.insert('households', {
    ...{ _id: foreignHome, villageCode: otherVillageCode, number: 1, gridCode: null, name: 'Far' },
    ...{ liaisonId: null, liaisonName: '', lastVisitOn: null },
  });
});
afterAll(() => backend.stop());

const refusalOf = async (...[method, who, input]: Parameters<typeof client.answer>) => {
  const answer = await client.answer(method, who, input);
  if (answer.ok) throw new Error(`granted: ${JSON.stringify(answer.data)}`);
  return answer.error;
};

describe('a household', () => {
  it('is added once for each number', async () => {
    const input = { number: 100, name: 'By the well', gridCode: secondGridCode, isNew: true };
    expect(await client.ask(people.submitHousehold, 'secretary', input)).toEqual({
      ...{ householdId: homeOf(100), number: 100, name: 'By the well', gridCode: secondGridCode },
      ...{ gridName: 'Grid 2', liaison: null, lastVisitOn: null },
    });
    expect(await refusalOf(people.submitHousehold, 'committee', input)).toMatchObject({
      ...{ code: 'AlreadyExists' },
      details: { field: 'number', householdId: homeOf(100), name: 'By the well' },
    });
  });

  it('changes only when there is one, and goes to no grid that is not at work', async () => {
    const input = { number: 101, name: 'x', isNew: false };
    expect(await refusalOf(people.submitHousehold, 'secretary', input)).toMatchObject({ code: 'NotFound' });
    for (const code of [retiredGridCode, `${otherVillageCode}001`]) {
      const moved = { number: 1, name: 'x', gridCode: code, isNew: false };
      expect(await refusalOf(people.submitHousehold, 'secretary', moved)).toMatchObject({
        ...{ code: 'NotFound', details: { field: 'gridCode' } },
      });
    }
  });

  it('takes its people along into another grid, but for those who live elsewhere', async () => {
    await client.ask(people.submitHousehold, 'secretary', {
      ...{ number: 1, name: 'The Zhaos', gridCode: secondGridCode, isNew: false },
    });
    expect(await storedHousehold(1)).toMatchObject({ name: 'The Zhaos', gridCode: secondGridCode });
    const grids = await Promise.all(
      ['father', 'mother', 'uncle', 'neighbour'].map(async (id) => (await storedPerson(id)).gridCode),
    );
    expect(grids).toEqual([secondGridCode, secondGridCode, `${villageCode}003`, gridCode]);
    expect((await eventsOf('father'))[0]).toMatchObject({
      ...{ kind: 'move', changes: [{ field: 'gridCode', before: 'Grid 1', after: 'Grid 2' }] },
    });
  });

  it('is seen with its people by them, its liaison and those who keep the roster, phones masked', async () => {
    await client.ask(people.submitLiaison, 'secretary', { personId: 'li', householdIds: [homeOf(1)] });
    for (const who of ['father', 'mother', 'li', 'secretary', 'committee', 'supervisor']) {
      const seen = await client.ask(people.getHousehold, who, { householdId: homeOf(1) });
      expect(seen).toMatchObject({ name: 'The Zhaos', liaison: { personId: 'li', name: 'Li' } });
      expect(seen.people.map(({ personId }) => personId)).toEqual(['father', 'mother', 'uncle']);
      expect(seen.people[0]).toEqual({
        ...{ personId: 'father', name: 'Zhao', gridCode: secondGridCode, gridName: 'Grid 2' },
        ...{ partyStatus: 'masses', maskedPhone: '138****1234', isBound: true },
      });
    }
    const asOfficer = { householdId: homeOf(1), villageCode };
    await expect(client.ask(people.getHousehold, 'officer', asOfficer)).resolves.toMatchObject({ number: 1 });
  });

  it('is none for anybody else', async () => {
    for (const who of ['neighbour', 'worker', 'sun']) {
      expect(await client.refusal(people.getHousehold, who, { householdId: homeOf(1) })).toBe('NotFound');
    }
    expect(await client.refusal(people.getHousehold, 'secretary', { householdId: foreignHome })).toBe(
      'NotFound',
    );
    expect(await client.refusal(people.getHousehold, 'secretary', { householdId: homeOf(999) })).toBe(
      'NotFound',
    );
    await client.ask(people.submitLiaison, 'secretary', { personId: null, householdIds: [homeOf(1)] });
    expect(await client.refusal(people.getHousehold, 'li', { householdId: homeOf(1) })).toBe('NotFound');
  });
});

describe('a liaison', () => {
  const give = (personId: string | null, ...numbers: readonly number[]) =>
    ({ personId, householdIds: numbers.map(homeOf) }) as const;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, each) => from + each);

  it('becomes one by the first household', async () => {
    const { items } = await client.ask(people.submitLiaison, 'committee', give('sun', 2, 3));
    expect(items.map(({ number, liaison }) => [number, liaison?.name])).toEqual([
      [2, 'Sun'],
      [3, 'Sun'],
    ]);
    const stored = await storedPerson('sun');
    expect(standingOf(stored)).toContain(`householdLiaison@${villageCode}`);
    expect(stored.memberships.at(-1)).toMatchObject({
      ...{ grantedById: 'committee', grantedByName: 'name of committee', grantedAt: rosterNow },
      ...{ fromOn: '2026-11-20', toOn: null, officeId: expect.stringMatching(/^[\w-]+$/) as string },
    });
    expect(stored.officeUnitCodes).toEqual([villageCode]);
    expect((await eventsOf('sun'))[0]).toMatchObject({
      ...{ kind: 'liaisonSet', changes: [{ field: 'households', before: '0', after: '2' }] },
    });
  });

  it('keeps one office however many households come', async () => {
    await client.ask(people.submitLiaison, 'secretary', give('sun', 3, 4));
    const { memberships } = await storedPerson('sun');
    expect(memberships.filter(({ role }) => role === 'householdLiaison')).toHaveLength(1);
    expect((await eventsOf('sun')).at(-1)?.changes).toEqual([
      { field: 'households', before: '2', after: '3' },
    ]);
  });

  it('looks after twenty households at most', async () => {
    expect(await refusalOf(people.submitLiaison, 'secretary', give('sun', ...range(4, 22)))).toMatchObject({
      ...{ code: 'CapReached', details: { householdsMax: 20, householdCount: 21 } },
    });
    expect(await storedHousehold(22)).toMatchObject({ liaisonId: null });
    const { items } = await client.ask(people.submitLiaison, 'secretary', give('sun', ...range(4, 21)));
    expect(items).toHaveLength(18);
  });

  it('hands households on, and with the last one the office', async () => {
    await client.ask(people.submitLiaison, 'secretary', give('zhou', ...range(2, 20)));
    expect(standingOf(await storedPerson('sun'))).toContain(`householdLiaison@${villageCode}`);
    await client.ask(people.submitLiaison, 'secretary', give('zhou', 21));
    const { memberships } = await storedPerson('sun');
    expect(memberships.at(-1)).toMatchObject({
      ...{ role: 'householdLiaison', revokedAt: rosterNow, revokedByName: 'name of secretary' },
    });
    expect(await kindsOf('zhou')).toEqual(['liaisonSet', 'liaisonSet']);
  });

  it('is a party member who lives in the village', async () => {
    for (const [personId, code] of [
      ['neighbour', 'StateConflict'],
      ['gone', 'StateConflict'],
      ['stranger', 'NotFound'],
      ['nobody', 'NotFound'],
    ] as const) {
      expect(await refusalOf(people.submitLiaison, 'secretary', give(personId, 23))).toMatchObject({ code });
    }
    const foreign = { personId: 'zhou', householdIds: [foreignHome] };
    expect(await refusalOf(people.submitLiaison, 'secretary', foreign)).toMatchObject({ code: 'NotFound' });
  });

  it('stands in the list with what is looked after and visited this month, and so does who has none yet', async () => {
    await insertHousehold(30, { liaisonId: 'zhou', liaisonName: 'Zhou', lastVisitOn: '2026-10-31' });
    await documents.put('households', { ...(await storedHousehold(2))!, ...{ lastVisitOn: '2026-11-01' } });
    const idle = { role: 'householdLiaison', unitCode: villageCode, officeId: 'o-1' } as const;
    await documents.insert('people', aResident('idle', { ...member, name: 'Idle', memberships: [idle] }));
    const over = { ...idle, toOn: '2026-11-19' };
    await documents.insert('people', aResident('over', { ...member, name: 'Over', memberships: [over] }));
    const expected = {
      items: [
        { personId: 'idle', name: 'Idle', householdCount: 0, visitedCount: 0 },
        { personId: 'zhou', name: 'Zhou', householdCount: 21, visitedCount: 1 },
      ],
      ...{ householdCount: 27, uncoveredCount: 6 },
    };
    expect(await client.ask(people.listLiaisons, 'supervisor', {})).toEqual(expected);
    expect(await client.ask(people.listLiaisons, 'zhou', {})).toEqual(expected);
    expect(await client.refusal(people.listLiaisons, 'neighbour', {})).toBe('Forbidden');
  });

  it('is given again who lost the office while the households stayed', async () => {
    const { memberships, ...rest } = await storedPerson('zhou');
    await documents.put('people', {
      ...rest,
      ...{ memberships: memberships.filter(({ role }) => role !== 'householdLiaison') },
    });
    await client.ask(people.submitLiaison, 'secretary', give('zhou', 2));
    expect(standingOf(await storedPerson('zhou'))).toContain(`householdLiaison@${villageCode}`);
  });
});

it('households and liaisons are set by those who run the village', async () => {
  for (const who of ['supervisor', 'worker', 'father', 'zhou']) {
    const household = { number: 200, name: 'x', isNew: true };
    expect(await client.refusal(people.submitHousehold, who, household)).toBe('Forbidden');
    const liaison = { personId: 'zhou', householdIds: [homeOf(1)] };
    expect(await client.refusal(people.submitLiaison, who, liaison)).toBe('Forbidden');
  }
  const foreign = { number: 200, name: 'x', isNew: true, villageCode };
  expect(await client.refusal(people.submitHousehold, 'elsewhere', foreign)).toBe('Forbidden');
});
