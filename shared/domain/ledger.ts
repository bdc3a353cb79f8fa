import { addMonths, addDays, dateOf, isDate, monthOf, monthOfDate, yearOf } from './calendar';
import type { RuleTerms } from './rule-book';

/** How much of one rule a subject has used in a month, signed tenths: in all, and by the day it was for. */
export interface RuleUse {
  readonly monthTenths: number;
  readonly dayTenths: Readonly<Record<string, number>>;
}

/** 月度得分: one subject's month as a projection of its entries. */
export interface MonthScore {
  /** Sum of the entries that count in this month. */
  readonly scoreTenths: number;
  readonly entryCount: number;
  /** By rule, of entries for days of this month, wherever they count: a cap holds for when something was done. */
  readonly uses: Readonly<Record<string, RuleUse>>;
}

/** One subject's year as a projection of its entries. */
export interface YearScore {
  readonly scoreTenths: number;
  readonly uses: Readonly<Record<string, number>>;
}

/** The scores of one subject, by month `2026-11` and by year `2026`; those that are missing are empty. */
export interface ScoreBook {
  readonly months: Readonly<Record<string, MonthScore>>;
  readonly years: Readonly<Record<string, YearScore>>;
}

/** What a ledger entry does to the scores of its subject. */
export interface LedgerLine {
  readonly ruleId: string;
  readonly deltaTenths: number;
  /** The day it is for, and the month it counts in. */
  readonly effectiveOn: string;
  readonly month: string;
}

export const emptyMonthScore: MonthScore = { scoreTenths: 0, entryCount: 0, uses: {} };
export const emptyYearScore: YearScore = { scoreTenths: 0, uses: {} };

/** The months and years whose scores a line reads and writes. */
export const periodsOf = ({ effectiveOn, month }: Pick<LedgerLine, 'effectiveOn' | 'month'>) => ({
  months: [...new Set([month, monthOfDate(effectiveOn)])],
  years: [...new Set([yearOf(month), yearOf(effectiveOn)])],
});

/** Keeps the sum that counts apart from the use of caps: a late entry counts later but uses up its own month's cap. */
const inMonth = (score: MonthScore, line: LedgerLine, month: string): MonthScore => {
  const counts = line.month === month;
  const isFor = monthOfDate(line.effectiveOn) === month;
  const use = score.uses[line.ruleId] ?? { monthTenths: 0, dayTenths: {} };
  const dayTenths = (use.dayTenths[line.effectiveOn] ?? 0) + line.deltaTenths;
  return {
    scoreTenths: score.scoreTenths + (counts ? line.deltaTenths : 0),
    entryCount: score.entryCount + (counts ? 1 : 0),
    uses: isFor
      ? {
          ...score.uses,
          [line.ruleId]: {
            monthTenths: use.monthTenths + line.deltaTenths,
            dayTenths: { ...use.dayTenths, [line.effectiveOn]: dayTenths },
          },
        }
      : score.uses,
  };
};

const inYear = (score: YearScore, line: LedgerLine, year: string): YearScore => ({
  scoreTenths: score.scoreTenths + (yearOf(line.month) === year ? line.deltaTenths : 0),
  uses:
    yearOf(line.effectiveOn) === year
      ? { ...score.uses, [line.ruleId]: (score.uses[line.ruleId] ?? 0) + line.deltaTenths }
      : score.uses,
});

/** The scores after one more entry. A reversal is an entry with the opposite amount and so gives the room under caps back. */
export const applyLine = (book: ScoreBook, line: LedgerLine): ScoreBook => {
  const { months, years } = periodsOf(line);
  return {
    months: {
      ...book.months,
      ...Object.fromEntries(
        months.map((month) => [month, inMonth(book.months[month] ?? emptyMonthScore, line, month)]),
      ),
    },
    years: {
      ...book.years,
      ...Object.fromEntries(
        years.map((year) => [year, inYear(book.years[year] ?? emptyYearScore, line, year)]),
      ),
    },
  };
};

/** Tenths, by amount, that a rule still gives or takes on `effectiveOn`; infinite without a cap. */
export const roomOf = (book: ScoreBook, rule: RuleTerms, effectiveOn: string): number => {
  const sign = Math.sign(rule.deltaTenths);
  const monthUse = book.months[monthOfDate(effectiveOn)]?.uses[rule.ruleId];
  const used = [
    [rule.capDayTenths, monthUse?.dayTenths[effectiveOn]],
    [rule.capMonthTenths, monthUse?.monthTenths],
    [rule.capYearTenths, book.years[yearOf(effectiveOn)]?.uses[rule.ruleId]],
  ] as const;
  return Math.min(
    ...used.map(([cap, tenths = 0]) =>
      cap === null ? Number.POSITIVE_INFINITY : Math.max(0, cap - Math.max(0, tenths * sign)),
    ),
  );
};

export interface Posting {
  readonly rule: RuleTerms;
  readonly quantity: number;
  readonly effectiveOn: string;
  readonly month: string;
}

export interface Posted {
  /** What the rule gives without caps, and what is left of it; 0 when the caps leave nothing. */
  readonly askedTenths: number;
  readonly deltaTenths: number;
  /** The scores after it; unchanged when nothing is left. */
  readonly book: ScoreBook;
}

/** Posts what a rule gives, cut by its caps. */
export const postToScore = (book: ScoreBook, { rule, quantity, effectiveOn, month }: Posting): Posted => {
  const askedTenths = rule.deltaTenths * quantity;
  const amount = Math.min(Math.abs(askedTenths), roomOf(book, rule, effectiveOn));
  const deltaTenths = amount === 0 ? 0 : amount * Math.sign(askedTenths);
  const line = { ruleId: rule.ruleId, deltaTenths, effectiveOn, month };
  return { askedTenths, deltaTenths, book: deltaTenths === 0 ? book : applyLine(book, line) };
};

/**
 * Months an entry may count in, best first: its own, else (when that one is closed) the running one, else the months
 * after it. The first that is open is taken.
 */
export function* countingMonths(own: string, now: string): Generator<string, never> {
  yield own;
  for (let month = monthOf(now); ; month = addMonths(month, 1)) yield month;
}

/** Whether something done on `effectiveOn` can still be recorded: not ahead of time and not too long ago. */
export const isRecordable = (effectiveOn: string, now: string, lateDaysMax: number): boolean => {
  const today = dateOf(now);
  return isDate(effectiveOn) && effectiveOn <= today && effectiveOn >= addDays(today, -lateDaysMax);
};
