import type { RankingRow } from '@shared/contract/points';
import { onPodium, opennessOf, rowsOfPart, rowsStep, shareOfBest, tenthsToNextPlace } from './board-state';

const aRow = (subjectId: string, rank: number, scoreTenths: number): RankingRow => ({
  subjectId,
  name: subjectId,
  gridCode: null,
  gridName: null,
  rank,
  scoreTenths,
  totalTenths: scoreTenths,
  memberCount: 1,
  change: null,
  isNew: false,
  frozenTenths: 0,
  before: null,
});
const rows = [aRow('a', 1, 620), aRow('b', 2, 575), aRow('c', 2, 575), aRow('d', 4, 400)];

describe('tenthsToNextPlace', () => {
  it('is one tenth more than the place ahead has', () => {
    expect(tenthsToNextPlace({ rows, mine: aRow('d', 4, 400) })).toBe(176);
  });

  it('looks past those who share my place', () => {
    expect(tenthsToNextPlace({ rows, mine: aRow('b', 2, 575) })).toBe(46);
  });

  it('is nothing for whoever leads or is not on the board', () => {
    expect(tenthsToNextPlace({ rows, mine: aRow('a', 1, 620) })).toBeNull();
    expect(tenthsToNextPlace({ rows, mine: null })).toBeNull();
  });
});

describe('onPodium', () => {
  it('holds three or four, never the average of a grid', () => {
    expect(onPodium({ board: 'person', rows }).map(({ subjectId }) => subjectId)).toEqual(['a', 'b', 'c']);
    expect(onPodium({ board: 'grid', rows })).toEqual([]);
    expect(onPodium({ board: 'person', rows: rows.slice(0, 2) })).toEqual([]);
    const disputed = rows.map((row) => (row.subjectId === 'b' ? { ...row, frozenTenths: 10 } : row));
    expect(onPodium({ board: 'person', rows: disputed })).toEqual([]);
    expect(onPodium({ board: 'person', rows: rows.map((row) => ({ ...row, scoreTenths: 0 })) })).toEqual([]);
  });
});

describe('opennessOf', () => {
  const mine = aRow('d', 4, 400);
  it.each([
    ['open', rows, mine],
    ['masked', [aRow('hidden-0', 1, 620), mine], mine],
    ['masked', [aRow('hidden-0', 1, 620)], null],
    ['ownOnly', [mine], mine],
    ['closed', [], mine],
    ['open', [], null],
    ['open', [aRow('a', 1, 620)], aRow('a', 1, 620)],
  ] as const)('is %s', (openness, shown, own) => {
    expect(opennessOf({ board: 'person', rows: [...shown], mine: own })).toBe(openness);
  });

  it('is open for grids and villages, which are nobody', () => {
    expect(opennessOf({ board: 'grid', rows: [], mine })).toBe('open');
  });
});

describe('rowsOfPart', () => {
  const many = Array.from({ length: rowsStep + 3 }, (_, index) => aRow(`r-${index}`, index + 1, 10));

  it('counts from one, and stays on the board', () => {
    const ends = (part: number) => {
      const { from, to } = rowsOfPart(many, part);
      return [from, to];
    };
    expect([ends(0), ends(1), ends(9), ends(-1)]).toEqual([
      [1, rowsStep],
      [rowsStep + 1, rowsStep + 3],
      [rowsStep + 1, rowsStep + 3],
      [1, rowsStep],
    ]);
  });
});

describe('shareOfBest', () => {
  it('is of the best score, and never below nothing', () => {
    expect(shareOfBest({ rows }, aRow('x', 9, 310))).toBe(0.5);
    expect(shareOfBest({ rows }, aRow('x', 9, -10))).toBe(0);
    expect(shareOfBest({ rows: [aRow('x', 1, 0)] }, aRow('x', 1, 0))).toBe(0);
  });
});
