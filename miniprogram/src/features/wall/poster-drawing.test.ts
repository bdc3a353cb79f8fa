import type { Brush } from '@/platform/album';
import { aRanking } from '../../../jest/a-ranking';
import { darkRuns } from '@/components/paper/code-runs';
import { drawingOf } from '@/components/paper/draw-sheet';
import { layOutPoster } from './poster-layout';
import type { Sheet } from '@/components/paper/marks';
import { posterOf } from './poster-words';

const link = 'https://village.example/#/pages/boards/index';
const [sheet] = layOutPoster(posterOf(aRanking(), { today: '2026-11-03', link }), 'A4') as [Sheet];

/** A brush that remembers what it was asked to draw. */
const recordingBrush = () => {
  const texts: { words: string; font: string; x: number }[] = [];
  const boxes: number[][] = [];
  const brush = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, font: '', textAlign: 'left', textBaseline: 'top' },
    ...{ strokeRect: jest.fn(), beginPath: jest.fn(), arc: jest.fn(), fill: jest.fn(), stroke: jest.fn() },
    fillRect: (...box: number[]) => boxes.push(box),
    fillText: (words: string, x: number) => texts.push({ words, font: brush.font, x }),
  };
  return { brush: brush as unknown as Brush & { arc: jest.Mock }, texts, boxes };
};

describe('a sheet as a picture', () => {
  it('has the shape of its paper, sharp enough to be printed', () => {
    const { widthPx, heightPx } = drawingOf(sheet);
    expect(heightPx).toBe(2_600);
    expect(widthPx / heightPx).toBeCloseTo(210 / 297, 2);
  });

  it('says the same words as the sheet, and draws every medal', () => {
    const { brush, texts } = recordingBrush();
    drawingOf(sheet).paint(brush);
    const marked = sheet.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.words] : []));
    expect(texts.map(({ words }) => words)).toEqual(marked);
    expect(brush.arc).toHaveBeenCalledTimes(3);
    for (const { font } of texts) expect(font).toMatch(/^(bold|normal) \d+px sans-serif$/u);
  });

  it('draws every dark run of the code in whole pixels', () => {
    const { brush, boxes } = recordingBrush();
    drawingOf(sheet).paint(brush);
    const { runs } = darkRuns(link);
    const ofCode = boxes.slice(-(runs.length + sheet.marks.length));
    const whole = ofCode.filter((box) => box.every(Number.isInteger));
    expect(whole.length).toBeGreaterThanOrEqual(runs.length);
  });
});
