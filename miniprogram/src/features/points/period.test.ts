import { byYear, isRunning, periodKey, periodOf } from './period';

const now = '2026-11-20T04:00:00.000Z';

describe('the period of a link', () => {
  it('is a month, a quarter, a year, or nothing that is one', () => {
    expect(periodOf('2026-10')).toEqual({ month: '2026-10' });
    expect(periodOf('2026')).toEqual({ year: '2026' });
    expect(periodOf('2026-Q4')).toEqual({ quarter: '2026-Q4' });
    expect([periodOf('2026-13'), periodOf('2026-Q5'), periodOf(undefined)]).toEqual([null, null, null]);
  });
});

describe('the period of a board', () => {
  const month = { month: '2026-10', quarter: null, year: null };
  const quarter = { month: '2026-11', quarter: '2026-Q4', year: null };
  const year = { month: '2026-11', quarter: null, year: '2026' };

  it('is known by its quarter or year where it is of one', () => {
    expect([month, quarter, year].map(periodKey)).toEqual(['2026-10', '2026-Q4', '2026']);
  });

  it('runs as long as its month, its quarter or its year does', () => {
    expect(isRunning({ ...month, month: '2026-11' }, now)).toBe(true);
    expect(isRunning(month, now)).toBe(false);
    expect(isRunning(quarter, now)).toBe(true);
    expect(isRunning({ ...quarter, quarter: '2026-Q3' }, now)).toBe(false);
    expect(isRunning(year, now)).toBe(true);
    expect(isRunning({ ...year, year: '2025' }, now)).toBe(false);
  });
});

describe('byYear', () => {
  it('puts quarters and months under their years', () => {
    const [months, quarters] = [
      ['2026-01', '2025-12', '2025-11'],
      ['2026-Q1', '2025-Q4'],
    ];
    expect(byYear({ months, quarters, years: ['2026', '2025'] })).toEqual([
      { year: '2026', quarters: ['2026-Q1'], months: ['2026-01'] },
      { year: '2025', quarters: ['2025-Q4'], months: ['2025-12', '2025-11'] },
    ]);
  });
});
