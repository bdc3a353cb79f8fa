import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aPerson,
  clientOf,
  insertPeople,
  otherVillageCode,
  silenceLogs,
  villageCode,
  type Backend,
} from '../_runtime/testing';
import { findings } from '@shared/contract/findings';
import { points } from '@shared/contract/points';
import type { MonthScoreDocument } from '../points/ledger/score-store';
import { documents, type Stored } from '../_runtime/documents';
import type { FindingDocument } from '../_runtime/findings/finding-store';
import { serve } from '../_runtime/serve';
import { transact } from '../_runtime/transact';
import { client as pointsClient, clock, post, startPointsVillage } from '../points/testing/points-village';
import { routes } from '../findings/index';
import { routes as mediaRoutes } from '../media/index';
import { uploadPhoto } from '../media/testing/upload-photo';
import { checkScores } from './check-scores';
import { main } from './index';
import { periodsAt, recountVillage } from './recount-village';

let backend: Backend;
beforeAll(async () => {
  silenceLogs();
  backend = await startPointsVillage();
  await insertPeople([aPerson('supervisor', ['supervisor'])]);
});
afterAll(() => backend.stop());

const night = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T18:05:00.000Z`;
const fire = (Time: string) => main({ Type: 'Timer', TriggerName: 'check-scores', Time, Message: '' });
const client = clientOf(serve(routes, { now: () => clock.now }), { now: () => clock.now });
const list = async () => (await client.ask(findings.list, 'supervisor', {})).items;
const monthScore = async (id: string) =>
  (await documents.get<MonthScoreDocument>('monthScores', `${villageCode}:person:${id}:2026-11`))!;
const tamper = async (id: string, byTenths: number) => {
  const score = await monthScore(id);
  await documents.put('monthScores', { ...score, ...{ scoreTenths: score.scoreTenths + byTenths } });
};
const allFindings = () => documents.find<FindingDocument>('findings', { where: { villageCode } });
const rule = 'party-lecture';

test('scores that are what their entries say give no finding, with late entries, reversals and caps among them', async () => {
  clock.now = '2026-11-03T02:00:00.000Z';
  const late = await post('m-00', rule, { effectiveOn: '2026-10-30' });
  const entry = await post('m-01', rule);
  await post('m-01', rule, { quantity: 1 });
  await pointsClient.ask(points.reverse, 'secretary', { entryId: entry.entryId, reason: 'wrong person' });
  expect(late.deltaTenths).not.toBe(0);
  expect(await fire(night(3))).toEqual({
    ok: true,
    data: { villageCount: 2, differenceCount: 0, findingCount: 0 },
  });
  expect(await list()).toEqual([]);
});

test('a score that was tampered with is found, with what the entries say and what the score said', async () => {
  await tamper('m-01', 500);
  expect(await fire(night(4))).toMatchObject({
    data: { villageCount: 2, differenceCount: 1, findingCount: 1 },
  });
  const { scoreTenths } = await monthScore('m-01');
  expect(await list()).toMatchObject([
    {
      subject: { kind: 'person', id: 'm-01' },
      entries: [],
      ...{ kind: 'scoreDifference', month: '2026-11', foundAt: night(4), isSettled: false, lookedAt: null },
      facts: {
        subjectName: 'name of m-01',
        expectedTenths: scoreTenths - 500,
        foundTenths: scoreTenths,
        year: null,
      },
    },
  ]);
});

test('found again it stays as it was, fired again on the same day nothing is counted at all', async () => {
  const before = await allFindings();
  expect(await fire(night(4))).toMatchObject({
    data: { villageCount: 0, differenceCount: 0, findingCount: 0 },
  });
  expect(await fire(night(5))).toMatchObject({
    data: { villageCount: 2, differenceCount: 1, findingCount: 0 },
  });
  expect(await allFindings()).toEqual(before);
});

test('what somebody looked at stays looked at, until the difference is another one', async () => {
  const [finding] = await list();
  await client.ask(findings.decide, 'supervisor', {
    findingId: finding!.findingId,
    words: 'Asked the office.',
  });
  await fire(night(6));
  expect(await list()).toMatchObject([{ lookedAt: { words: 'Asked the office.' }, isSettled: false }]);
  await tamper('m-01', 10);
  expect(await fire(night(7))).toMatchObject({ data: { findingCount: 1 } });
  expect(await list()).toMatchObject([{ lookedAt: null, foundAt: night(7) }]);
});

test('a repair writes the scores from the entries, and the next check settles the finding', async () => {
  const [finding] = await list();
  const periods = periodsAt(night(7));
  const parts = { documents, transact };
  const { differences } = await recountVillage(parts, villageCode, { periods, isRepairing: true });
  expect(differences).toHaveLength(1);
  expect((await monthScore('m-01')).scoreTenths).toBe(finding?.facts.expectedTenths);
  expect((await recountVillage(parts, villageCode, { periods, isRepairing: false })).differences).toEqual([]);
  expect(await fire(night(8))).toMatchObject({ data: { differenceCount: 0 } });
  expect(await list()).toMatchObject([{ isSettled: true }]);
});

test('a use of a cap that is wrong, a score without entries and a year are found as well', async () => {
  const score = await monthScore('m-01');
  await documents.put(
    'monthScores',
    Object.assign({ ...score }, { uses: { other: { monthTenths: 5, dayTenths: {} } } }),
  );
  const ghost = { subjectKind: 'person', subjectId: 'm-09', scoreTenths: 70, entryCount: 1, uses: {} };
  await documents.insert(
    'monthScores',
    Object.assign({ _id: `${villageCode}:person:m-09:2026-11` }, { villageCode, month: '2026-11', ...ghost }),
  );
  const yearId = `${villageCode}:person:m-00:2026`;
  const year = (await documents.get<Stored>('yearScores', yearId))!;
  await documents.put('yearScores', Object.assign({ ...year }, { scoreTenths: 1 }));
  await fire(night(9));
  const found = (await list()).filter(({ isSettled }) => !isSettled);
  expect(found.map(({ facts }) => [facts.subjectName, facts.foundTenths, facts.year]).toSorted()).toEqual(
    [
      [null, 70, null],
      ['name of m-00', 1, '2026'],
      ['name of m-01', score.scoreTenths, null],
    ].toSorted(),
  );
  const parts = { documents, transact };
  await recountVillage(parts, villageCode, { periods: periodsAt(night(9)), isRepairing: true });
  await fire(night(10));
  expect((await list()).every(({ isSettled }) => isSettled)).toBe(true);
});

test('a firing that runs out of time is carried on by the next, and begins another day behind where it stopped', async () => {
  const checked: (string | undefined)[] = [];
  const run = async (now: string, villages: number) => {
    let left = villages;
    const parts = { documents, transact, now, newId: () => now, requestId: 'r' };
    const isOver = () => left-- <= 0;
    const { villageCount } = await checkScores({ ...parts, isOver });
    const progress = (
      await documents.find<Stored & { lastVillageCode: string }>('scoreChecks', {
        where: { _id: 'nightly' },
      })
    )[0];
    checked.push(progress?.lastVillageCode);
    return villageCount;
  };
  expect(await run(night(11), 1)).toBe(1);
  expect(await run(night(12), 1)).toBe(1);
  expect(await run(night(12), 9)).toBe(1);
  expect(await run(night(12), 9)).toBe(0);
  expect(new Set(checked.slice(0, 2))).toEqual(new Set([villageCode, otherVillageCode]));
});

test('who gives one person most of what they give is found, and settled when it is taken back', async () => {
  clock.now = '2026-11-13T02:00:00.000Z';
  const given = [];
  for (const key of [rule, rule, 'party-day', 'party-meeting', 'party-meeting', 'party-meeting']) {
    given.push(await post('m-05', key));
  }
  expect(given.every(({ deltaTenths }) => deltaTenths > 0)).toBe(true);
  await fire(night(13));
  const open = async () => (await client.ask(findings.list, 'supervisor', { isOpenOnly: true })).items;
  expect(await open()).toMatchObject([
    {
      ...{ kind: 'oneRecorder', entries: given.map(({ entryId }) => ({ entryId })).toReversed() },
      facts: { subjectName: 'name of m-05', recorderName: 'name of secretary', entryCount: 6 },
    },
  ]);
  for (const { entryId } of given.slice(0, 4)) {
    await pointsClient.ask(points.reverse, 'secretary', { entryId, reason: 'by mistake' });
  }
  await fire(night(14));
  expect(await open()).toEqual([]);
});

test('a photo that was coded anew and used again is found with both entries, other photos are not', async () => {
  const picture = (name: string) =>
    readFileSync(join(import.meta.dirname, '..', 'media', 'testing', 'looks', name));
  const uploads = clientOf(serve(mediaRoutes, { now: () => clock.now }), { now: () => clock.now });
  const entryIds: string[] = [];
  const mediaIds: string[] = [];
  for (const [id, name] of [
    ['m-10', 'yard.jpg'],
    ['m-11', 'sweeping.jpg'],
    ['m-12', 'yard-coded-anew.jpg'],
  ] as const) {
    clock.now = `2026-11-15T02:0${mediaIds.length}:00.000Z`;
    const photo = await uploadPhoto(uploads, 'secretary', picture(name));
    const { entryId } = await post(id, rule, { photos: [photo] });
    entryIds.push(entryId);
    mediaIds.push(photo);
  }
  await fire(night(15));
  const { items } = await client.ask(findings.list, 'supervisor', { kind: 'samePhoto' });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    entries: [{ entryId: entryIds[0] }, { entryId: entryIds[2] }],
    isSettled: false,
  });
  expect(items[0]?.photos.map(({ mediaId }) => mediaId)).toEqual([mediaIds[0], mediaIds[2]]);
});
