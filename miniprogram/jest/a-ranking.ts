import type { Ranking, RankingRow } from '@shared/contract/points';

/** A line of a board, by its place. */
export const aRankingRow = (rank: number, fields: Partial<RankingRow> = {}): RankingRow => ({
  subjectId: `m-${rank}`,
  name: `Person ${rank}`,
  gridCode: '411725105211001',
  gridName: 'First grid',
  rank,
  scoreTenths: 1_000 - rank,
  totalTenths: 1_000 - rank,
  memberCount: 1,
  change: 0,
  isNew: false,
  frozenTenths: 0,
  before: null,
  ...fields,
});

export const rankingRows = (count: number): RankingRow[] =>
  Array.from({ length: count }, (_, index) => aRankingRow(index + 1));

/** A board of October 2026 in its publicity. */
export const aRanking = (fields: Partial<Ranking> = {}): Ranking => ({
  board: 'person',
  unitCode: '411725105211',
  unitName: 'Five Bridges',
  month: '2026-10',
  quarter: null,
  year: null,
  state: 'publicity',
  // Ten past midnight on 1 November in the village.
  publishedAt: '2026-10-31T16:10:00.000Z',
  publicityUntil: '2026-11-05',
  entryCount: 1_284,
  rows: rankingRows(5),
  left: [],
  notRanked: [],
  notRankedCount: 0,
  objections: { waiting: 0, upheld: 0, corrected: 0 },
  seal: null,
  mine: null,
  months: ['2026-11', '2026-10'],
  years: ['2026'],
  quarters: ['2026-Q4'],
  ...fields,
});
