import { lastMonthOf, monthsOfPeriod, newestMonthOf, periodBefore, periodKindOf, periodOf } from './period';

it('a month lies in a quarter, a half and a year', () => {
  const kinds = ['month', 'quarter', 'half', 'year'] as const;
  expect(kinds.map((kind) => periodOf(kind, '2026-08'))).toEqual(['2026-08', '2026-Q3', '2026-H2', '2026']);
  expect(['2026-01', '2026-06', '2026-07'].map((month) => periodOf('half', month))).toEqual([
    '2026-H1',
    '2026-H1',
    '2026-H2',
  ]);
});

it('a period is known by its name', () => {
  expect(['2026-10', '2026-Q4', '2026-H2', '2026'].map(periodKindOf)).toEqual([
    'month',
    'quarter',
    'half',
    'year',
  ]);
});

it('a quarter has three months, a half six and a year twelve', () => {
  expect(monthsOfPeriod('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect([monthsOfPeriod('2026-H1').length, lastMonthOf('2026-H1')]).toEqual([6, '2026-06']);
  expect(monthsOfPeriod('2026-07')).toEqual(['2026-07']);
  expect([monthsOfPeriod('2026').length, monthsOfPeriod('2026')[0], lastMonthOf('2026')]).toEqual([
    12,
    '2026-01',
    '2026-12',
  ]);
});

it('before the first period of a year comes the last of the year before', () => {
  expect(['2026-01', '2026-Q1', '2026-H1', '2026', '2026-Q3', '2026-10'].map(periodBefore)).toEqual([
    '2025-12',
    '2025-Q4',
    '2025-H2',
    '2025',
    '2026-Q2',
    '2026-09',
  ]);
});

it('while a period runs, its newest month is the running one', () => {
  expect(newestMonthOf('2026', '2026-11')).toBe('2026-11');
  expect(newestMonthOf('2026-Q4', '2027-02')).toBe('2026-12');
  expect(newestMonthOf('2026-Q3', '2026-11')).toBe('2026-09');
});
