import type { PointsSheet } from '@shared/contract/points-sheets';
import { widthOf } from '@/components/paper/fit-words';
import type { Mark, Sheet, TextMark } from '@/components/paper/marks';
import { slipCopy as copy } from './slip-copy';
import { layOutSlips } from './slip-layout';
import { slipsOf, type SlipMonth } from './slip-words';

const month: SlipMonth = {
  ...{ unitName: 'Five Bridges', month: '2026-10', state: 'publicity', publicityUntil: '2026-11-06' },
  seal: '3f2a91c07b11e5d4'.padEnd(64, '0'),
};

const aSheet = (place: number, entryCount: number): PointsSheet => ({
  ...{ personId: `m-${place}`, name: `Person ${place}`, rosterNumber: `D${place}`, gridName: 'First grid' },
  ...{ rank: place, scoreTenths: 15 * entryCount, frozenTenths: 0 },
  entries: Array.from({ length: entryCount }, (_, index) => ({
    entryId: `e-${place}-${index}`,
    effectiveOn: `2026-10-${String((index % 28) + 1).padStart(2, '0')}`,
    ruleTitle: `Rule ${index} of member ${place} with a title that is much too long for its cell`,
    ...{ quantity: 1, deltaTenths: 15, isReversal: false },
  })),
});

const pagesOf = (counts: readonly number[]): readonly Sheet[] =>
  layOutSlips(
    counts.flatMap((count, index) => slipsOf(aSheet(index + 1, count), month)),
    month,
    '2026-11-02',
  );

const textsOf = (sheet: Sheet): readonly TextMark[] =>
  sheet.marks.filter((mark: Mark): mark is TextMark => mark.kind === 'text');

const spanOf = ({ x, words, sizeMm, align }: TextMark): readonly [number, number] => {
  const width = widthOf(words) * sizeMm;
  return align === 'end' ? [x - width, x] : [x, x + width];
};

describe('points sheets on paper', () => {
  it('have everybody once, with every entry, the sum and a line to sign on', () => {
    const pages = pagesOf([20, 0, 7, 20, 33]);
    const words = pages.flatMap(textsOf).map((mark) => mark.words);
    for (const place of [1, 2, 3, 4, 5])
      expect(words.filter((each) => each === `Person ${place}`)).toHaveLength(1);
    expect(words.filter((each) => each === copy.sign)).toHaveLength(5);
    expect(words.filter((each) => each === '+1.5')).toHaveLength(20 + 7 + 20 + 33);
    expect(words).toContain(copy.sum(20, '30.0'));
    expect(words).toContain(copy.none);
    expect(words).toContain(copy.statement.publicity('2026-11-06'));
  });

  it('keep all words on the paper, and no two columns in each other', () => {
    for (const page of pagesOf([20, 0, 7, 20, 33, 96, 150])) {
      for (const mark of textsOf(page)) {
        const [left, right] = spanOf(mark);
        expect([mark.words, left >= 0, right <= page.widthMm, mark.y < page.heightMm]).toEqual([
          ...[mark.words, true, true, true],
        ]);
      }
      const titles = textsOf(page).filter(({ words }) => words.startsWith('Rule '));
      const points = textsOf(page).filter(({ words }) => words === '+1.5');
      for (const title of titles) {
        const own = points.find(({ x, y }) => Math.abs(y - title.y) < 0.1 && x > title.x);
        expect(spanOf(title)[1]).toBeLessThanOrEqual(spanOf(own!)[0]);
      }
    }
  });

  it('are never cut by the end of a page: who has more entries than a page takes goes on with the next', () => {
    const pages = pagesOf([150, 3]);
    expect(pages.length).toBeGreaterThan(1);
    const titles = pages.flatMap(textsOf).map(({ words }) => words);
    expect(titles.filter((words) => words.endsWith(copy.continued))).toHaveLength(1);
    expect(titles.filter((words) => words === copy.sign)).toHaveLength(2);
    for (const page of pages) {
      const lowest = Math.max(...textsOf(page).map(({ y }) => y));
      expect(lowest).toBeLessThanOrEqual(page.heightMm - 5);
    }
  });

  it('put as many on a page as it takes, with a line to cut between them', () => {
    const pages = pagesOf(Array.from({ length: 90 }, () => 8));
    expect(pages.length).toBeLessThan(31);
    expect(textsOf(pages[0]!).map(({ words }) => words)).toContain(copy.seal('3f2a 91c0 7b11 e5d4'));
  });
});
