import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { boardCountWords, boardTitles } from '@shared/domain/points-copy';
import { posterCopy as copy } from './poster-copy';
import { posterOf } from './poster-words';

const moment = { today: '2026-11-03', link: 'https://village.example/#/pages/boards/index' };

describe('the words of a wall board', () => {
  it('name the village, the board, the month and how long one may object', () => {
    const { title, period, standing, object } = posterOf(aRanking(), moment);
    expect(title).toBe(`Five Bridges${boardTitles.person}`);
    expect(period).toBe('2026年10月');
    expect(standing).toContain('公示期 2026年11月1日—11月5日');
    expect(standing).toContain(boardCountWords('person', 5));
    expect(object).toBe(copy.object.publicity('2026-11-05'));
  });

  it('say of a running month that it is not over, and of a final one that it is', () => {
    const running = { state: 'running', publishedAt: null, publicityUntil: null } as const;
    expect(posterOf(aRanking(running), moment).standing).toContain(copy.standing.running('2026-11-03'));
    expect(posterOf(aRanking({ state: 'final' }), moment).standing).toContain(copy.standing.final);
  });

  it('say of a year whether it is over', () => {
    const asItStands = { state: 'running', publishedAt: null, publicityUntil: null } as const;
    const thisYear = posterOf(aRanking({ ...asItStands, year: '2026' }), moment);
    expect(thisYear.period).toBe('2026年');
    expect(thisYear.standing).toContain(copy.standing.running('2026-11-03'));
    const lastYear = posterOf(aRanking({ ...asItStands, year: '2025', month: '2025-12' }), moment);
    expect(lastYear.standing).toContain(copy.standing.pastYear);
    expect(lastYear.object).toBe(copy.object.pastYear);
  });

  it('tell changes in words, because a black printer has no colours', () => {
    const rows = [3, -2, 0, null].map((change, index) =>
      aRankingRow(index + 1, { change, isNew: change === null }),
    );
    const poster = posterOf(aRanking({ rows }), moment);
    expect(poster.rows.map(({ change }) => change)).toEqual([
      copy.up(3),
      copy.down(2),
      copy.same,
      copy.fresh,
    ]);
  });

  it('have no column of changes where there was no board before', () => {
    const poster = posterOf(aRanking({ rows: [aRankingRow(1, { change: null })] }), moment);
    expect(poster.heads.change).toBeNull();
    expect(poster.rows[0]!.change).toBeNull();
  });

  it('give medals to the first three with points, ties included, and to nobody without', () => {
    const rows = [1, 2, 2, 4].map((rank, index) => aRankingRow(rank, { subjectId: `m-${index}` }));
    const poster = posterOf(aRanking({ rows }), moment);
    expect(poster.rows.map(({ hasMedal }) => hasMedal)).toEqual([true, true, true, false]);
    expect(poster.standing).toContain(copy.ties);
    const idle = posterOf(aRanking({ rows: [aRankingRow(1, { scoreTenths: 0 })] }), moment);
    expect(idle.rows[0]!.hasMedal).toBe(false);
  });

  it('print names as they came, and say so where they are masked', () => {
    const rows = [aRankingRow(1, { name: '柳**' }), aRankingRow(2, { name: '桑**' })];
    const masked = posterOf(aRanking({ rows }), moment);
    expect(masked.rows.map(({ name }) => name)).toEqual(['柳**', '桑**']);
    expect(masked.standing).toContain(copy.masked);
    expect(masked.scan).toBe(copy.scan.board);
    expect(posterOf(aRanking(), moment).standing).not.toContain(copy.masked);
  });

  it('tell of grids how many they are and what they have in all', () => {
    const rows = [
      aRankingRow(1, { name: 'First grid', memberCount: 23, totalTenths: 5_120, scoreTenths: 223 }),
    ];
    const poster = posterOf(aRanking({ board: 'grid', rows }), moment);
    expect(poster.rows[0]).toMatchObject({ note: copy.members(23, '512.0'), score: '22.3' });
    expect(poster.heads.score).toBe(copy.heads.average);
    expect(poster.standing).toContain(copy.average);
  });

  it('send those to the mini-program whom no code can lead there', () => {
    expect(posterOf(aRanking(), { ...moment, link: null }).scan).toBe(copy.scan.byHand);
    expect(posterOf(aRanking(), moment).scan).toBe(copy.scan.withEntries);
  });

  it('show the seal as phones do, and lead to its verification; where there is none they claim none', () => {
    const seal = {
      kind: 'final',
      seal: '3f2a91c07b11e5d4'.padEnd(64, '0'),
      sealedAt: '2026-11-06T01:00:00.000Z',
    } as const;
    const poster = posterOf(aRanking({ seal }), moment);
    expect(poster.seal).toMatchObject({
      groups: ['3f2a', '91c0', '7b11', 'e5d4'],
      note: '2026年11月6日公示结束后封存',
    });
    expect(poster.scan).toBe(copy.scan.verify);
    expect(posterOf(aRanking(), moment).seal).toBeNull();
  });

  it('tell what objections came to, what stood there before, and what waits', () => {
    const rows = [
      aRankingRow(1, { before: { rank: 3, scoreTenths: 970 } }),
      aRankingRow(2, { frozenTenths: 20 }),
      aRankingRow(3),
    ];
    const objections = { waiting: 1, upheld: 2, corrected: 1 };
    const { remarks, rows: shown } = posterOf(aRanking({ rows, objections, left: ['Old Wang'] }), moment);
    expect(shown.map(({ name }) => name)).toEqual(['Person 1※', 'Person 2△', 'Person 3']);
    expect(remarks.board).toEqual([
      '异议 4 件 · 已更正 1 件 · 查后维持 2 件 · 还在处理 1 件',
      copy.left(['Old Wang']),
    ]);
    expect(remarks.corrected).toEqual([{ place: 0, words: 'Person 1 第 3 名 97.0 分 → 第 1 名 99.9 分' }]);
    expect(remarks.frozen).toEqual([{ place: 1, words: 'Person 2 其中 2.0 分' }]);
  });

  it('name a quarter, and say whether it is over', () => {
    const asItStands = { state: 'running', publishedAt: null, publicityUntil: null } as const;
    const quarter = posterOf(aRanking({ ...asItStands, quarter: '2026-Q4', month: '2026-11' }), moment);
    expect(quarter.period).toBe('2026年四季度');
    expect(quarter.standing).toContain(copy.standing.running('2026-11-03'));
    const past = posterOf(aRanking({ ...asItStands, quarter: '2026-Q3', month: '2026-09' }), moment);
    expect(past.standing).toContain(copy.standing.pastQuarter);
    expect(past.object).toBe(copy.object.pastYear);
  });
});
