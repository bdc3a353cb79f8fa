import { aRanking, rankingRows } from '../../../jest/a-ranking';
import { boardTitles } from '@shared/domain/points-copy';
import { paperNames, type PaperName } from '@/components/paper/paper';
import { posterCopy as copy } from './poster-copy';
import { layOutPoster } from './poster-layout';
import type { Mark, Sheet, TextMark } from '@/components/paper/marks';
import { posterOf } from './poster-words';
import { widthOf } from '@/components/paper/fit-words';

const link = 'https://village.example/#/pages/boards/index?board=person&period=2026-10';
const sheetsOf = (count: number, paper: PaperName, codeLink: string | null = link): readonly Sheet[] =>
  layOutPoster(
    posterOf(aRanking({ rows: rankingRows(count) }), { today: '2026-11-03', link: codeLink }),
    paper,
  );

const seal = {
  kind: 'close',
  seal: '3f2a91c07b11e5d4'.padEnd(64, '0'),
  sealedAt: '2026-10-31T16:10:00.000Z',
} as const;

const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';
const wordsOf = ({ marks }: Sheet): readonly string[] => marks.filter(isText).map(({ words }) => words);

const spanOf = ({ x, words, sizeMm, align }: TextMark): readonly [number, number] => {
  const width = widthOf(words) * sizeMm;
  if (align === 'start') return [x, x + width];
  return align === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
};

describe.each(paperNames)('a wall board on %s', (paper) => {
  it.each([1, 5, 90, 320])('of %d rows has every row once', (count) => {
    const words = sheetsOf(count, paper).flatMap(wordsOf);
    for (const { name } of rankingRows(count))
      expect(words.filter((other) => other === name)).toHaveLength(1);
  });

  it.each([5, 90, 320])('of %d rows keeps all words on the paper', (count) => {
    for (const { widthMm, heightMm, marks } of sheetsOf(count, paper)) {
      for (const mark of marks.filter(isText)) {
        const [left, right] = spanOf(mark);
        expect([mark.words, left >= 0, right <= widthMm]).toEqual([mark.words, true, true]);
        expect(mark.y).toBeLessThan(heightMm);
      }
    }
  });

  it('has its head, its foot and its number on every sheet', () => {
    const sheets = sheetsOf(320, paper);
    expect(sheets.length).toBeGreaterThan(1);
    sheets.forEach((sheet, index) => {
      expect(wordsOf(sheet)).toEqual(
        expect.arrayContaining([
          ...[`Five Bridges${boardTitles.person}`, '2026年10月', copy.heads.score],
          ...[copy.printedOn('2026-11-03'), copy.pageOf(index + 1, sheets.length)],
        ]),
      );
      expect(sheet.marks).toContainEqual(expect.objectContaining({ kind: 'code', text: link }));
    });
  });

  it('puts no row into the foot', () => {
    for (const sheet of sheetsOf(320, paper)) {
      const footTop = Math.min(...sheet.marks.flatMap((mark) => (mark.kind === 'code' ? [mark.y] : [])));
      const names = sheet.marks.filter(isText).filter(({ words }) => words.startsWith('Person '));
      for (const { y } of names) expect(y).toBeLessThan(footTop);
    }
  });

  it('stamps the seal on every sheet, and has no place for one that is not there', () => {
    const ranking = aRanking({ rows: rankingRows(320), seal });
    const sealed = layOutPoster(posterOf(ranking, { today: '2026-11-03', link }), paper);
    for (const sheet of sealed) {
      expect(wordsOf(sheet)).toEqual(expect.arrayContaining([copy.stamp, '3f2a 91c0', '7b11 e5d4']));
      expect(wordsOf(sheet).some((words) => words.includes('3f2a 91c0 7b11 e5d4'))).toBe(true);
    }
    for (const sheet of sheetsOf(320, paper)) expect(wordsOf(sheet)).not.toContain(copy.stamp);
  });

  it('tells below the rows of a sheet what was corrected on it, between rows and foot', () => {
    const rows = rankingRows(320).map((row, place) =>
      place === 1 || place === 310 ? { ...row, before: { rank: row.rank + 4, scoreTenths: 700 } } : row,
    );
    const ranking = aRanking({ rows, seal, objections: { waiting: 0, upheld: 1, corrected: 2 } });
    const sheets = layOutPoster(posterOf(ranking, { today: '2026-11-03', link }), paper);
    const [first, last] = [wordsOf(sheets[0]!), wordsOf(sheets.at(-1)!)];
    expect(first.find((words) => words.startsWith('※'))).toContain('Person 2');
    expect(first.join('')).not.toContain('Person 311 第');
    expect(last.find((words) => words.startsWith('※'))).toContain('Person 311 第 315 名 70.0 分 → 第 311 名');
    for (const sheet of sheets) {
      const texts = sheet.marks.filter(isText);
      const remark = texts.find(({ words }) => words.startsWith('异议 3 件'))!;
      const rowsBottom = Math.max(
        ...texts.filter(({ words }) => /^Person \d+※?$/u.test(words)).map(({ y }) => y),
      );
      const footTop = Math.min(...sheet.marks.flatMap((mark) => (mark.kind === 'code' ? [mark.y] : [])));
      expect(remark.y).toBeGreaterThan(rowsBottom);
      expect(remark.y).toBeLessThan(footTop);
    }
  });

  it('leaves room for the rows however much there is to be said', () => {
    const rows = rankingRows(90).map((row) => ({ ...row, before: { rank: row.rank + 1, scoreTenths: 700 } }));
    const sheets = layOutPoster(posterOf(aRanking({ rows, seal }), { today: '2026-11-03', link }), paper);
    const remarks = wordsOf(sheets[0]!).filter((words) => words.endsWith(copy.more));
    expect(remarks).toHaveLength(1);
    expect(sheets.flatMap(wordsOf).filter((words) => /^Person \d*※?$/u.test(words))).toHaveLength(90);
  });

  it('prints no code where there is nothing to open', () => {
    expect(sheetsOf(5, paper, null)[0]!.marks.some(({ kind }) => kind === 'code')).toBe(false);
  });
});
