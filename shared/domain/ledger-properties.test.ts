import fc from 'fast-check';
import { addDays, quarterOf } from './calendar';
import { applyLine, roomOf, type LedgerLine } from './ledger';
import type { RuleTerms } from './rule-book';
import { aCategoryCap, aRule, empty, post } from './testing/ledger-kit';

describe('under any sequence of postings and reversals', () => {
  const rules = [
    aRule({ ruleId: 'day', deltaTenths: 7, capDayTenths: 15, capMonthTenths: 60 }),
    aRule({ ruleId: 'month', deltaTenths: 20, capMonthTenths: 50, capQuarterTenths: 60, capYearTenths: 90 }),
    aRule({ ruleId: 'free', deltaTenths: 3, unitCount: 2 }),
    aRule({ ruleId: 'tired', deltaTenths: 5, fullTimesPerMonth: 3, capMonthTenths: 40 }),
    aRule({ ruleId: 'loss', deltaTenths: -9, capDayTenths: 20, capYearTenths: 70 }),
    aRule({ ruleId: 'month', version: 2, deltaTenths: -8, capMonthTenths: 40 }),
  ] as const;
  const categoryCap = aCategoryCap({ capMonthTenths: 90, capQuarterTenths: 130, capYearTenths: 200 });
  const steps = fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('post' as const),
          rule: fc.constantFrom(...rules),
          quantity: fc.integer({ min: 1, max: 6 }),
          on: fc.integer({ min: 0, max: 75 }).map((days) => addDays('2026-11-10', days)),
          isLate: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat() }) },
    ),
    { maxLength: 120 },
  );

  interface Entry extends LedgerLine {
    /** The rule's version it is of, in a reversal that of the entry taken back. */
    readonly rule: RuleTerms;
    readonly isReversal: boolean;
    isReversed: boolean;
  }

  const run = (sequence: typeof steps extends fc.Arbitrary<infer S> ? S : never) => {
    let book = empty;
    const entries: Entry[] = [];
    for (const step of sequence) {
      if (step.kind === 'post') {
        const month = step.isLate ? '2027-02' : step.on.slice(0, 7);
        const posted = post(book, step.rule, step.on, { quantity: step.quantity, month, categoryCap });
        book = posted.book;
        const { deltaTenths, times, askedTenths, cutBy } = posted;
        expect(cutBy === null).toBe(deltaTenths === askedTenths);
        if (deltaTenths === 0) continue;
        const { ruleId, category } = step.rule;
        const line = { ruleId, category, deltaTenths, times, effectiveOn: step.on, month };
        entries.push({ ...line, rule: step.rule, isReversal: false, isReversed: false });
      } else {
        const open = entries.filter(({ isReversed, isReversal }) => !isReversed && !isReversal);
        const entry = open[step.which % Math.max(1, open.length)];
        if (entry === undefined) continue;
        const { deltaTenths, times } = entry;
        const reversal = { ...entry, deltaTenths: -deltaTenths, times: -times, isReversal: true };
        book = applyLine(book, reversal);
        entry.isReversed = true;
        entries.push(reversal);
      }
    }
    return { book, entries };
  };
  const sum = (lines: readonly LedgerLine[]) =>
    lines.reduce((total, { deltaTenths }) => total + deltaTenths, 0);
  const isGiven = ({ rule }: Entry): boolean => rule.deltaTenths > 0;
  const periods = [
    (date: string) => date,
    (date: string) => date.slice(0, 7),
    quarterOf,
    (date: string) => date.slice(0, 4),
  ] as const;

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

  it('no version of a rule gives or takes more than its caps on any day, in any month, quarter or year', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { entries } = run(sequence);
        for (const rule of rules) {
          const ofRule = entries.filter((entry) => entry.rule === rule);
          const caps = [rule.capDayTenths, rule.capMonthTenths, rule.capQuarterTenths, rule.capYearTenths];
          for (const { effectiveOn } of ofRule) {
            periods.forEach((periodOf, place) => {
              const ofPeriod = ofRule.filter(
                (entry) => periodOf(entry.effectiveOn) === periodOf(effectiveOn),
              );
              expect(Math.abs(sum(ofPeriod))).toBeLessThanOrEqual(caps[place] ?? Number.POSITIVE_INFINITY);
            });
          }
        }
      }),
    );
  });

  it('no category gives more than its caps in any month, quarter or year', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const given = run(sequence).entries.filter(isGiven);
        const caps = [categoryCap.capMonthTenths, categoryCap.capQuarterTenths, categoryCap.capYearTenths];
        for (const { effectiveOn } of given) {
          periods.slice(1).forEach((periodOf, place) => {
            const ofPeriod = given.filter((entry) => periodOf(entry.effectiveOn) === periodOf(effectiveOn));
            expect(sum(ofPeriod)).toBeLessThanOrEqual(caps[place] ?? 0);
          });
        }
      }),
    );
  });

  it('the lines, applied again in any order, give the same scores', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { minLength: 240, maxLength: 240 }), (sequence, chances) => {
        const { book, entries } = run(sequence);
        const shuffled = entries
          .map((entry, place) => ({ entry, chance: chances[place] ?? 0 }))
          .toSorted((one, other) => one.chance - other.chance);
        expect(shuffled.reduce((rebuilt, { entry }) => applyLine(rebuilt, entry), empty)).toEqual(book);
      }),
    );
  });

  it('taking everything back leaves nothing, the whole room and all times', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { book, entries } = run(sequence);
        const open = entries.filter(({ isReversed, isReversal }) => !isReversed && !isReversal);
        const undone = open.reduce(
          (rest, { deltaTenths, times, ...line }) =>
            applyLine(rest, { ...line, deltaTenths: -deltaTenths, times: -times }),
          book,
        );
        expect(Object.values(undone.months).every(({ scoreTenths }) => scoreTenths === 0)).toBe(true);
        for (const rule of rules) {
          for (const { effectiveOn } of entries) {
            const limiting = { rule, categoryCap, effectiveOn };
            expect(roomOf(undone, limiting)).toBe(roomOf(empty, limiting));
            const again = { quantity: 6, categoryCap };
            expect(post(undone, rule, effectiveOn, again).deltaTenths).toBe(
              post(empty, rule, effectiveOn, again).deltaTenths,
            );
          }
        }
      }),
    );
  });
});
