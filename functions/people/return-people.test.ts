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
  kindsOf,
  retiredGridCode,
  rosterNow,
  secondGridCode,
  standingOf,
  startRosterVillage,
  storedPerson,
  townshipCode,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

const office = (role: 'gridWorker', unitCode: string) =>
  ({ role, unitCode, officeId: `o-${role}`, fromOn: '2024-01-01', toOn: null, revokedAt: null }) as const;

beforeAll(async () => {
  backend = await startRosterVillage([]);
  await insertHousehold(1);
});
afterAll(() => backend.stop());

type Input = InputOf<typeof people.advancePeople>;
const advance = (input: Input, who = 'secretary') => client.ask(people.advancePeople, who, input);
const refusalOf = async (input: Input, who = 'secretary') => {
  const answer = await client.answer(people.advancePeople, who, input);
  if (answer.ok) throw new Error('granted');
  return answer.error;
};
let made = 0;
/** Somebody nobody else in these tests knows. */
const somebody = async (fields: Parameters<typeof aResident>[1] = {}): Promise<string> => {
  made += 1;
  const personId = `p-${made}`;
  await documents.insert('people', aResident(personId, fields));
  return personId;
};

it('restores residence where it was, with the part of a member, but no office', async () => {
  const personId = await somebody({
    ...{ partyStatus: 'full', householdId: homeOf(1), rosterNumber: 'N-77' },
    memberships: [office('gridWorker', gridCode)],
  });
  await advance({ personIds: [personId], action: 'leave' });
  const { items } = await advance({ personIds: [personId], action: 'return' });
  expect(items).toMatchObject([
    { state: 'active', villageCode, gridCode, householdId: homeOf(1), rosterNumber: 'N-77', offices: [] },
  ]);
  const stored = await storedPerson(personId);
  expect(standingOf(stored)).toEqual([`villager@${villageCode}`, `member@${villageCode}`]);
  expect(stored).toMatchObject({ formerVillageCode: null, isPartyMember: true });
  await expect(client.ask(people.getMe, personId, {})).resolves.toMatchObject({ villageCode });
});

it('from a death written down by mistake is possible too', async () => {
  const personId = await somebody();
  await advance({ personIds: [personId], action: 'die' });
  await advance({ personIds: [personId], action: 'return' });
  expect(await kindsOf(personId)).toEqual(['die', 'return']);
});

it('asks for a grid when the old one is no more', async () => {
  const personId = await somebody({ gridCode: retiredGridCode });
  await advance({ personIds: [personId], action: 'leave' });
  expect(await refusalOf({ personIds: [personId], action: 'return' })).toMatchObject({
    ...{ code: 'StateConflict', details: { field: 'gridCode', personId } },
  });
  const { items } = await advance({ personIds: [personId], action: 'return', gridCode: secondGridCode });
  expect(items).toMatchObject([{ gridCode: secondGridCode }]);
});

it('leaves the roster number to whoever has it now', async () => {
  const personId = await somebody({ rosterNumber: 'N-9' });
  await advance({ personIds: [personId], action: 'leave' });
  const heir = await somebody({ rosterNumber: 'N-9' });
  const { items } = await advance({ personIds: [personId], action: 'return' });
  expect(items).toMatchObject([{ rosterNumber: '' }]);
  expect((await storedPerson(heir)).rosterNumber).toBe('N-9');
  expect((await eventsOf(personId)).at(-1)?.changes).toContainEqual({
    ...{ field: 'rosterNumber', before: 'N-9', after: '' },
  });
});

it('leads into no village that is over, whoever asks', async () => {
  const code = `${townshipCode}299`;
  const over = aNewUnit({
    _id: code,
    name: 'Over',
    level: 'village',
    parentCode: townshipCode,
    isJoined: true,
  });
  await documents.insert('orgUnits', Object.assign(over, { state: 'retired' }));
  const fields = { villageCode: null, formerVillageCode: code, gridCode: null, state: 'left' } as const;
  const personIds = [await somebody(fields)];
  expect(await refusalOf({ villageCode: code, personIds, action: 'return' }, 'officer')).toMatchObject({
    ...{ code: 'StateConflict', details: { reason: 'unitNotActive' } },
  });
});
