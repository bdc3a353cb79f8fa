import fc from 'fast-check';
import { addDays } from './calendar';
import {
  applyLine,
  countingMonths,
  isRecordable,
  postToScore,
  roomOf,
  type LedgerLine,
  type ScoreBook,
} from './ledger';
import type { RuleTerms } from './rule-book';

const empty: ScoreBook = { months: {}, years: {} };

const aRule = (terms: Partial<RuleTerms> = {}): RuleTerms => ({
  ...{
    ruleId: 'r',
    version: 1,
    category: 'voluntaryService',
    unit: 'time',
    unitCount: 1,
    deltaTenths: 10,
    appliesTo: ['person'],
    isEvidenceNeeded: false,
    isConfirmationNeeded: false,
    recorders: [],
  },
  ...{
    capDayTenths: null,
    capMonthTenths: null,
    capQuarterTenths: null,
    capYearTenths: null,
    fullTimesPerMonth: null,
    validFrom: '2020-01-01',
    validTo: null,
  },
  ...terms,
});

const post = (
  book: ScoreBook,
  rule: RuleTerms,
  effectiveOn: string,
  quantity = 1,
  month = effectiveOn.slice(0, 7),
) => postToScore(book, { rule, quantity, effectiveOn, month });

describe('posting', () => {
  it('without a cap gives what the rule says for every unit', () => {
    const { askedTenths, deltaTenths, book } = post(empty, aRule({ deltaTenths: 5 }), '2026-11-20', 7);
    expect([askedTenths, deltaTenths]).toEqual([35, 35]);
    expect([book.months['2026-11']?.scoreTenths, book.years['2026']?.scoreTenths]).toEqual([35, 35]);
  });

  it.each([
    ['day', { capDayTenths: 25 }, '2026-11-20', '2026-11-21'],
    ['month', { capMonthTenths: 25 }, '2026-11-29', '2026-12-01'],
    ['year', { capYearTenths: 25 }, '2026-12-31', '2027-01-01'],
  ])('is cut at the cap of the %s, then gives nothing, then begins anew', (_period, cap, within, beyond) => {
    const rule = aRule(cap);
    const first = post(empty, rule, '2026-11-20', 2);
    const second = post(first.book, rule, within);
    const third = post(second.book, rule, within);
    expect([first, second, third].map(({ deltaTenths }) => deltaTenths)).toEqual([20, 5, 0]);
    expect(third.book).toBe(second.book);
    expect(post(third.book, rule, beyond).deltaTenths).toBe(10);
  });

  it('takes away down to the cap and no further', () => {
    const rule = aRule({ deltaTenths: -30, capMonthTenths: 50 });
    const first = post(empty, rule, '2026-11-20');
    const second = post(first.book, rule, '2026-11-21');
    expect([
      first.deltaTenths,
      second.deltaTenths,
      post(second.book, rule, '2026-11-22').deltaTenths,
    ]).toEqual([-30, -20, 0]);
  });

  it('late counts in a later month and uses the caps of the day it is for', () => {
    const rule = aRule({ capMonthTenths: 10 });
    const late = post(empty, rule, '2026-12-31', 1, '2027-01');
    expect(late.book.months['2026-12']?.scoreTenths).toBe(0);
    expect(late.book.months['2027-01']).toMatchObject({ scoreTenths: 10, entryCount: 1, uses: {} });
    expect([late.book.years['2026']?.scoreTenths, late.book.years['2027']?.scoreTenths]).toEqual([0, 10]);
    expect(roomOf(late.book, rule, '2026-12-01')).toBe(0);
    expect(roomOf(late.book, rule, '2027-01-01')).toBe(10);
  });
});

describe('under any sequence of postings and reversals', () => {
  const capped = [
    aRule({ ruleId: 'day', deltaTenths: 7, capDayTenths: 15, capMonthTenths: 60 }),
    aRule({ ruleId: 'month', deltaTenths: 20, capMonthTenths: 50, capYearTenths: 90 }),
    aRule({ ruleId: 'free', deltaTenths: 3 }),
    aRule({ ruleId: 'loss', deltaTenths: -9, capDayTenths: 20, capYearTenths: 70 }),
  ] as const;
  const steps = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('post' as const),
        rule: fc.constantFrom(...capped),
        quantity: fc.integer({ min: 1, max: 6 }),
        on: fc.integer({ min: 0, max: 75 }).map((days) => addDays('2026-11-10', days)),
        isLate: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('reverse' as const), which: fc.nat() }),
    ),
    { maxLength: 120 },
  );

  const run = (sequence: typeof steps extends fc.Arbitrary<infer S> ? S : never) => {
    let book = empty;
    const entries: (LedgerLine & { isReversed: boolean })[] = [];
    for (const step of sequence) {
      if (step.kind === 'post') {
        const month = step.isLate ? '2027-02' : step.on.slice(0, 7);
        const posted = post(book, step.rule, step.on, step.quantity, month);
        book = posted.book;
        if (posted.deltaTenths !== 0) {
          const { ruleId } = step.rule;
          entries.push({
            ruleId,
            deltaTenths: posted.deltaTenths,
            effectiveOn: step.on,
            month,
            isReversed: false,
          });
        }
      } else {
        const open = entries.filter(({ isReversed }) => !isReversed);
        const entry = open[step.which % Math.max(1, open.length)];
        if (entry === undefined) continue;
        const reversal = { ...entry, deltaTenths: -entry.deltaTenths, isReversed: true };
        book = applyLine(book, reversal);
        entry.isReversed = true;
        entries.push(reversal);
      }
    }
    return { book, entries };
  };
  const sum = (lines: readonly LedgerLine[]) =>
    lines.reduce((total, { deltaTenths }) => total + deltaTenths, 0);

  it('the sum of the entries is the month scores and is the year scores', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { book, entries } = run(sequence);
        for (const [month, { scoreTenths, entryCount }] of Object.entries(book.months)) {
          const ofMonth = entries.filter((entry) => entry.month === month);
          expect([scoreTenths, entryCount]).toEqual([sum(ofMonth), ofMonth.length]);
        }
        for (const [year, { scoreTenths }] of Object.entries(book.years)) {
          expect(scoreTenths).toBe(sum(entries.filter((entry) => entry.month.startsWith(year))));
        }
        expect(sum(entries)).toBe(
          Object.values(book.months).reduce((total, { scoreTenths }) => total + scoreTenths, 0),
        );
      }),
    );
  });

  it('no rule gives or takes more than its caps on any day, in any month or year', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { entries } = run(sequence);
        for (const rule of capped) {
          const ofRule = entries.filter(({ ruleId }) => ruleId === rule.ruleId);
          for (const { effectiveOn } of ofRule) {
            for (const [length, cap] of [
              [10, rule.capDayTenths],
              [7, rule.capMonthTenths],
              [4, rule.capYearTenths],
            ] as const) {
              const inPeriod = ofRule.filter((entry) =>
                entry.effectiveOn.startsWith(effectiveOn.slice(0, length)),
              );
              expect(Math.abs(sum(inPeriod))).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
            }
          }
        }
      }),
    );
  });

  it('taking everything back leaves nothing, and the whole room', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { book, entries } = run(sequence);
        const open = entries.filter(({ isReversed }) => !isReversed);
        const undone = open.reduce(
          (rest, entry) => applyLine(rest, { ...entry, deltaTenths: -entry.deltaTenths }),
          book,
        );
        expect(Object.values(undone.months).every(({ scoreTenths }) => scoreTenths === 0)).toBe(true);
        for (const rule of capped) {
          for (const { effectiveOn } of entries) {
            expect(roomOf(undone, rule, effectiveOn)).toBe(roomOf(empty, rule, effectiveOn));
          }
        }
      }),
    );
  });
});

it('an entry may count in its own month, then in the running one, then in those after it', () => {
  const months = countingMonths('2026-09', '2026-11-20T02:00:00.000Z');
  const firstFour = Array.from({ length: 4 }, () => months.next().value);
  expect(firstFour).toEqual(['2026-09', '2026-11', '2026-12', '2027-01']);
});

it('a day can be recorded from itself on, by the date in China, until it is too long ago', () => {
  const now = '2026-11-19T16:00:00.000Z';
  const days = ['2026-11-21', '2026-11-20', '2026-10-21', '2026-10-20', '2026-02-30', 'yesterday'];
  expect(days.map((day) => isRecordable(day, now, 30))).toEqual([false, true, true, false, false, false]);
});
