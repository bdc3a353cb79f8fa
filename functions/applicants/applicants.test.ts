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
import { applicants } from '@shared/contract/applicants';
import type { RuleCategory } from '@shared/domain/points-words';
import { documents } from '../_runtime/documents';
import { newId } from '../_runtime/ids';
import { serve } from '../_runtime/serve';
import { categoryCapStore } from '../points/rules/category-cap-store';
import { routes } from './index';

let backend: Backend;
const today = '2026-11-20';
const now = (): string => '2026-11-20T02:00:00.000Z';
const client = clientOf(serve(routes, { now }), { now });
const applying = { partyStatus: 'applicant' } as const;

beforeAll(async () => {
  silenceLogs();
  backend = await startBackend();
  await insertUnits();
  await insertPeople([
    aPerson('secretary', ['member', 'secretary']),
    aPerson('supervisor', ['supervisor']),
    aPerson('villager'),
    aPerson('member', ['member']),
    aPerson('elsewhere', [], { ...applying, villageCode: otherVillageCode }),
    ...['best', 'better', 'good', 'fails', 'fresh'].map((id) => aPerson(id, [], applying)),
    // Somebody on the committee may apply for the party like anybody else.
    aPerson('committee', ['committeeMember'], applying),
    ...['joining', 'withdrawing', 'moving'].map((id) => aPerson(id, [], applying)),
  ]);
});
afterAll(() => backend.stop());

const open = (personId: string, by = 'secretary') => client.ask(applicants.open, by, { personId });
const fileOf = (personId: string, by = 'secretary') => client.ask(applicants.get, by, { personId });
const review = (personId: string, isPassed: boolean, by = 'secretary') =>
  client.ask(applicants.review, by, { personId, isPassed, words: `review of ${personId}` });

/** Points of a year as the ledger keeps them: the entries, and their sum in the score of the year. */
const give = async (
  personId: string,
  tenths: Partial<Record<RuleCategory, number>>,
  { year = '2026', village = villageCode } = {},
): Promise<void> => {
  const owner = { villageCode: village, subjectKind: 'applicant', subjectId: personId };
  for (const [category, deltaTenths] of Object.entries(tenths)) {
    const entry = { _id: newId(now()), ...owner, category, deltaTenths, month: `${year}-10` };
    await documents.insert('ledgerEntries', entry);
  }
  const scoreTenths = Object.values(tenths).reduce((sum, delta) => sum + delta, 0);
  const score = { _id: `${village}:applicant:${personId}:${year}`, ...owner, year, scoreTenths, uses: {} };
  await documents.insert('yearScores', score);
};

test('a file is opened once, and only for an applicant of the village', async () => {
  expect(await open('fresh')).toEqual({
    ...{ personId: 'fresh', name: 'name of fresh', gridName: 'Grid 1', state: 'inTraining' },
    ...{ openedOn: today, scoreTenths: 0, failedReviews: 0, endedOn: null, reviews: [], canReview: true },
    parts: [
      { category: 'applicantTasks', scoreTenths: 0, fullTenths: 300 },
      { category: 'applicantActivities', scoreTenths: 0, fullTenths: 300 },
      { category: 'keyMoments', scoreTenths: 0, fullTenths: 200 },
      { category: 'massAppraisal', scoreTenths: 0, fullTenths: 200 },
    ],
  });
  const refused = (personId: string) => client.refusal(applicants.open, 'secretary', { personId });
  expect(await refused('fresh')).toBe('AlreadyExists');
  expect(await refused('villager')).toBe('StateConflict');
  expect(await refused('member')).toBe('StateConflict');
  expect(await refused('elsewhere')).toBe('NotFound');
  expect(await client.refusal(applicants.open, 'supervisor', { personId: 'best' })).toBe('Forbidden');
});

test('files stand best first, and eighty points make a development target', async () => {
  for (const id of ['good', 'best', 'better']) await open(id);
  await give('good', { applicantTasks: 300, keyMoments: 200, massAppraisal: 200, applicantActivities: 90 });
  await give('best', { applicantTasks: 400, keyMoments: 300, massAppraisal: 300, applicantActivities: 300 });
  await give('better', {
    applicantTasks: 300,
    keyMoments: 200,
    massAppraisal: 100,
    applicantActivities: 200,
  });
  await give('better', { keyMoments: 200 }, { year: '2025' });
  await give('better', { keyMoments: 200 }, { village: otherVillageCode });

  const { items } = await client.ask(applicants.list, 'supervisor', {});
  expect(items.map(({ personId, scoreTenths, state }) => [personId, scoreTenths, state])).toEqual([
    ['best', 1_000, 'target'],
    ['better', 800, 'target'],
    ['good', 790, 'inTraining'],
    ['fresh', 0, 'inTraining'],
  ]);
  const first = await client.ask(applicants.list, 'secretary', { limit: 3 });
  const rest = await client.ask(applicants.list, 'secretary', { limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual(items);
  expect(rest.nextCursor).toBeNull();

  const { parts } = await fileOf('best');
  expect(parts.map(({ scoreTenths }) => scoreTenths)).toEqual([300, 300, 200, 200]);
  expect((await fileOf('better')).parts.map(({ scoreTenths }) => scoreTenths)).toEqual([300, 200, 200, 100]);
});

test("a village's own cap is the full points of a part", async () => {
  const terms = { version: 1, capMonthTenths: null, capQuarterTenths: null, validFrom: '2026-01-01' };
  await categoryCapStore(documents).insert([
    {
      ...{ _id: `${villageCode}:keyMoments:v1`, unitCode: villageCode, category: 'keyMoments' },
      ...{ ...terms, capYearTenths: 100 },
    },
  ]);
  expect((await fileOf('best')).parts).toContainEqual({
    ...{ category: 'keyMoments', scoreTenths: 100, fullTenths: 100 },
  });
});

test('the third failed review ends a file; then nothing more is written into it', async () => {
  await open('fails');
  await review('fails', false);
  await review('fails', true);
  expect(await review('fails', false)).toMatchObject({
    state: 'inTraining',
    failedReviews: 2,
    endedOn: null,
  });
  const ended = await review('fails', false, 'committee');
  expect(ended).toMatchObject({ state: 'ended', failedReviews: 3, endedOn: today, canReview: false });
  expect(ended.reviews.map(({ isPassed, reviewerName }) => [isPassed, reviewerName])).toEqual([
    [false, 'name of secretary'],
    [true, 'name of secretary'],
    [false, 'name of secretary'],
    [false, 'name of committee'],
  ]);
  const input = { personId: 'fails', isPassed: true, words: 'late' };
  expect(await client.refusal(applicants.review, 'secretary', input)).toBe('StateConflict');
  expect(await client.refusal(applicants.open, 'secretary', { personId: 'fails' })).toBe('AlreadyExists');
});

test('nobody reviews the own file, nor that of somebody of the household', async () => {
  await open('committee');
  expect(await fileOf('committee', 'committee')).toMatchObject({ canReview: false });
  const input = { personId: 'committee', isPassed: true, words: 'well done' };
  expect(await client.refusal(applicants.review, 'committee', input)).toBe('OwnMatter');
  expect((await fileOf('committee')).reviews).toEqual([]);
  const husband = aPerson('husband', ['committeeMember'], { householdId: 'h-1' });
  await insertPeople([husband, aPerson('wife', [], { ...applying, householdId: 'h-1' })]);
  await open('wife');
  expect(await fileOf('wife', 'husband')).toMatchObject({ canReview: false });
  expect(await client.refusal(applicants.review, 'husband', { ...input, personId: 'wife' })).toBe(
    'OwnMatter',
  );
  expect(await review('wife', true)).toMatchObject({ canReview: true, failedReviews: 0 });
});

test('an applicant sees the own file and nobody else but those who read the roster', async () => {
  expect(await client.ask(applicants.get, 'good', {})).toMatchObject({ personId: 'good', canReview: false });
  expect(await fileOf('good', 'supervisor')).toMatchObject({ personId: 'good', canReview: false });
  expect(await client.refusal(applicants.get, 'villager', { personId: 'good' })).toBe('NotFound');
  expect(await client.refusal(applicants.get, 'member', { personId: 'good' })).toBe('NotFound');
  expect(await client.refusal(applicants.get, 'villager', {})).toBe('NotFound');
  expect(await client.refusal(applicants.list, 'good', {})).toBe('Forbidden');
});

test('a file follows the roster: who has joined, withdrawn or moved away', async () => {
  for (const id of ['joining', 'withdrawing', 'moving']) await open(id);
  await documents.put('people', aPerson('joining', ['member'], { partyStatus: 'probationary' }));
  await documents.put('people', aPerson('withdrawing'));
  await documents.put('people', aPerson('moving', [], { ...applying, villageCode: otherVillageCode }));
  expect(await fileOf('joining')).toMatchObject({ state: 'admitted', canReview: false, endedOn: null });
  expect(await fileOf('withdrawing')).toMatchObject({ state: 'ended', canReview: false });
  expect(await client.refusal(applicants.get, 'secretary', { personId: 'moving' })).toBe('NotFound');
  const { items } = await client.ask(applicants.list, 'secretary', { limit: 100 });
  expect(items.map(({ personId }) => personId)).not.toContain('moving');
  expect(items.find(({ personId }) => personId === 'joining')?.gridName).toBe(`Grid ${gridCode.at(-1)}`);
});
