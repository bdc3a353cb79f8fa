import { applyLine, countingMonths, isRecordable, roomOf } from './ledger';
import type { RuleTerms } from './rule-book';
import { aCategoryCap, aRule, empty, post, type More } from './testing/ledger-kit';

/** Posts one after the other, and answers what each gave and what cut it. */
const postAll = (rule: RuleTerms, days: readonly string[], more: More = {}) => {
  let book = empty;
  const given = days.map((day) => {
    const posted = post(book, rule, day, more);
    book = posted.book;
    return [posted.deltaTenths, posted.cutBy];
  });
  return { book, given };
};

describe('posting', () => {
  it('without a cap gives what the rule says for every unit', () => {
    const { askedTenths, deltaTenths, times, cutBy, book } = post(
      empty,
      aRule({ deltaTenths: 5 }),
      '2026-11-20',
      {
        quantity: 7,
      },
    );
    expect([askedTenths, deltaTenths, times, cutBy]).toEqual([35, 35, 7, null]);
    expect([book.months['2026-11']?.scoreTenths, book.years['2026']?.scoreTenths]).toEqual([35, 35]);
  });

  it('gives for every hundred yuan that are full, and nothing for less', () => {
    const rule = aRule({ unit: 'yuan', unitCount: 100, deltaTenths: 10 });
    const given = [99, 100, 199, 350].map(
      (quantity) => post(empty, rule, '2026-11-20', { quantity }).deltaTenths,
    );
    expect(given).toEqual([0, 10, 10, 30]);
    expect(post(empty, rule, '2026-11-20', { quantity: 99 })).toMatchObject({ askedTenths: 0, cutBy: null });
  });

  it.each([
    ['day', { capDayTenths: 25 }, '2026-11-20', '2026-11-21'],
    ['month', { capMonthTenths: 25 }, '2026-11-29', '2026-12-01'],
    ['quarter', { capQuarterTenths: 25 }, '2026-12-31', '2027-01-01'],
    ['year', { capYearTenths: 25 }, '2026-12-31', '2027-01-01'],
  ])('is cut at the cap of the %s, then gives nothing, then begins anew', (period, cap, within, beyond) => {
    const rule = aRule(cap);
    const first = post(empty, rule, '2026-11-20', { quantity: 2 });
    const second = post(first.book, rule, within);
    const third = post(second.book, rule, within);
    expect([first, second, third].map(({ deltaTenths, cutBy }) => [deltaTenths, cutBy])).toEqual([
      [20, null],
      [5, period],
      [0, period],
    ]);
    expect(third.book).toBe(second.book);
    expect(post(third.book, rule, beyond)).toMatchObject({ deltaTenths: 10, cutBy: null });
  });

  it.each([
    ['categoryMonth', { capMonthTenths: 25 }, '2026-11-29', '2026-12-01'],
    ['categoryQuarter', { capQuarterTenths: 25 }, '2026-12-31', '2027-01-01'],
    ['categoryYear', { capYearTenths: 25 }, '2026-12-31', '2027-01-01'],
  ])('is cut at the cap of its category: %s', (cutBy, cap, within, beyond) => {
    const categoryCap = aCategoryCap(cap);
    const first = post(empty, aRule(), '2026-11-20', { quantity: 2, categoryCap });
    const other = aRule({ ruleId: 'other' });
    const second = post(first.book, other, within, { categoryCap });
    expect(second).toMatchObject({ askedTenths: 10, deltaTenths: 5, cutBy });
    expect(post(second.book, other, within, { categoryCap })).toMatchObject({ deltaTenths: 0, cutBy });
    expect(post(second.book, other, beyond, { categoryCap }).deltaTenths).toBe(10);
    const elsewhere = aRule({ ruleId: 'elsewhere', category: 'discipline' });
    expect(post(second.book, elsewhere, within).deltaTenths).toBe(10);
  });

  it('names the narrowest of what cut it', () => {
    const rule = aRule({ capDayTenths: 30, capMonthTenths: 20, capYearTenths: 20 });
    expect(post(empty, rule, '2026-11-20', { quantity: 9 })).toMatchObject({
      deltaTenths: 20,
      cutBy: 'month',
    });
    const categoryCap = aCategoryCap({ capMonthTenths: 15 });
    expect(post(empty, rule, '2026-11-20', { quantity: 9, categoryCap }).cutBy).toBe('categoryMonth');
    const halved = aRule({ fullTimesPerMonth: 1, capDayTenths: 20 });
    expect(post(empty, halved, '2026-11-20', { quantity: 3 })).toMatchObject({
      ...{ askedTenths: 30, deltaTenths: 20, cutBy: 'diminishing' },
    });
  });

  it('takes away down to the cap and no further, and a cap of the category does not hold it', () => {
    const rule = aRule({ deltaTenths: -30, capMonthTenths: 50 });
    const categoryCap = aCategoryCap({ capMonthTenths: 10 });
    const { given } = postAll(rule, ['2026-11-20', '2026-11-21', '2026-11-22'], { categoryCap });
    expect(given).toEqual([
      [-30, null],
      [-20, 'month'],
      [0, 'month'],
    ]);
  });

  it('what a rule gave lends no room to what its later version takes', () => {
    const gives = aRule({ capMonthTenths: 50 });
    const takes = aRule({ version: 2, deltaTenths: -10, capMonthTenths: 50 });
    const given = post(empty, gives, '2026-11-20', { quantity: 5 });
    const taken = post(given.book, takes, '2026-11-21', { quantity: 9 });
    expect([given.deltaTenths, taken.deltaTenths]).toEqual([50, -50]);
    expect(post(taken.book, gives, '2026-11-22').deltaTenths).toBe(0);
  });

  it('late counts in a later month and uses the caps of the day it is for', () => {
    const rule = aRule({ capMonthTenths: 10 });
    const late = post(empty, rule, '2026-12-31', { month: '2027-01' });
    expect(late.book.months['2026-12']?.scoreTenths).toBe(0);
    expect(late.book.months['2027-01']).toMatchObject({ scoreTenths: 10, entryCount: 1, uses: {} });
    expect([late.book.years['2026']?.scoreTenths, late.book.years['2027']?.scoreTenths]).toEqual([0, 10]);
    const roomOn = (effectiveOn: string) => roomOf(late.book, { rule, categoryCap: null, effectiveOn });
    expect([roomOn('2026-12-01'), roomOn('2027-01-01')]).toEqual([0, 10]);
  });
});

describe('diminishing returns', () => {
  const rule = aRule({ deltaTenths: 5, fullTimesPerMonth: 2 });

  it('give half beyond the full times of a month, rounded half up to a tenth, and begin anew with the next', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-30', '2026-12-01'];
    expect(postAll(rule, days).given).toEqual([
      [5, null],
      [5, null],
      [3, 'diminishing'],
      [3, 'diminishing'],
      [5, null],
    ]);
    expect(post(empty, rule, '2026-11-01', { quantity: 4 })).toMatchObject({
      askedTenths: 20,
      deltaTenths: 16,
    });
    expect(postAll(aRule({ deltaTenths: -5, fullTimesPerMonth: 1 }), days.slice(0, 2)).given).toEqual([
      [-5, null],
      [-3, 'diminishing'],
    ]);
  });

  it('count the times of one rule alone, and those that a reversal takes back no more', () => {
    const { book } = postAll(rule, ['2026-11-01', '2026-11-02']);
    expect(post(book, aRule({ ruleId: 'other', fullTimesPerMonth: 2 }), '2026-11-03').cutBy).toBeNull();
    const line = { ruleId: 'r', category: rule.category, effectiveOn: '2026-11-02', month: '2026-11' };
    const reversed = applyLine(book, { ...line, deltaTenths: -5, times: -1 });
    expect(post(reversed, rule, '2026-11-03')).toMatchObject({ deltaTenths: 5, cutBy: null });
  });

  it('count a time that a cap has cut as a time', () => {
    const capped = aRule({ deltaTenths: 10, fullTimesPerMonth: 2, capDayTenths: 5 });
    expect(postAll(capped, ['2026-11-01', '2026-11-02', '2026-11-03']).given).toEqual([
      [5, 'day'],
      [5, 'day'],
      [5, 'diminishing'],
    ]);
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
