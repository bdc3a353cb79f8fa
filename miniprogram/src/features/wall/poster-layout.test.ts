import { aRanking, rankingRows } from '../../../jest/a-ranking';
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
          ...[`Five Bridges${copy.titles.person}`, '2026年10月', copy.heads.score, copy.seal],
          ...[copy.sealWords, copy.printedOn('2026-11-03'), copy.pageOf(index + 1, sheets.length)],
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

  it('prints no code where there is nothing to open', () => {
    expect(sheetsOf(5, paper, null)[0]!.marks.some(({ kind }) => kind === 'code')).toBe(false);
  });
});
