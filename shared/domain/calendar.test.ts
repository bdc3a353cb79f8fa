import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  instantAt,
  isDate,
  lastDateOf,
  monthOf,
  monthOfDate,
  timeOf,
} from './calendar';

const anInstant = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aMonth = fc
  .tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

test('a day begins at 16:00 UTC of the day before', () => {
  expect(dateOf('2026-11-30T15:59:59.999Z')).toBe('2026-11-30');
  expect(dateOf('2026-11-30T16:00:00.000Z')).toBe('2026-12-01');
  expect(monthOf('2026-11-30T15:59:59.999Z')).toBe('2026-11');
  expect(monthOf('2026-11-30T16:10:00.000Z')).toBe('2026-12');
  expect(monthOf('2026-12-31T16:00:00.000Z')).toBe('2027-01');
});

test('the wall clock of the village is eight hours ahead all year', () => {
  expect(instantAt('2026-12-01', '00:10')).toBe('2026-11-30T16:10:00.000Z');
  expect(instantAt('2026-07-01', '08:00')).toBe('2026-07-01T00:00:00.000Z');
  expect(timeOf('2026-07-01T00:05:59.000Z')).toBe('08:05');
});

test('an instant and its wall clock lead to one another', () => {
  fc.assert(
    fc.property(anInstant, (instant) => {
      const minute = `${instant.slice(0, 17)}00.000Z`;
      expect(instantAt(dateOf(minute), timeOf(minute))).toBe(minute);
    }),
  );
});

test('months are counted over the turn of the year, forth and back', () => {
  expect(addMonths('2026-11', 2)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  fc.assert(
    fc.property(aMonth, fc.integer({ min: -60, max: 60 }), (month, months) => {
      expect(addMonths(addMonths(month, months), -months)).toBe(month);
    }),
  );
});

test('days are counted over the ends of months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('the last date of a month is followed by the next month', () => {
  expect(lastDateOf('2028-02')).toBe('2028-02-29');
  fc.assert(
    fc.property(aMonth, (month) => {
      expect(monthOfDate(lastDateOf(month))).toBe(month);
      expect(addDays(lastDateOf(month), 1)).toBe(`${addMonths(month, 1)}-01`);
    }),
  );
});

test('a date of no calendar is told from its shape', () => {
  expect(isDate('2028-02-29')).toBe(true);
  for (const wrong of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', 'today', '']) {
    expect(isDate(wrong)).toBe(false);
  }
});
