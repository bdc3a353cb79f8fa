import { clientOf, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
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

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('father', { name: 'Zhao', phone: '13800000001', rosterNumber: 'A-1', householdId: homeOf(1) }),
    aResident('gone', {
      ...{ name: 'Qian', phone: '13800000009', villageCode: null, formerVillageCode: villageCode },
      state: 'left',
    }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null, rosterNumber: 'B-7' }),
  ]);
  await insertHousehold(1, { gridCode: secondGridCode });
});
afterAll(() => backend.stop());

type Input = InputOf<typeof people.submitPerson>;
const submit = (input: Input, who = 'secretary') => client.ask(people.submitPerson, who, input);
const refusalOf = async (input: Input, who = 'secretary') => {
  const answer = await client.answer(people.submitPerson, who, input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};

describe('adding somebody', () => {
  it('puts them on the roster, with a line of history and the phone masked', async () => {
    const added = await submit({
      ...{ name: 'Sun', phone: '+86 138 1234 1234', rosterNumber: 'A-2', gridCode },
      ...{ partyStatus: 'full', note: 'back from the army' },
    });
    expect(added).toMatchObject({
      ...{ name: 'Sun', villageCode, maskedPhone: '138****1234', rosterNumber: 'A-2', gridCode },
      ...{
        gridName: 'Grid 1',
        partyStatus: 'full',
        state: 'active',
        offices: [],
        isBound: false,
        version: 1,
      },
      ...{ householdId: null, householdNumber: null },
    });
    const stored = await storedPerson(added.personId);
    expect(stored.phone).toBe('13812341234');
    expect(standingOf(stored)).toEqual([`villager@${villageCode}`, `member@${villageCode}`]);
    const [event] = await eventsOf(added.personId);
    expect(event).toMatchObject({
      kind: 'added',
      byId: 'secretary',
      note: 'back from the army',
      villageCode,
    });
  });

  it('lets a family share a phone', async () => {
    const son = await submit({ name: 'Zhao junior', phone: '13800000001' }, 'committee');
    expect(son.maskedPhone).toBe('138****0001');
  });

  it('refuses the same name with the same number, and says who it is, even one who moved away', async () => {
    const before = await documents.count('people', { villageCode });
    expect(await refusalOf({ name: 'Zhao', phone: '13800000001' })).toMatchObject({
      ...{ code: 'AlreadyExists' },
      details: { field: 'phone', personId: 'father', personName: 'Zhao', state: 'active' },
    });
    expect(await refusalOf({ name: 'Qian', phone: '13800000009' })).toMatchObject({
      details: { personId: 'gone', state: 'left' },
    });
    expect(await documents.count('people', { villageCode })).toBe(before);
  });

  it('gives a roster number once in a village, whatever other villages do', async () => {
    expect(await refusalOf({ name: 'Li', rosterNumber: 'A-1' })).toMatchObject({
      code: 'AlreadyExists',
      details: { field: 'rosterNumber', personId: 'father', personName: 'Zhao' },
    });
    await expect(submit({ name: 'Li', rosterNumber: 'B-7' })).resolves.toMatchObject({ rosterNumber: 'B-7' });
  });

  it('begins a household with its first person, in the grid named', async () => {
    const added = await submit({ name: '周大山', householdNumber: 12, gridCode });
    expect(added).toMatchObject({ householdId: homeOf(12), householdNumber: 12, gridCode });
    expect(await storedHousehold(12)).toMatchObject({
      ...{ name: '周大山户', number: 12, gridCode, liaisonId: null, villageCode },
    });
    await submit({ name: 'his wife', householdNumber: 12, gridCode });
    expect(await storedHousehold(12)).toMatchObject({ name: '周大山户' });
  });

  it('takes the grid of the household when none is named', async () => {
    const added = await submit({ name: 'a daughter', householdNumber: 1 });
    expect(added).toMatchObject({ gridCode: secondGridCode, gridName: 'Grid 2' });
  });

  it.each([
    ['one that is retired', retiredGridCode],
    ['one of another village', `${otherVillageCode}001`],
    ['one that does not exist', `${villageCode}777`],
  ])('finds no grid in %s', async (_what, code) => {
    expect(await refusalOf({ name: 'Li', gridCode: code })).toMatchObject({
      ...{ code: 'NotFound', details: { field: 'gridCode' } },
    });
  });

  it('happens once, however often the answer is lost', async () => {
    const input = { name: 'once', phone: '13800000077' };
    const [first, second] = await Promise.all([
      client.ask(people.submitPerson, 'secretary', input, 'one-key-0001'),
      client.ask(people.submitPerson, 'secretary', input, 'one-key-0001'),
    ]);
    expect(second).toEqual(first);
    expect(await kindsOf(first.personId)).toEqual(['added']);
  });
});

it('is for those who run the village', async () => {
  for (const who of ['supervisor', 'worker', 'officer', 'elsewhere', 'father']) {
    expect(await refusalOf({ name: 'x', villageCode }, who)).toMatchObject({ code: 'Forbidden' });
  }
});
