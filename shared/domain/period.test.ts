import {
  lastMonthOf,
  monthsOfPeriod,
  newestMonthOf,
  periodBefore,
  periodKindOf,
  periodOf,
  quarterOf,
} from './period';

it('a month lies in a quarter and in a year', () => {
  expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
  expect((['month', 'quarter', 'year'] as const).map((kind) => periodOf(kind, '2026-08'))).toEqual([
    '2026-08',
    '2026-Q3',
    '2026',
  ]);
});

it('a period is known by its name', () => {
  expect(['2026-10', '2026-Q4', '2026'].map(periodKindOf)).toEqual(['month', 'quarter', 'year']);
});

it('a quarter has three months and a year twelve', () => {
  expect(monthsOfPeriod('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(monthsOfPeriod('2026-07')).toEqual(['2026-07']);
  expect([monthsOfPeriod('2026').length, monthsOfPeriod('2026')[0], lastMonthOf('2026')]).toEqual([
    12,
    '2026-01',
    '2026-12',
  ]);
});

it('before the first period of a year comes the last of the year before', () => {
  expect(['2026-01', '2026-Q1', '2026', '2026-Q3', '2026-10'].map(periodBefore)).toEqual([
    '2025-12',
    '2025-Q4',
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
