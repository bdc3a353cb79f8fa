import type { RankingRow } from '@shared/contract/points';
import { tenthsToNextPlace } from './board-state';

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
