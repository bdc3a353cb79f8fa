import { dueMonths } from './due-months';

const run = (month: string, finishedAt: string | null = 'then') => ({ month, finishedAt });

it('a county that has never published begins with the last month', () => {
  expect(dueMonths([], '2026-10')).toEqual(['2026-10']);
});

it('what a firing has left unfinished comes before the last month', () => {
  expect(dueMonths([run('2026-10'), run('2026-09', null), run('2026-08')], '2026-10')).toEqual([
    '2026-09',
    '2026-10',
  ]);
});

it('months that no firing has begun are caught up with, oldest first', () => {
  expect(dueMonths([run('2026-07')], '2026-10')).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(dueMonths([run('2025-11')], '2026-01')).toEqual(['2025-12', '2026-01']);
});

it('the last month is looked at again, for villages that have joined since', () => {
  expect(dueMonths([run('2026-10')], '2026-10')).toEqual(['2026-10']);
});
