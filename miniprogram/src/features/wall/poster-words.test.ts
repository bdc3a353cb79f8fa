import { aRanking, aRankingRow } from '../../../jest/a-ranking';
import { posterCopy as copy } from './poster-copy';
import { posterOf } from './poster-words';

const moment = { today: '2026-11-03', link: 'https://village.example/#/pages/boards/index' };

describe('the words of a wall board', () => {
  it('name the village, the board, the month and how long one may object', () => {
    const { title, period, standing, object } = posterOf(aRanking(), moment);
    expect(title).toBe(`Five Bridges${copy.titles.person}`);
    expect(period).toBe('2026年10月');
    expect(standing).toContain('公示期 2026年11月1日—11月5日');
    expect(standing).toContain(copy.counts.person(5));
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
    const rows = [3, -2, 0, null].map((change, index) => aRankingRow(index + 1, { change }));
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

  it('keep the place of the seal and claim none', () => {
    expect(posterOf(aRanking(), moment)).toMatchObject({ seal: copy.seal, sealWords: copy.sealWords });
  });
});
