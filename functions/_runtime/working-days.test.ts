import { isWorkingDay } from './working-days';

it.each([
  ['2026-09-30', true],
  ['2026-10-01', false],
  // A Saturday worked in exchange, and a Sunday.
  ['2026-10-10', true],
  ['2026-10-11', false],
])('a year whose list is known goes by it: %s', (date, works) => {
  expect(isWorkingDay(date)).toBe(works);
});

it.each(['2031-01-01', '2031-05-01', '2031-05-02', '2031-10-01', '2031-10-02', '2031-10-03'])(
  'what is free by law is free in a year that no list is known of: %s',
  (date) => {
    expect(isWorkingDay(date)).toBe(false);
  },
);

it('other weekdays of such a year are worked on, and weekends are not', () => {
  expect(['2031-01-02', '2031-01-03', '2031-01-04', '2031-10-08'].map(isWorkingDay)).toEqual([
    ...[true, true, false, true],
  ]);
});
