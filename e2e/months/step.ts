import fc from 'fast-check';
import { memberIds, ruleIds, subjects } from './random-village';

const what = {
  subject: fc.constantFrom(...subjects),
  rule: fc.constantFrom(...ruleIds),
  quantity: fc.integer({ min: 1, max: 4 }),
  daysAgo: fc.integer({ min: 0, max: 40 }),
};
const who = { personId: fc.constantFrom(...memberIds) };
const which = { which: fc.nat() };

const is = <K extends string>(kind: K) => ({ kind: fc.constant(kind) });

/** What happens in a village, from an entry to a new month; whether it is allowed is for the functions to say. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...is('post'), ...what, isSentTwice: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ ...is('batch'), ...what }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...is('import'),
      rows: fc.array(fc.record({ ...what, ...who }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...is('claim'), ...what }) },
  { weight: 2, arbitrary: fc.record(is('confirm')) },
  { weight: 3, arbitrary: fc.record({ ...is('correct'), ...what, ...which, isPlain: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ ...is('object'), ...who, ...which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...is('decide'),
      ...what,
      ...which,
      by: fc.constantFrom('uphold', 'correct', 'replace', 'withdraw'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ ...is('residency'), ...who, action: fc.constantFrom('leave', 'return') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...is('wait'),
      days: fc.integer({ min: 1, max: 3 }),
      isFiredTwice: fc.boolean(),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const days = (days: number): Step => ({ kind: 'wait', days, isFiredTwice: true });
const steps = (minLength: number, maxLength: number) => fc.array(step, { minLength, maxLength });

/** From the end of one month into the next: until it is published, through its publicity, and on. */
export const months = fc
  .tuple(steps(8, 20), steps(8, 20), steps(0, 10))
  .map(([running, published, after]): readonly Step[] => [
    ...[...running, days(6), ...published, days(9), ...after],
  ]);
