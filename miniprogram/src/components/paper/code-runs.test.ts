import { qrModules } from '../content/qr-picture';
import { darkRuns } from './code-runs';

const text = 'https://village.example/#/pages/boards/index?board=person&period=2026-10';

describe('darkRuns', () => {
  it('covers every dark module and no other, each once', () => {
    const { side, runs } = darkRuns(text);
    const covered = runs.flatMap(({ x, y, length }) =>
      Array.from({ length }, (_, step) => `${x + step},${y}`),
    );
    const dark = qrModules(text).flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])),
    );
    expect(covered.sort()).toEqual(dark.sort());
    expect(side).toBe(qrModules(text).length);
  });
});
