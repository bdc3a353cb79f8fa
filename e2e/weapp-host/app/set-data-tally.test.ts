import { tallyOf } from './set-data-tally';

describe('what a page sent to its view', () => {
  it('is counted over the busiest second, wherever that begins', () => {
    const at = [0, 900, 1_000, 1_500, 1_899, 5_000];
    expect(tallyOf(at.map((atMs, index) => ({ atMs, bytes: index + 1 })))).toEqual({
      calls: 6,
      bytes: 21,
      bytesMax: 6,
      callsPerSecondMax: 4,
      bytesPerSecondMax: 2 + 3 + 4 + 5,
    });
  });

  it('is nothing before the first call', () => {
    expect(tallyOf([])).toEqual({
      calls: 0,
      bytes: 0,
      bytesMax: 0,
      callsPerSecondMax: 0,
      bytesPerSecondMax: 0,
    });
  });
});
