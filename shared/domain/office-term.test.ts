import fc from 'fast-check';
import { addDays } from './calendar';
import {
  doTermsOverlap,
  isOpenPhase,
  isTermGivable,
  lastDayBefore,
  officePhase,
  officePhases,
} from './office-term';
import { isActive, type Term } from './roles';

const today = '2026-11-20';
const day = (offset: number): string => addDays(today, offset);

test.each([
  ['active', {}],
  ['active', { fromOn: day(0), toOn: day(0) }],
  ['active', { fromOn: day(-9), toOn: null }],
  ['active', { revokedAt: null }],
  ['coming', { fromOn: day(1) }],
  ['coming', { fromOn: day(1), toOn: day(1) }],
  ['ended', { fromOn: day(-9), toOn: day(-1) }],
  ['ended', { toOn: day(-1) }],
  ['revoked', { fromOn: day(1), revokedAt: `${today}T00:00:00.000Z` }],
  ['revoked', { toOn: day(-1), revokedAt: `${today}T00:00:00.000Z` }],
] as const)('%s: %j', (phase, term: Term) => {
  expect(officePhase(term, today)).toBe(phase);
});

const terms = fc.record({
  fromOn: fc.option(fc.integer({ min: -5, max: 5 }).map(day), { nil: undefined }),
  toOn: fc.option(fc.integer({ min: -5, max: 5 }).map(day)),
  revokedAt: fc.constantFrom(null, null, null, '2026-11-01T00:00:00.000Z'),
});
const termOf = ({ fromOn, ...rest }: typeof terms extends fc.Arbitrary<infer T> ? T : never): Term =>
  fromOn === undefined ? rest : { fromOn, ...rest };
const days = Array.from({ length: 25 }, (_, index) => day(index - 12));

test('an office is active exactly on the days on which its rights count', () => {
  fc.assert(
    fc.property(terms.map(termOf), fc.constantFrom(...days), (term, on) => {
      const counts = isActive(term, on);
      expect(officePhase(term, on) === 'active').toBe(counts);
    }),
  );
});

test('two terms overlap when there is a day on which both count', () => {
  const wellOrdered = terms
    .map(termOf)
    .filter(({ fromOn, toOn }) => fromOn === undefined || toOn === null || fromOn <= (toOn ?? fromOn));
  fc.assert(
    fc.property(wellOrdered, wellOrdered, (one, other) => {
      const isShared = days.some((on) => [one, other].every((term) => officePhase(term, on) === 'active'));
      expect(doTermsOverlap(one, other)).toBe(isShared);
      expect(doTermsOverlap(other, one)).toBe(isShared);
    }),
  );
});

test('what is held or will be can be taken back, what is over cannot', () => {
  expect(officePhases.filter(isOpenPhase)).toEqual(['coming', 'active']);
});

test.each([
  [true, day(0), null],
  [true, day(-30), null],
  [true, day(-30), day(0)],
  [true, day(3), day(3)],
  [false, day(3), day(2)],
  [false, day(-30), day(-1)],
])('givable today (%s) is an office from %s to %s', (expected, fromOn, toOn) => {
  expect(isTermGivable(fromOn, toOn, today)).toBe(expected);
});

test.each<[string, Term, string, string | null]>([
  ['at once, when the successor begins today', { fromOn: day(-9) }, day(0), null],
  ['the day before, when the successor begins later', { fromOn: day(-9) }, day(5), day(4)],
  ['today, when the successor begins tomorrow', { fromOn: day(-9), toOn: day(9) }, day(1), day(0)],
  ['on its own last day, when that is earlier', { fromOn: day(-9), toOn: day(2) }, day(5), day(2)],
  ['at once, when it would begin with the successor', { fromOn: day(5) }, day(5), null],
  ['the day before, of an office still to come', { fromOn: day(3) }, day(5), day(4)],
])('an office passed on ends %s', (_when, term, fromOn, lastDay) => {
  expect(lastDayBefore(term, fromOn, today)).toBe(lastDay);
});
