import { clientOf, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { people } from '@shared/contract/people';
import { documents } from '../_runtime/documents';
import { aNewUnit } from '../_runtime/roster/unit-store';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  eventsOf,
  gridCode,
  homeOf,
  insertHousehold,
  otherVillageCode,
  rosterNow,
  secondGridCode,
  startRosterVillage,
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

const microGridCode = `${gridCode}001`;
const office = (role: 'gridWorker' | 'householdLiaison', unitCode: string, rest: object = {}) =>
  ({ role, unitCode, officeId: `o-${role}`, fromOn: '2026-01-01', toOn: null, ...rest }) as const;

beforeAll(async () => {
  backend = await startRosterVillage([
    aResident('r-1', { name: 'Wang Da', phone: '13812345678', rosterNumber: '5678', isBound: true }),
    aResident('r-2', { name: 'Wang Er', phone: '13800005678', gridCode: microGridCode, partyStatus: 'full' }),
    aResident('r-3', { name: 'Li', householdId: homeOf(12), rosterNumber: 'Wang' }),
    aResident('r-4', { name: '12', householdId: homeOf(5678), gridCode: secondGridCode }),
    aResident('r-5', { name: 'Zhao', partyStatus: 'applicant', phone: '13956780000' }),
    aResident('worker-2', {
      ...{ gridCode: secondGridCode, partyStatus: 'probationary', name: 'Sun' },
      memberships: [
        office('gridWorker', secondGridCode),
        office('gridWorker', gridCode, { revokedAt: '2026-02-01T00:00:00.000Z' }),
        office('householdLiaison', villageCode, { fromOn: '2025-01-01', toOn: '2025-12-31' }),
      ],
    }),
    aResident('coming', { memberships: [office('gridWorker', gridCode, { fromOn: '2027-01-01' })] }),
    aResident('gone', {
      ...{ name: 'Wang San', villageCode: null, formerVillageCode: villageCode, state: 'left' },
      ...{ phone: '13811115678', rosterNumber: 'F-1' },
    }),
    aResident('dead', { villageCode: null, formerVillageCode: villageCode, state: 'dead' }),
    aResident('erased', { villageCode: null, formerVillageCode: villageCode, state: 'erased' }),
    aResident('stranger', { name: 'Wang', villageCode: otherVillageCode, gridCode: null }),
  ]);
  await insertHousehold(12);
  await insertHousehold(5678);
});
afterAll(() => backend.stop());

type Input = InputOf<typeof people.listPeople>;
const list = (input: Input = {}, who = 'secretary') => client.ask(people.listPeople, who, input);
const ids = async (input: Input = {}, who = 'secretary') => {
  const { items, total } = await list({ limit: 100, ...input }, who);
  expect(total).toBe(items.length);
  return items.map(({ personId }) => personId).toSorted();
};

const officials = ['committee', 'secretary', 'supervisor', 'worker'];
const residents = [...officials, 'coming', 'r-1', 'r-2', 'r-3', 'r-4', 'r-5', 'worker-2'].toSorted();

it('everybody who lives in the village stands on the roster, phones masked', async () => {
  expect(await ids()).toEqual(residents);
  const { items } = await list({ limit: 100 });
  expect(items.find(({ personId }) => personId === 'r-1')).toEqual({
    ...{ personId: 'r-1', name: 'Wang Da', villageCode, gridCode, gridName: 'Grid 1' },
    ...{ partyStatus: 'masses', maskedPhone: '138****5678', rosterNumber: '5678', state: 'active' },
    ...{ householdId: null, householdNumber: null, offices: [], isBound: true, version: 1 },
  });
  expect(JSON.stringify(items)).not.toMatch(/"1[3-9]\d{9}"/);
});

it.each([
  ['part of a name, or a roster number', { query: 'Wang' }, ['r-1', 'r-2', 'r-3']],
  ['the end of a phone, a roster and a household number', { query: '5678' }, ['r-1', 'r-2', 'r-4']],
  ['a whole phone number', { query: '13812345678' }, ['r-1']],
  ['a household number, too short for the end of a phone', { query: '12' }, ['r-3']],
  ['three digits, which end too many phones', { query: '678' }, []],
  ['nothing that anybody has', { query: 'Xu' }, []],
  ['a pattern, taken literally', { query: 'W.ng' }, []],
  ['a grid with its micro-grids', { gridCode, query: 'Wang' }, ['r-1', 'r-2', 'r-3']],
  ['a micro-grid', { gridCode: microGridCode }, ['r-2']],
  ['a grid', { gridCode: secondGridCode }, ['r-4', 'worker-2']],
  ['a grid and digits', { gridCode: secondGridCode, query: '5678' }, ['r-4']],
  ['applicants', { partyStatus: 'applicant' }, ['r-5']],
  ['probationary members', { partyStatus: 'probationary' }, ['worker-2']],
  ['those with a phone bound', { isBound: true }, ['r-1']],
  ['grid workers of today and tomorrow', { office: 'gridWorker' }, ['coming', 'worker', 'worker-2']],
  ['grid workers by name', { office: 'gridWorker', query: 'Sun' }, ['worker-2']],
  ['grid workers of a grid', { office: 'gridWorker', gridCode: secondGridCode }, ['worker-2']],
  ['liaisons, when the only one is one no more', { office: 'householdLiaison' }, []],
  ['the secretary', { office: 'secretary' }, ['secretary']],
  ['officers of the township who live here', { office: 'townshipOfficer' }, []],
  ['those who left or died', { scope: 'former' }, ['dead', 'gone']],
  ['those who left, by name', { scope: 'former', query: 'Wang' }, ['gone']],
  ['those who left, by phone', { scope: 'former', query: '5678' }, ['gone']],
  ['those who left, by roster number', { scope: 'former', query: 'F-1' }, ['gone']],
  ['those who left and were no members', { scope: 'former', partyStatus: 'full' }, []],
] as const)('the roster by %s', async (_what, input, expected) => {
  expect(await ids(input)).toEqual(expected);
});

it.each([
  [{}, 1],
  [{}, 4],
  [{ query: 'Wang' }, 1],
  [{ query: 'Wang' }, 2],
  [{ query: '5678' }, 2],
  [{ office: 'gridWorker' }, 2],
  [{ scope: 'former' }, 1],
] as const)('%j comes whole and once in pages of %d, with the total on each', async (input, limit) => {
  const joined: string[] = [];
  const keys: string[] = [];
  const whole = await list({ ...input, limit: 100 });
  for (let cursor: string | undefined; ;) {
    const page = await list({ ...input, limit, ...(cursor && { cursor }) });
    expect(page.total).toBe(whole.total);
    joined.push(...page.items.map(({ personId }) => personId));
    if (page.nextCursor === null) break;
    keys.push(page.nextCursor);
    cursor = page.nextCursor;
  }
  expect(joined).toEqual(whole.items.map(({ personId }) => personId));
  expect(keys.toSorted()).toEqual(keys);
});

it('is read by those who keep or oversee it, each in their own villages', async () => {
  for (const who of ['supervisor', 'committee']) expect(await ids({}, who)).toEqual(residents);
  expect(await ids({ villageCode }, 'officer')).toEqual(residents);
  for (const who of ['worker', 'r-1']) {
    expect(await client.refusal(people.listPeople, who, {})).toBe('Forbidden');
  }
  expect(await client.refusal(people.listPeople, 'elsewhere', { villageCode })).toBe('Forbidden');
  expect(await ids({}, 'elsewhere')).toEqual(['elsewhere', 'stranger']);
});

describe('one person', () => {
  it('comes with the household, the offices held once and the history, newest first', async () => {
    await client.ask(people.advancePeople, 'secretary', {
      ...{ personIds: ['worker-2'], action: 'move', householdNumber: 12 },
    });
    await client.ask(people.getContact, 'secretary', { personId: 'worker-2', reason: 'a burst pipe' });
    const person = await client.ask(people.getPerson, 'supervisor', { personId: 'worker-2' });
    expect(person).toMatchObject({ name: 'Sun', household: { number: 12 }, proxies: [] });
    expect(person.offices).toEqual([
      {
        ...{ role: 'gridWorker', unitCode: secondGridCode, unitName: 'Grid 2' },
        ...{ fromOn: '2026-01-01', toOn: null },
      },
    ]);
    expect(person.formerOffices.map(({ role, unitName }) => [role, unitName])).toEqual([
      ['gridWorker', 'Grid 1'],
      ['householdLiaison', 'Wuqiao'],
    ]);
    expect(person.history.map(({ kind, byName, note }) => [kind, byName, note])).toEqual([
      ['contactShown', 'name of secretary', 'a burst pipe'],
      ['move', 'name of secretary', ''],
    ]);
  });

  it('who left is still known where they left; strangers and the erased are not', async () => {
    await expect(client.ask(people.getPerson, 'secretary', { personId: 'gone' })).resolves.toMatchObject({
      ...{ state: 'left', villageCode: null, maskedPhone: '138****5678' },
    });
    for (const personId of ['stranger', 'erased', 'nobody', 'elsewhere']) {
      expect(await client.refusal(people.getPerson, 'secretary', { personId })).toBe('NotFound');
    }
  });

  it('shows no history of another village', async () => {
    const [event] = await eventsOf('worker-2');
    await documents.insert('personEvents', { ...event!, ...{ _id: 'zzz', villageCode: otherVillageCode } });
    const { history } = await client.ask(people.getPerson, 'secretary', { personId: 'worker-2' });
    expect(history).toHaveLength(2);
  });

  it('goes on where a village was merged into this one, and one into that', async () => {
    const merged = ['411725105297', '411725105298'] as const;
    const into = [merged[1], villageCode];
    for (const [place, _id] of merged.entries()) {
      const unit = aNewUnit({ _id, name: _id, level: 'village', parentCode: townshipCode });
      const over = { state: 'merged', mergedIntoCode: into[place] ?? null } as const;
      await documents.insert('orgUnits', Object.assign(unit, over));
      const [event] = await eventsOf('worker-2');
      await documents.insert('personEvents', { ...event!, ...{ _id: `yyy-${_id}`, villageCode: _id } });
    }
    const { history } = await client.ask(people.getPerson, 'secretary', { personId: 'worker-2' });
    expect(history.slice(0, 2).map(({ eventId }) => eventId)).toEqual(
      merged.toReversed().map((code) => `yyy-${code}`),
    );
    expect(history).toHaveLength(4);
  });
});
