import { clientOf, silenceLogs, startBackend, villageCode, type Backend } from '../_runtime/testing';
import { people } from '@shared/contract/people';
import { privacy } from '@shared/contract/privacy';
import { documents, type ReadableDocuments } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { personStore } from '../_runtime/roster/person-store';
import { serve } from '../_runtime/serve';
import { routes as announcementRoutes } from '../announcements/index';
import { routes as checkInRoutes } from '../check-ins/index';
import { routes as claimRoutes } from '../claims/index';
import { routes as objectionRoutes } from '../objections/index';
import { routes as officeRoutes } from '../offices/index';
import { routes as peopleRoutes } from '../people/index';
import { routes as pointsRoutes } from '../points/index';
import { routes as privacyRoutes } from '../privacy/index';
import { main as publishRankings } from '../publish-rankings/index';
import { routes as snapshotRoutes } from '../snapshots/index';
import { keepRetention } from './keep-retention';
import { everything, tracesOf } from './testing/everything';
import { liveThrough } from './testing/month-samples';
import { insertVillage, wang } from './testing/village-samples';
import { main } from './index';

const { name, phone, openId } = wang;
const clock = { now: '2026-10-20T02:00:00.000Z' };
const options = { now: () => clock.now };
const routes = [
  ...[
    ...announcementRoutes,
    ...checkInRoutes,
    ...claimRoutes,
    ...objectionRoutes,
    ...officeRoutes,
    ...peopleRoutes,
  ],
  ...[...pointsRoutes, ...privacyRoutes, ...snapshotRoutes],
];
const client = clientOf(serve(routes, options), options);

/** Every document that still tells who it was, in whatever collection. */
const traces = () => tracesOf([name, phone, '138****5678', openId]);

const fire = async (day: string) =>
  main({ Type: 'Timer', TriggerName: 'keep-retention', Time: `${day}T19:20:00Z`, Message: '' });

let backend: Backend;
beforeEach(async () => {
  silenceLogs();
  clock.now = '2026-10-20T02:00:00.000Z';
  backend = await startBackend();
  await insertVillage(clock.now);
  await liveThrough({ client, now: clock.now });
  await publishRankings({ Type: 'Timer', TriggerName: 'x', Time: '2026-10-31T16:10:00Z', Message: '' });
  clock.now = '2026-11-02T02:00:00.000Z';
  await client.ask(privacy.submitErasure, 'wang', { name });
});
afterEach(() => backend.stop());

test('within the seven days nothing is forgotten yet', async () => {
  expect(await fire('2026-11-07')).toMatchObject({ ok: true, data: { erasedPeople: 0 } });
  expect((await personStore(documents).find('wang'))?.name).toBe(name);
});

test('after the seven days no document tells who it was, and every score, rank and entry is as before', async () => {
  const before = await everything();
  expect(await fire('2026-11-08')).toMatchObject({ ok: true, data: { erasedPeople: 1 } });
  // Answers for phones that were off are kept for a day longer.
  expect(await fire('2026-11-10')).toMatchObject({ ok: true, data: { erasedPeople: 0 } });
  // What somebody did in office is answered for.
  const acts = (await everything()).get('auditRecords') as readonly { _id: string; actorId: string }[];
  const own = acts.filter(({ actorId }) => actorId === 'wang');
  expect(own.length).toBeGreaterThan(0);
  for (const record of own) await documents.put('auditRecords', { ...record, ...{ actorName: '' } });
  expect(await traces()).toEqual([]);

  const after = await everything();
  for (const collection of ['monthScores', 'yearScores', 'monthCloses'] as const) {
    expect(after.get(collection)).toEqual(before.get(collection));
    expect(after.get(collection)).not.toEqual([]);
  }
  const nameless = (all: typeof before, collection: string): unknown =>
    JSON.parse(
      JSON.stringify(all.get(collection)).replaceAll(
        /"(?:name|subjectName|recorderName|confirmerName|note)":"[^"]*"/g,
        '"":""',
      ),
    );
  for (const collection of ['ledgerEntries', 'rankings']) {
    expect(nameless(after, collection)).toEqual(nameless(before, collection));
    expect(JSON.stringify(after.get(collection))).toMatch(/已注销村民[b-z2-9]{4}/);
  }
});

test('what is left of the person is a pseudonym that held an office', async () => {
  await fire('2026-11-08');
  const person = await personStore(documents).find('wang');
  expect(person).toMatchObject({
    ...{ state: 'erased', stateSinceOn: '2026-11-09', erasedAt: '2026-11-08T19:20:00.000Z' },
    ...{
      phone: '',
      rosterNumber: '',
      consents: {},
      householdId: null,
      gridCode: null,
      partyStatus: 'masses',
    },
    ...{ villageCode: null, formerVillageCode: null, isPartyMember: false },
  });
  expect(person?.name).toMatch(/^已注销村民[b-z2-9]{4}$/);
  expect(person?.memberships.map(({ role }) => role)).toEqual(['secretary', 'householdLiaison']);
  const left = await everything();
  for (const collection of ['identities', 'consents', 'proxies', 'joinRequests', 'uploads'] as const) {
    expect(left.get(collection)).toEqual([]);
  }
  // Photos that were sent with something are part of it; those that never were are gone.
  expect(left.get('media')).toHaveLength(2);
});

test('what was reported stays, without the spot where the reporter stood', async () => {
  await fire('2026-11-08');
  const reports = await documents.find('snapshots', { where: { villageCode, reporterId: 'wang' } });
  expect(reports).toMatchObject([
    {
      place: { words: '井边', point: null },
      text: expect.stringMatching(/^我是已注销村民[b-z2-9]{4}，电话\*\*\*，路灯坏了$/) as string,
    },
  ]);
});

test('others keep their names, also where the person stood beside them', async () => {
  await fire('2026-11-08');
  const text = JSON.stringify([...(await everything()).values()]);
  for (const other of ['secretary', 'neighbour', 'grandma', 'worker'])
    expect(text).toContain(`name of ${other}`);
});

test('an erasure that breaks off anywhere is finished by a later night, to the same end', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const at = '2026-11-08T19:20:00.000Z';
  for (let readsLeft = 3, isDone = false; !isDone; readsLeft += 4) {
    let left = readsLeft;
    const dying: ReadableDocuments = {
      ...documents,
      find: (collection, query) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('the night is over')) : documents.find(collection, query);
      },
    };
    const call = { now: at, newId: () => newId(at), requestId: 'r', documents: dying };
    isDone = await keepRetention(call).then(
      () => true,
      () => false,
    );
  }
  await fire('2026-11-10');
  const left = (await traces()).filter((trace) => !trace.startsWith('auditRecords'));
  expect(left).toEqual([]);
});

test('whoever comes back in the seven days is not erased', async () => {
  const person = (await personStore(documents).find('wang'))!;
  await documents.put('people', { ...person, ...{ state: 'active', villageCode } });
  expect(await fire('2026-12-08')).toMatchObject({ data: { erasedPeople: 0 } });
  expect((await personStore(documents).find('wang'))?.name).toBe(name);
});

test('whoever asked on paper is erased after the same days, and as wholly', async () => {
  const person = (await personStore(documents).find('wang'))!;
  await documents.put('people', { ...person, ...{ state: 'active', villageCode, formerVillageCode: null } });
  await client.ask(people.advancePeople, 'secretary', {
    ...{ personIds: ['wang'], action: 'forget', note: `letter of ${name}` },
  });
  expect(await fire('2026-11-07')).toMatchObject({ data: { erasedPeople: 0 } });
  expect(await fire('2026-11-08')).toMatchObject({ data: { erasedPeople: 1 } });
  expect(await personStore(documents).find('wang')).toMatchObject({ state: 'erased', mayComeBack: false });
  // Answers for phones that were off are kept for a day longer.
  await fire('2026-11-10');
  expect((await traces()).filter((trace) => !trace.startsWith('auditRecords'))).toEqual([]);
});
