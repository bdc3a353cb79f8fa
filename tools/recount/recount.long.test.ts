import { villageCode, type Backend } from '../../functions/_runtime/testing';
import { documents, type Stored } from '../../functions/_runtime/documents';
import { clock, post, startPointsVillage } from '../../functions/points/testing/points-village';
import { readRecountOptions } from './recount-options';
import { recountVillages, tableOf } from './recount-villages';

let backend: Backend;
beforeAll(async () => {
  backend = await startPointsVillage();
  clock.now = '2026-10-05T02:00:00.000Z';
  await post('m-00', 'party-lecture');
  clock.now = '2026-11-05T02:00:00.000Z';
  await post('m-00', 'party-lecture');
  await post('m-01', 'party-meeting');
});
afterAll(() => backend.stop());

const run = async (given: Parameters<typeof readRecountOptions>[0] = {}) => {
  const told: string[] = [];
  const setting = { now: '2026-11-20T02:00:00.000Z', tell: (line: string) => told.push(line) };
  const count = await recountVillages(readRecountOptions(given), setting);
  return { count, told };
};
const scoreId = (id: string, period: string): string => `${villageCode}:person:${id}:${period}`;
const tamper = async (id: string, month: string, scoreTenths: number): Promise<void> => {
  const score = (await documents.get<Stored>('monthScores', scoreId(id, month)))!;
  await documents.put('monthScores', Object.assign({ ...score }, { scoreTenths }));
};

test('scores that are what their entries say are told in one line', async () => {
  expect(await run()).toEqual({
    count: 0,
    told: ['2 villages, 3 entries: every score is what its entries say.'],
  });
});

test('differences are told as a table, of one month when it is named, and repaired only when asked to', async () => {
  await tamper('m-00', '2026-10', 990);
  await tamper('m-01', '2026-11', 0);
  const both = await run();
  expect(both.count).toBe(2);
  expect(both.told).toEqual([
    'village       period   kind    subject  name          score says  entries say',
    `${villageCode}  2026-10  person  m-00     name of m-00  99.0        5.0`,
    `${villageCode}  2026-11  person  m-01     name of m-01  0.0         3.0`,
    '2 villages, 3 entries: 2 scores differ from their entries.',
  ]);
  expect((await run({ month: '2026-10' })).told).toHaveLength(3);
  expect((await run({ village: villageCode })).count).toBe(2);
  expect(await run({ repair: true })).toMatchObject({ count: 2 });
  expect(await run()).toMatchObject({ count: 0 });
  expect(await documents.get('monthScores', scoreId('m-00', '2026-10'))).toMatchObject({ scoreTenths: 50 });
});

test('names in Chinese stand in columns', () => {
  expect(
    tableOf([
      ['name', 'x'],
      ['王德旺', 'y'],
    ]),
  ).toEqual(['name    x', '王德旺  y']);
});

test.each([
  [{ village: '4117' }, 'twelve digits'],
  [{ month: '2026-13' }, 'no month'],
  [{ month: 'November' }, 'no month'],
])('%j is refused with a sentence', (given, words) => {
  expect(() => readRecountOptions(given)).toThrow(words);
});
