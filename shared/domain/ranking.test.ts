import fc from 'fast-check';
import {
  averageTenths,
  publicityUntil,
  rankContenders,
  rankingState,
  withBefore,
  type Contender,
} from './ranking';

const aContender = (subjectId: string, scoreTenths: number): Contender => ({
  ...{ subjectId, scoreTenths, totalTenths: scoreTenths },
  ...{ name: subjectId, gridCode: null, gridName: null, memberCount: 1 },
});

it('equals share a rank and the next one counts everybody ahead: 1, 2, 2, 4', () => {
  const contenders = [aContender('d', 10), aContender('b', 20), aContender('c', 20), aContender('a', 30)];
  const ranked = rankContenders(contenders, new Map());
  expect(ranked.map(({ subjectId, rank }) => `${rank}${subjectId}`)).toEqual(['1a', '2b', '2c', '4d']);
});

it('the change counts places won against last month and is null for those who were not ranked', () => {
  const contenders = [aContender('a', 30), aContender('b', 20), aContender('c', 10)];
  const before = new Map([
    ['a', 3],
    ['b', 1],
  ]);
  expect(rankContenders(contenders, before).map(({ change }) => change)).toEqual([2, -1, null]);
});

const boards = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^p-\d{1,3}$/), fc.integer({ min: -50, max: 50 })), {
    selector: ([id]) => id,
    maxLength: 40,
  })
  .map((pairs) => pairs.map(([id, score]) => aContender(id, score)));

it('a rank is one more than the number of those with a higher score, on any board', () => {
  fc.assert(
    fc.property(boards, (contenders) => {
      for (const { rank, scoreTenths } of rankContenders(contenders, new Map())) {
        expect(rank).toBe(1 + contenders.filter((other) => other.scoreTenths > scoreTenths).length);
      }
    }),
  );
});

it('a board does not depend on the order in which it was read', () => {
  fc.assert(
    fc.property(boards, (contenders) => {
      const there = rankContenders(contenders, new Map());
      expect(rankContenders([...contenders].reverse(), new Map())).toEqual(there);
    }),
  );
});

it('an average is rounded half up to a tenth, below zero too, and is 0 where nobody is', () => {
  expect(averageTenths(0, 0)).toBe(0);
  const averages = [
    [45, 10],
    [44, 10],
    [5, 2],
    [-5, 2],
    [-45, 10],
    [10, 3],
    [20, 3],
  ] as const;
  expect(averages.map(([total, count]) => averageTenths(total, count))).toEqual([5, 4, 3, -2, -4, 3, 7]);
});

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

it('publicity lasts so many working days after the day of publishing in China', () => {
  // The first of November 2026 is a Sunday.
  expect(publicityUntil('2026-10-31T16:10:00.000Z', 5, isWeekday)).toBe('2026-11-06');
  expect(publicityUntil('2026-10-31T15:59:00.000Z', 1, isWeekday)).toBe('2026-11-02');
  expect(publicityUntil('2026-11-05T16:10:00.000Z', 5, isWeekday)).toBe('2026-11-13');
});

it('a board is in publicity until its month has been made final, however late that is', () => {
  expect(rankingState({ publicityUntil: null, finalAt: null })).toBe('running');
  expect(rankingState({ publicityUntil: '2026-11-06', finalAt: null })).toBe('publicity');
  expect(rankingState({ publicityUntil: '2026-11-06', finalAt: '2026-11-06T16:30:00.000Z' })).toBe('final');
});

it('a final board says of each row that changed where it stood when published', () => {
  const published = rankContenders(
    [aContender('a', 30), aContender('b', 20), aContender('c', 10)],
    new Map(),
  );
  const corrected = rankContenders(
    [aContender('a', 15), aContender('b', 20), aContender('c', 10)],
    new Map(),
  );
  expect(
    withBefore(corrected, published).map(({ subjectId, rank, before }) => [subjectId, rank, before]),
  ).toEqual([
    ['b', 1, { rank: 2, scoreTenths: 20 }],
    ['a', 2, { rank: 1, scoreTenths: 30 }],
    ['c', 3, null],
  ]);
});
