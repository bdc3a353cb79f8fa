import { msLeft, pauseMsAfter } from './backoff';

const least = () => 0;
const most = () => 1 - Number.EPSILON;

describe('the pause after a failure', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [5, 32_000],
    [8, 256_000],
    [9, 300_000],
    [10_000, 300_000],
  ])('is after %d failures %d milliseconds, or by chance down to half of it', (failures, longestMs) => {
    expect(pauseMsAfter(failures, most)).toBe(longestMs);
    expect(pauseMsAfter(failures, least)).toBe(longestMs / 2);
  });

  it('is over when its time has passed', () => {
    const pause = { from: 1_000, ms: 500 };
    expect([1_000, 1_200, 1_500, 9_000].map((now) => msLeft(pause, now))).toEqual([500, 300, 0, 0]);
  });

  it('is over when the clock was set back behind its beginning', () => {
    expect(msLeft({ from: Date.parse('2026-11-20'), ms: 500 }, Date.parse('2026-11-19'))).toBe(0);
  });

  it('is over where there is none', () => {
    expect(msLeft(null, 0)).toBe(0);
  });
});
