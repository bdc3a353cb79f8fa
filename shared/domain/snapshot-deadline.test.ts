import fc from 'fast-check';
import { addDays } from './calendar';
import { addWorkingDays, dueOnOf } from './snapshot-deadline';
import { nextState, snapshotKinds } from './snapshot-workflow';

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const aDate = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));

test('the day itself does not count, and days off are stepped over', () => {
  expect(addWorkingDays('2026-11-20', 1, isWeekday)).toBe('2026-11-23');
  expect(addWorkingDays('2026-11-20', 5, isWeekday)).toBe('2026-11-27');
  expect(addWorkingDays('2026-11-21', 1, isWeekday)).toBe('2026-11-23');
  expect(addWorkingDays('2026-12-30', 3, isWeekday)).toBe('2027-01-04');
  expect(addWorkingDays('2026-11-20', 0, isWeekday)).toBe('2026-11-20');
});

test('between the day and the deadline lie exactly that many working days, the last one included', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: 1, max: 30 }), (date, days) => {
      const due = addWorkingDays(date, days, isWeekday);
      let worked = 0;
      for (let current = addDays(date, 1); current <= due; current = addDays(current, 1)) {
        if (isWeekday(current)) worked += 1;
      }
      expect(worked).toBe(days);
      expect(isWeekday(due)).toBe(true);
    }),
  );
});

test('every kind that can be dispatched has a deadline, and no other', () => {
  const dispatchable = snapshotKinds.filter(
    (kind) => nextState({ action: 'dispatch', state: 'accepted', kind, parts: ['secretary'] }).isAllowed,
  );
  const withDeadline = snapshotKinds.filter((kind) => dueOnOf(kind, '2026-11-20', isWeekday) !== null);
  expect(withDeadline).toEqual(dispatchable);
  expect(dueOnOf('problem', '2026-11-20', isWeekday)).toBe('2026-11-27');
  expect(dueOnOf('uncivilBehaviour', '2026-11-20', isWeekday)).toBe('2026-11-25');
});
