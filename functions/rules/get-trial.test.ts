import { aPerson, insertPeople, otherVillageCode, villageCode, type Backend } from '../_runtime/testing';
import type { InputOf } from '@shared/contract/method';
import { points } from '@shared/contract/points';
import { rules } from '@shared/contract/rules';
import { documents } from '../_runtime/documents';
import { client, clock, draftOf, ruleId, startBookVillage } from './testing/book-village';

type Draft = InputOf<typeof rules.getTrial>['draft'];

let backend: Backend;
beforeAll(async () => {
  backend = await startBookVillage();
  clock.now = '2026-10-20T02:00:00.000Z';
  await post('m-1', 'party-day', '2026-10-05');
  await post('m-1', 'errand', '2026-10-06');
  await post('m-2', 'party-meeting', '2026-10-07');
  await post('m-2', 'errand', '2026-10-08');
  await post('m-2', 'errand', '2026-10-09');
  const { entryId } = await post('m-2', 'self-study', '2026-10-10');
  await client.ask(points.reverse, 'secretary', { entryId, reason: 'no notes' });
  clock.now = '2026-11-20T02:00:00.000Z';
});
afterAll(() => backend.stop());

const post = (id: string, key: string, effectiveOn: string) =>
  client.ask(points.post, 'secretary', {
    ...{ subject: { kind: 'person', id }, ruleId: ruleId(key), effectiveOn },
  } as const);

const drafted = async (key: string, fields: object): Promise<Draft['rules'][number]> => {
  const { unitCode: _unit, validFrom: _from, ruleId: id = '', ...terms } = await draftOf(ruleId(key), fields);
  return { ruleId: id, ...terms };
};

const trial = (draft: Draft, more: object = {}) =>
  client.ask(rules.getTrial, 'secretary', { draft, ...more });
const placesOf = ({ rows }: Awaited<ReturnType<typeof trial>>) =>
  rows
    .filter(({ subjectId }) => subjectId.startsWith('m-'))
    .map(({ subjectId, before, after }) => [
      subjectId,
      before.rank,
      before.scoreTenths,
      after.rank,
      after.scoreTenths,
    ]);

it('an empty draft shows last month as it is, what was taken back left out', async () => {
  const answer = await trial({ rules: [] });
  expect(answer).toMatchObject({ month: '2026-10', entryCount: 5, changedEntryCount: 0 });
  expect(placesOf(answer)).toEqual([
    ['m-1', 1, 60, 1, 60],
    ['m-2', 2, 50, 2, 50],
  ]);
  const board = await client.ask(points.getRanking, 'secretary', { month: '2026-10' });
  expect(board.rows.map(({ subjectId, rank }) => [subjectId, rank])).toEqual(
    answer.rows.map(({ subjectId, before }) => [subjectId, before.rank]),
  );
});

it('shows the very board of a month in which somebody lost points and which others joined too late', async () => {
  await insertPeople([
    aPerson('late', ['member'], {
      memberships: [{ role: 'member', unitCode: villageCode, fromOn: '2026-11-02' }],
    }),
    aPerson('absent', ['member']),
  ]);
  await post('absent', 'absence', '2026-11-03');
  const month = '2026-10';
  for (const each of [month, '2026-11']) {
    const { rows } = await trial({ rules: [] }, { month: each });
    const board = await client.ask(points.getRanking, 'secretary', { month: each });
    expect(rows.map(({ subjectId, before }) => [subjectId, before.rank, before.scoreTenths])).toEqual(
      board.rows.map(({ subjectId, rank, scoreTenths }) => [subjectId, rank, scoreTenths]),
    );
    expect(rows.some(({ subjectId }) => subjectId === 'late')).toBe(each !== month);
  }
});

it('a draft moves the ranks of those it pays, and writes nothing', async () => {
  const before = await documents.count('ledgerEntries', { villageCode });
  const answer = await trial({ rules: [await drafted('errand', { deltaTenths: 30 })] });
  expect(answer.changedEntryCount).toBe(3);
  expect(placesOf(answer)).toEqual([
    ['m-2', 2, 50, 1, 90],
    ['m-1', 1, 60, 2, 80],
  ]);
  expect(await documents.count('ledgerEntries', { villageCode })).toBe(before);
});

it('a draft may drop a rule and cap a category', async () => {
  const dropped = await trial({ rules: [{ ...(await drafted('party-day', {})), isDropped: true }] });
  expect(placesOf(dropped)).toEqual([
    ['m-2', 2, 50, 1, 50],
    ['m-1', 1, 60, 2, 10],
  ]);
  const cap = { category: 'voluntaryService', capMonthTenths: 15 } as const;
  const capped = await trial({
    rules: [],
    categoryCaps: [{ ...cap, capQuarterTenths: null, capYearTenths: null }],
  });
  expect(placesOf(capped)).toEqual([
    ['m-1', 1, 60, 1, 60],
    ['m-2', 2, 50, 2, 45],
  ]);
});

it('a month that runs can be tried, one to come cannot, and only those who may look at the village do', async () => {
  expect((await trial({ rules: [] }, { month: '2026-11' })).entryCount).toBe(1);
  const ask = (by: string, more: object) =>
    client.refusal(rules.getTrial, by, { draft: { rules: [] }, ...more });
  expect(await ask('secretary', { month: '2026-12' })).toBe('NotFound');
  expect(await ask('villager', {})).toBe('Forbidden');
  expect(await ask('secretary', { villageCode: otherVillageCode })).toBe('Forbidden');
});
