import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  otherVillageCode,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { checkIns } from '@shared/contract/check-ins';
import type { InputOf } from '@shared/contract/method';
import { documents } from '../_runtime/documents';
import { aNewHousehold, householdIdOf, type HouseholdDocument } from '../_runtime/roster/household-store';
import { serve } from '../_runtime/serve';
import { routes as mediaRoutes } from '../media';
import { photos } from '../media/testing/photos';
import { uploadPhoto } from '../media/testing/upload-photo';
import { routes } from './index';

let backend: Backend;
/** Late in the evening in UTC, the 21st in the village. */
const now = '2026-11-20T17:00:00.000Z';
const client = clientOf(serve([...routes, ...mediaRoutes], { now: () => now }), { now: () => now });
const homeOf = (number: number): string => householdIdOf(villageCode, number);
const foreignHome = householdIdOf(otherVillageCode, 1);

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('supervisor', ['supervisor']),
    aPerson('liaison', ['member', 'householdLiaison']),
    aPerson('other', ['member', 'householdLiaison']),
    aPerson('worker', ['gridWorker']),
    aPerson('villager'),
    aPerson('officer', ['townshipOfficer'], { villageCode: null }),
    aPerson('stranger', ['secretary'], { villageCode: otherVillageCode }),
    // Still named at the household, but the office is over.
    aPerson('former', ['member'], {
      memberships: [
        { role: 'villager', unitCode: villageCode },
        { role: 'householdLiaison', unitCode: villageCode, toOn: '2026-11-20' },
        { role: 'gridWorker', unitCode: `${villageCode}005` },
      ],
    }),
  ]);
  const looked = { liaisonId: 'liaison', liaisonName: 'name of liaison', gridCode: null };
  for (const household of [
    aNewHousehold({ villageCode, number: 1, name: 'Zhao', ...looked }),
    aNewHousehold({ villageCode, number: 2, name: 'Qian', ...looked, lastVisitOn: '2026-11-10' }),
    aNewHousehold({ villageCode, number: 3, name: 'Sun', gridCode }),
    aNewHousehold({ villageCode, number: 4, name: 'Li', gridCode: null, liaisonId: 'former' }),
    aNewHousehold({ villageCode: otherVillageCode, number: 1, name: 'Far', liaisonId: 'liaison' }),
  ]) {
    await documents.insert('households', household);
  }
});
afterAll(() => backend.stop());

type Input = InputOf<typeof checkIns.submitVisit>;
const visit = (who: string, number: number, more: Partial<Input> = {}) =>
  client.ask(checkIns.submitVisit, who, { householdId: homeOf(number), note: 'all well', ...more });
const refusal = (who: string, number: number, more: Partial<Input> = {}) =>
  client.refusal(checkIns.submitVisit, who, { householdId: homeOf(number), note: 'all well', ...more });
const lastVisitOf = async (number: number) =>
  (await documents.get<HouseholdDocument>('households', homeOf(number)))?.lastVisitOn;

describe('a visit', () => {
  it('is written down with a note and photos, on the day it is in the village', async () => {
    const mediaId = await uploadPhoto(client, 'liaison', photos.mendedLamp);
    const written = await visit('liaison', 1, { note: ' roof leaks ', photos: [mediaId] });
    expect(written).toMatchObject({
      ...{ householdId: homeOf(1), householdName: 'Zhao', visitorId: 'liaison', note: 'roof leaks' },
      ...{ visitorName: 'name of liaison', visitedOn: '2026-11-21', at: now },
      photos: [{ mediaId, width: 320, height: 240 }],
    });
    expect(written.photos[0]?.url).toMatch(/^http/);
    expect(await lastVisitOf(1)).toBe('2026-11-21');
  });

  it('counts once a day, household and visitor, however many taps there are', async () => {
    expect(await refusal('liaison', 1)).toBe('AlreadyCheckedIn');
    await expect(visit('secretary', 1)).resolves.toMatchObject({ visitorId: 'secretary' });
    await expect(visit('liaison', 1, { visitedOn: '2026-11-20' })).resolves.toMatchObject({ at: now });
    const taps = await Promise.all(
      [1, 2, 3].map(() =>
        client.answer(checkIns.submitVisit, 'secretary', { householdId: homeOf(4), note: 'at once' }),
      ),
    );
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await documents.count('visits', { householdId: homeOf(4) })).toBe(1);
  });

  it('written down late does not turn the last day back', async () => {
    await visit('liaison', 2, { visitedOn: '2026-11-05' });
    expect(await lastVisitOf(2)).toBe('2026-11-10');
    await visit('liaison', 2, { visitedOn: '2026-11-12' });
    expect(await lastVisitOf(2)).toBe('2026-11-12');
  });

  it.each(['2026-11-22', '2026-10-20'])('is not of %s', async (visitedOn) => {
    expect(await refusal('liaison', 2, { visitedOn })).toBe('InvalidInput');
  });

  it('of a month ago may still be written down', async () => {
    await expect(visit('liaison', 2, { visitedOn: '2026-10-21' })).resolves.toMatchObject({
      visitedOn: '2026-10-21',
    });
  });

  it('is made by the liaison, the grid worker of the grid, or who runs the village', async () => {
    await expect(visit('worker', 3)).resolves.toMatchObject({ householdName: 'Sun' });
    for (const [who, number] of [
      ['liaison', 3],
      ['other', 1],
      ['worker', 1],
      ['former', 4],
    ] as const) {
      expect([who, await refusal(who, number)]).toEqual([who, 'NotFound']);
    }
    for (const who of ['villager', 'supervisor', 'officer']) {
      expect(await refusal(who, 1, { villageCode })).toBe('Forbidden');
    }
  });

  it('is not made to another village, nor with somebody else’s photo', async () => {
    expect(await refusal('liaison', 1, { householdId: foreignHome })).toBe('NotFound');
    expect(await refusal('secretary', 1, { householdId: foreignHome })).toBe('NotFound');
    expect(await refusal('stranger', 1)).toBe('NotFound');
    const mediaId = await uploadPhoto(client, 'secretary', photos.mendedLamp);
    expect(await refusal('liaison', 2, { photos: [mediaId] })).toBe('PhotoMissing');
    expect(await lastVisitOf(2)).toBe('2026-11-12');
  });
});

describe('visits', () => {
  const list = async (who: string, input: InputOf<typeof checkIns.listVisits> = {}) =>
    (await client.ask(checkIns.listVisits, who, input)).items.map(
      ({ householdName, visitorId, visitedOn }) => `${householdName} ${visitorId} ${visitedOn.slice(5)}`,
    );

  it('are the caller’s own, newest first', async () => {
    expect(await list('liaison')).toEqual([
      'Qian liaison 10-21',
      'Qian liaison 11-12',
      'Qian liaison 11-05',
      'Zhao liaison 11-20',
      'Zhao liaison 11-21',
    ]);
    expect(await list('worker')).toEqual(['Sun worker 11-21']);
  });

  it('come in pages', async () => {
    const first = await client.ask(checkIns.listVisits, 'liaison', { limit: 3 });
    const rest = await client.ask(checkIns.listVisits, 'liaison', { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...rest.items].map(({ visitId }) => visitId)).toHaveLength(5);
    expect(rest.nextCursor).toBeNull();
  });

  it('of a household are for its liaison, its grid worker and those who keep the roster', async () => {
    const expected = ['Zhao liaison 11-20', 'Zhao secretary 11-21', 'Zhao liaison 11-21'];
    for (const who of ['liaison', 'secretary', 'supervisor']) {
      expect(await list(who, { householdId: homeOf(1) })).toEqual(expected);
    }
    expect(await list('officer', { householdId: homeOf(1), villageCode })).toEqual(expected);
    expect(await list('worker', { householdId: homeOf(3) })).toEqual(['Sun worker 11-21']);
    for (const [who, householdId] of [
      ['other', homeOf(1)],
      ['worker', homeOf(1)],
      ['former', homeOf(4)],
      ['secretary', foreignHome],
    ] as const) {
      expect(await client.refusal(checkIns.listVisits, who, { householdId })).toBe('NotFound');
    }
  });

  it('of the village are for those who keep the roster', async () => {
    expect(await list('supervisor', { scope: 'village' })).toHaveLength(8);
    for (const who of ['liaison', 'worker', 'villager']) {
      expect(await client.refusal(checkIns.listVisits, who, { scope: 'village' })).toBe('Forbidden');
    }
    expect(await list('stranger', { scope: 'village' })).toEqual([]);
  });
});
