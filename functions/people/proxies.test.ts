import { clientOf, type Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import type { ProxyDocument } from '../_runtime/actor';
import { documents } from '../_runtime/documents';
import { serve } from '../_runtime/serve';
import { routes } from './index';
import {
  aResident,
  eventsOf,
  homeOf,
  insertHousehold,
  kindsOf,
  otherVillageCode,
  rosterNow,
  startRosterVillage,
  villageCode,
} from './testing/roster-village';

let backend: Backend;
const client = clientOf(serve(routes, { now: () => rosterNow }), { now: () => rosterNow });

const liaisonOffice = { role: 'householdLiaison', unitCode: villageCode, officeId: 'o-1' } as const;
const family = ['grandmother', 'son', 'daughter', 'cousin', 'aunt', 'uncle', 'child'];

beforeAll(async () => {
  backend = await startRosterVillage([
    ...family.map((personId) => aResident(personId, { householdId: homeOf(1), name: `name of ${personId}` })),
    aResident('neighbour', { householdId: homeOf(2) }),
    aResident('homeless'),
    aResident('liaison', { partyStatus: 'full', householdId: homeOf(9), memberships: [liaisonOffice] }),
    ...Array.from({ length: 6 }, (_, each) => aResident(`alone-${each}`, { householdId: homeOf(3 + each) })),
    aResident('gone', {
      villageCode: null,
      formerVillageCode: villageCode,
      householdId: homeOf(1),
      state: 'left',
    }),
    aResident('stranger', { villageCode: otherVillageCode, gridCode: null, householdId: homeOf(1) }),
  ]);
  for (let number = 1; number <= 9; number += 1) {
    const looked = number === 2 ? {} : { liaisonId: 'liaison', liaisonName: 'name of liaison' };
    await insertHousehold(number, looked);
  }
});
afterAll(() => backend.stop());

const set = (personId: string, proxyId: string, toOn: string | null = null, who = 'secretary') =>
  client.ask(people.submitProxy, who, { personId, proxyId, toOn });
const refusalOf = async (personId: string, proxyId: string, toOn: string | null = null) => {
  const answer = await client.answer(people.submitProxy, 'secretary', { personId, proxyId, toOn });
  if (answer.ok) throw new Error('granted');
  return answer.error;
};

it('somebody of the household, or its liaison, may act for a person, in whose history it stands', async () => {
  expect(await set('grandmother', 'son', '2026-12-31')).toEqual({
    proxies: [{ personId: 'son', name: 'name of son', toOn: '2026-12-31' }],
  });
  const { proxies } = await set('grandmother', 'liaison', null, 'committee');
  expect(proxies.map(({ personId, toOn }) => [personId, toOn])).toEqual([
    ['liaison', null],
    ['son', '2026-12-31'],
  ]);
  expect(await documents.get<ProxyDocument>('proxies', 'grandmother:liaison')).toMatchObject({
    ...{ fromOn: '2026-11-20', grantedById: 'committee', villageCode, revokedAt: null },
  });
  expect((await eventsOf('grandmother'))[0]).toMatchObject({
    ...{
      kind: 'proxySet',
      byId: 'secretary',
      changes: [{ field: 'proxy', before: '', after: 'name of son' }],
    },
  });
});

it.each([
  ['a neighbour', 'grandmother', 'neighbour', 'StateConflict', { reason: 'household' }],
  ['for who has no household', 'homeless', 'liaison', 'StateConflict', { reason: 'household' }],
  ['oneself', 'son', 'son', 'StateConflict', { reason: 'self' }],
  ['for the holder of an office', 'liaison', 'son', 'StateConflict', { reason: 'office' }],
  ['for the secretary', 'secretary', 'liaison', 'StateConflict', { reason: 'office' }],
  ['who left', 'grandmother', 'gone', 'NotFound', { personId: 'gone' }],
  ['for who left', 'gone', 'son', 'NotFound', { personId: 'gone' }],
  ['of another village', 'grandmother', 'stranger', 'NotFound', { personId: 'stranger' }],
  ['for one of another village', 'stranger', 'son', 'NotFound', { personId: 'stranger' }],
] as const)('nobody acts: %s', async (_what, personId, proxyId, code, details) => {
  expect(await refusalOf(personId, proxyId)).toMatchObject({ code, details });
});

it('a last day that is over is refused, and so is the same once more', async () => {
  expect(await refusalOf('grandmother', 'daughter', '2026-11-19')).toMatchObject({ code: 'InvalidInput' });
  expect(await refusalOf('grandmother', 'son')).toMatchObject({ code: 'AlreadyExists' });
});

it('three may act for one person', async () => {
  await set('grandmother', 'daughter');
  expect(await refusalOf('grandmother', 'cousin')).toMatchObject({
    ...{ code: 'CapReached', details: { proxiesOfPersonMax: 3 } },
  });
});

it('one may act for five, and a liaison for everybody looked after', async () => {
  for (const personId of ['grandmother', 'cousin', 'aunt', 'uncle']) {
    if (personId !== 'grandmother') await set(personId, 'son');
  }
  await set('daughter', 'son');
  expect(await refusalOf('child', 'son')).toMatchObject({
    ...{ code: 'CapReached', details: { peopleOfProxyMax: 5 } },
  });
  for (let each = 0; each < 6; each += 1) await set(`alone-${each}`, 'liaison');
  const { actsFor } = await client.ask(people.getMe, 'liaison', {});
  expect(actsFor).toHaveLength(7);
});

it('the one, the other, or who runs the village ends it', async () => {
  const end = (who: string, personId: string, proxyId: string) =>
    client.ask(people.reverseProxy, who, { personId, proxyId });
  const left = await end('grandmother', 'grandmother', 'son');
  expect(left.proxies.map(({ personId }) => personId)).toEqual(['daughter', 'liaison']);
  await end('son', 'cousin', 'son');
  await end('secretary', 'aunt', 'son');
  await end('committee', 'uncle', 'son');
  expect(await documents.get('proxies', 'cousin:son')).toMatchObject({ revokedAt: rosterNow });
  expect(await kindsOf('cousin')).toEqual(['proxySet', 'proxyRevoked']);
  expect((await eventsOf('grandmother')).at(-1)).toMatchObject({ byId: '', byName: '' });
});

it('nobody else ends it or learns of it, and what is over ends no more', async () => {
  for (const who of ['neighbour', 'supervisor', 'worker']) {
    const input = { personId: 'grandmother', proxyId: 'daughter' };
    expect(await client.refusal(people.reverseProxy, who, input)).toBe('NotFound');
  }
  const input = { personId: 'grandmother', proxyId: 'son' };
  expect(await client.refusal(people.reverseProxy, 'secretary', input)).toBe('NotFound');
});

it('what was ended may begin again', async () => {
  await expect(set('grandmother', 'son')).resolves.toMatchObject({ proxies: expect.any(Array) as unknown });
  expect(await documents.get('proxies', 'grandmother:son')).toMatchObject({ revokedAt: null, toOn: null });
});

it('a liaison who loses a household acts for its people no more, but for others', async () => {
  await client.ask(people.submitLiaison, 'secretary', { personId: null, householdIds: [homeOf(3)] });
  expect(await documents.get('proxies', 'alone-0:liaison')).toMatchObject({ revokedAt: rosterNow });
  expect(await documents.get('proxies', 'alone-1:liaison')).toMatchObject({ revokedAt: null });
});
