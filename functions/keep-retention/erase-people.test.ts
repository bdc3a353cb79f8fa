import {
  aPerson,
  clientOf,
  gridCode,
  insertPeople,
  insertUnits,
  silenceLogs,
  startBackend,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { announcements } from '@shared/contract/announcements';
import { checkIns } from '@shared/contract/check-ins';
import { points } from '@shared/contract/points';
import { privacy } from '@shared/contract/privacy';
import { snapshots } from '@shared/contract/snapshots';
import { privacyNoticeVersion } from '@shared/domain/consent';
import { collections } from '../_runtime/collections';
import { documents, type ReadableDocuments } from '../_runtime/documents';
import { findAll } from '../_runtime/find-all';
import { newId } from '../_runtime/ids';
import { isAtLeast } from '../_runtime/matchers';
import { aNewHousehold } from '../_runtime/roster/household-store';
import { aNewJoinRequest } from '../_runtime/roster/join-request';
import { personStore } from '../_runtime/roster/person-store';
import { serve } from '../_runtime/serve';
import { routes as announcementRoutes } from '../announcements/index';
import { routes as checkInRoutes } from '../check-ins/index';
import { routes as mediaRoutes } from '../media/index';
import { routes as pointsRoutes } from '../points/index';
import { presetRulesOf, ruleStore } from '../points/rule-store';
import { routes as privacyRoutes } from '../privacy/index';
import { main as publishRankings } from '../publish-rankings/index';
import { routes as snapshotRoutes } from '../snapshots/index';
import { keepRetention } from './keep-retention';
import { main } from './index';

const name = '王德旺';
const phone = '13812345678';
const openId = 'openid-of-wang';
const householdId = `${villageCode}-h0001`;

const clock = { now: '2026-10-20T02:00:00.000Z' };
const now = (): string => clock.now;
const client = clientOf(
  serve(
    [
      ...announcementRoutes,
      ...checkInRoutes,
      ...mediaRoutes,
      ...pointsRoutes,
      ...privacyRoutes,
      ...snapshotRoutes,
    ],
    { now },
  ),
  { now },
);
const insert = (collection: (typeof collections)[number]['name'], document: object) =>
  documents.insert(collection, document as { readonly _id: string });

const photoOf = async (ownerId: string): Promise<string> => {
  const _id = newId(now());
  const file = {
    fileId: `cloud://test.bucket/media/${_id}`,
    type: 'image/jpeg',
    width: 1,
    height: 1,
    bytes: 1,
  };
  await insert('media', {
    ...{ _id, villageCode, ownerId, state: 'accepted', reservedAt: now(), acceptedAt: now() },
    ...{ incomingFileId: `cloud://test.bucket/incoming/${_id}`, file: { ...file, sha256: 'x' } },
  });
  return _id;
};

/** Offices that were given to and by the one who goes, as the function that gives them keeps them. */
const office = (role: 'secretary' | 'gridWorker', by: string, byName: string) => ({
  ...{ role, unitCode: role === 'gridWorker' ? gridCode : villageCode, officeId: `office-${by}` },
  ...{ fromOn: '2026-01-01', toOn: null, revokedAt: null },
  ...{ grantedById: by, grantedByName: byName, grantedAt: now() },
});

const insertVillage = async (): Promise<void> => {
  await insertUnits();
  await ruleStore(documents).insert(presetRulesOf(villageCode, '2026-01-01'));
  const worker = aPerson('worker', ['gridWorker']);
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('wang', ['member', 'secretary'], { name, phone, rosterNumber: '17', householdId, isBound: true }),
    aPerson('grandma', [], { householdId }),
    aPerson('neighbour', ['member']),
    { ...worker, memberships: [...worker.memberships, office('gridWorker', 'wang', name)] },
  ]);
  await insert('households', aNewHousehold({ villageCode, number: 1, name: `${name}户`, gridCode }));
  const looked = { liaisonId: 'wang', liaisonName: name };
  await insert('households', aNewHousehold({ villageCode, number: 2, name: 'Two', gridCode, ...looked }));
  await insert('identities', { _id: openId, personId: 'wang', label: 'phone', boundAt: now() });
  await insert('sessions', {
    _id: 'session',
    personId: 'wang',
    expiresAt: '2027-01-01T00:00:00.000Z',
    endedAt: null,
  });
  const days = { fromOn: '2026-01-01', toOn: null, revokedAt: null, grantedById: 'secretary' };
  const names = { personName: 'name of grandma', proxyId: 'wang', proxyName: name };
  await insert('proxies', { _id: 'grandma:wang', villageCode, personId: 'grandma', ...names, ...days });
  const request = { _id: newId(now()), villageCode, openId, phone, name, householdNumber: 1 };
  const asked = aNewJoinRequest({ ...request, words: '', label: '', askedAt: now() });
  await insert('joinRequests', { ...asked, state: 'accepted', decidedAt: now(), personId: 'wang' });
  await insert('joinRequests', { ...asked, _id: newId(now()), state: 'rejected', decidedAt: now() });
};

/** A month in which the one who goes takes part in everything. */
const liveThrough = async (): Promise<void> => {
  const post = (by: string, subject: { kind: 'person' | 'household'; id: string }, note: string) =>
    client.ask(points.post, by, {
      subject,
      ruleId: `${villageCode}-self-study`,
      effectiveOn: '2026-10-20',
      note,
    });
  await post('secretary', { kind: 'person', id: 'wang' }, `${name}同志学习笔记`);
  await post('wang', { kind: 'person', id: 'neighbour' }, 'good');
  await client.ask(points.post, 'secretary', {
    ...{ subject: { kind: 'household', id: householdId }, effectiveOn: '2026-10-20' },
    ruleId: ruleOfHouseholds() ?? '',
  });

  const place = { words: '井边', point: { latitude: 33.1, longitude: 114.2, datum: 'gcj02' } } as const;
  const text = `我是${name}，电话${phone}，路灯坏了`;
  const { snapshotId } = await client.ask(snapshots.submit, 'wang', {
    ...{ kind: 'problem', text, place },
    photos: [await photoOf('wang')],
  });
  await client.ask(snapshots.advance, 'secretary', { snapshotId, action: 'accept' });
  await client.ask(snapshots.advance, 'wang', { snapshotId, action: 'dispatch', gridCode });
  const proxied = await client.ask(snapshots.submit, 'grandma', {
    ...{ kind: 'problem', text: 'dark' },
    photos: [await photoOf('grandma')],
  });
  const stored = (await documents.get<{ _id: string; steps: object[] }>('snapshots', proxied.snapshotId))!;
  const steps = stored.steps.map((step) => ({ ...step, proxyId: 'wang', proxyName: name }));
  await documents.put('snapshots', { ...stored, ...{ steps } });

  const window = { startsAt: now(), endsAt: '2026-10-20T06:00:00.000Z' };
  const activity = await client.ask(checkIns.openActivity, 'wang', {
    kind: 'cleanUp',
    title: 'Clean',
    ...window,
  });
  const { activityId } = activity;
  await client.ask(checkIns.submitRoster, 'secretary', { activityId, personIds: ['wang', 'neighbour'] });

  const notice = { column: 'service', title: 'News', text: `联系人${name}` } as const;
  const { announcementId } = await client.ask(announcements.publish, 'wang', { ...notice, pictures: [] });
  await client.ask(announcements.get, 'wang', { announcementId });

  const version = privacyNoticeVersion;
  await client.ask(privacy.submitConsent, 'wang', {
    version,
    consents: [{ purpose: 'service', isGiven: true }],
  });
  const wish = { field: 'phone', wanted: phone } as const;
  const { correctionId } = await client.ask(privacy.submitCorrection, 'wang', wish);
  await client.ask(privacy.decideCorrection, 'secretary', { correctionId, isAccepted: true, value: phone });
  const other = await client.ask(privacy.submitCorrection, 'neighbour', { field: 'name', wanted: 'N' });
  await client.ask(privacy.decideCorrection, 'wang', { correctionId: other.correctionId, isAccepted: false });

  const visit = { villageCode, visitedOn: '2026-10-20', at: now(), note: `看望${name}`, photos: [] };
  const visited = { householdId, householdName: `${name}户` };
  await insert('visits', {
    _id: newId(now()),
    ...visit,
    ...visited,
    visitorId: 'secretary',
    visitorName: 'S',
  });
  const to = { householdId: `${villageCode}-h0002`, householdName: 'Two' };
  await insert('visits', { _id: newId(now()), ...visit, ...to, visitorId: 'wang', visitorName: name });
  await insert('settings', {
    _id: villageCode,
    choices: {},
    changedAt: now(),
    changedById: 'wang',
    changedByName: name,
  });
};

const ruleOfHouseholds = (): string | undefined =>
  presetRulesOf(villageCode, '2026-01-01').find(
    ({ appliesTo, deltaTenths, isEvidenceNeeded }) =>
      appliesTo.includes('household') && deltaTenths > 0 && !isEvidenceNeeded,
  )?.ruleId;

const everything = async (): Promise<ReadonlyMap<string, readonly object[]>> => {
  const all = new Map<string, readonly object[]>();
  for (const { name: collection } of collections) {
    all.set(collection, await findAll(documents, collection, { where: { _id: isAtLeast('!') } }));
  }
  return all;
};

/** Every document that still tells who it was, in whatever collection, and where in it. */
const traces = async (): Promise<readonly string[]> =>
  [...(await everything())].flatMap(([collection, found]) =>
    found.flatMap((document) => {
      const text = JSON.stringify(document);
      return [name, phone, '138****5678', openId]
        .filter((word) => text.includes(word))
        .map((word) => `${collection}: ${word}: ${text}`);
    }),
  );

const fire = async (day: string) =>
  main({ Type: 'Timer', TriggerName: 'keep-retention', Time: `${day}T19:20:00Z`, Message: '' });

let backend: Backend;
beforeEach(async () => {
  silenceLogs();
  clock.now = '2026-10-20T02:00:00.000Z';
  backend = await startBackend();
  await insertVillage();
  await liveThrough();
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
        /"(?:name|subjectName|recorderName|note)":"[^"]*"/g,
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
  expect(person?.memberships.map(({ role }) => role)).toEqual(['secretary']);
  for (const collection of ['identities', 'consents', 'proxies', 'joinRequests'] as const) {
    expect((await everything()).get(collection)).toEqual([]);
  }
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
