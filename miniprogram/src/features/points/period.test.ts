import { byYear, isRunning, periodKey, periodOf } from './period';

const now = '2026-11-20T04:00:00.000Z';

describe('the period of a link', () => {
  it('is a month, a year, or nothing that is one', () => {
    expect(periodOf('2026-10')).toEqual({ month: '2026-10' });
    expect(periodOf('2026')).toEqual({ year: '2026' });
    expect([periodOf('2026-13'), periodOf('yesterday'), periodOf(undefined)]).toEqual([null, null, null]);
  });
});

describe('the period of a board', () => {
  it('is known by its year where it is of a year', () => {
    expect(periodKey({ month: '2026-10', year: null })).toBe('2026-10');
    expect(periodKey({ month: '2026-11', year: '2026' })).toBe('2026');
  });

  it('runs as long as its month or its year does', () => {
    expect(isRunning({ month: '2026-11', year: null }, now)).toBe(true);
    expect(isRunning({ month: '2026-10', year: null }, now)).toBe(false);
    expect(isRunning({ month: '2026-11', year: '2026' }, now)).toBe(true);
    expect(isRunning({ month: '2025-12', year: '2025' }, now)).toBe(false);
  });
});

describe('byYear', () => {
  it('puts months under their years', () => {
    expect(byYear({ months: ['2026-01', '2025-12', '2025-11'], years: ['2026', '2025'] })).toEqual([
      { year: '2026', months: ['2026-01'] },
      { year: '2025', months: ['2025-12', '2025-11'] },
    ]);
  });
});
