import { addMonths, addDays, dateOf, isDate, monthOf, monthOfDate, quarterOf, yearOf } from './calendar';
import { cutTo, diminished, timesOf, type Limit } from './ledger-caps';
import type { CutReason, RuleCategory } from './points-words';
import type { CategoryCapTerms, RuleTerms } from './rule-book';

/** How much of one rule or category a subject has used in a month, signed tenths: in all, and by the day it was for. */
export interface RuleUse {
  readonly monthTenths: number;
  readonly dayTenths: Readonly<Record<string, number>>;
  /** How many times the rule was given; not kept of a category. */
  readonly times?: number;
}

/** Used tenths, signed, by what is limited: see `useKeysOf`. */
type Uses = Readonly<Record<string, number>>;

/** 月度得分: one subject's month as a projection of its entries. */
export interface MonthScore {
  /** Sum of the entries that count in this month. */
  readonly scoreTenths: number;
  readonly entryCount: number;
  /** Of entries for days of this month, wherever they count: a cap holds for when something was done. */
  readonly uses: Readonly<Record<string, RuleUse>>;
}

/** One subject's year as a projection of its entries. */
export interface YearScore {
  readonly scoreTenths: number;
  readonly uses: Uses;
  /** The same by quarter, `2026-Q4`; missing in scores written before there were caps of a quarter. */
  readonly quarterUses?: Readonly<Record<string, Uses>>;
}

/** The scores of one subject, by month `2026-11` and by year `2026`; those that are missing are empty. */
export interface ScoreBook {
  readonly months: Readonly<Record<string, MonthScore>>;
  readonly years: Readonly<Record<string, YearScore>>;
}

/** What a ledger entry does to the scores of its subject. */
export interface LedgerLine {
  readonly ruleId: string;
  readonly category: RuleCategory;
  readonly deltaTenths: number;
  /** How many times of its rule it is; negative in a reversal, which gives them back. */
  readonly times: number;
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

const categoryKey = (category: RuleCategory): string => `category:${category}`;

/** Given and taken are counted apart, so that a rule whose sign has changed cannot lend room from one to the other. */
const ruleKey = (ruleId: string, isGiven: boolean): string => (isGiven ? ruleId : `taken:${ruleId}`);

/** What a line uses up: its rule, and, where it gives, its category; a reversal the same as what it takes back. */
const useKeysOf = ({ ruleId, category, deltaTenths, times }: LedgerLine): readonly string[] => {
  const isGiven = deltaTenths * times > 0;
  return isGiven ? [ruleKey(ruleId, true), categoryKey(category)] : [ruleKey(ruleId, false)];
};

const withUse = (use: RuleUse | undefined, line: LedgerLine, key: string): RuleUse => {
  const { monthTenths, dayTenths, times = 0 } = use ?? { monthTenths: 0, dayTenths: {} };
  return {
    monthTenths: monthTenths + line.deltaTenths,
    dayTenths: {
      ...dayTenths,
      [line.effectiveOn]: (dayTenths[line.effectiveOn] ?? 0) + line.deltaTenths,
    },
    ...(key === categoryKey(line.category) ? {} : { times: times + line.times }),
  };
};

/** Keeps the sum that counts apart from the use of caps: a late entry counts later but uses up its own month's cap. */
const inMonth = (score: MonthScore, line: LedgerLine, month: string): MonthScore => {
  const counts = line.month === month;
  const isFor = monthOfDate(line.effectiveOn) === month;
  const used = useKeysOf(line).map((key) => [key, withUse(score.uses[key], line, key)] as const);
  return {
    scoreTenths: score.scoreTenths + (counts ? line.deltaTenths : 0),
    entryCount: score.entryCount + (counts ? 1 : 0),
    uses: isFor ? { ...score.uses, ...Object.fromEntries(used) } : score.uses,
  };
};

const added = (uses: Uses | undefined, line: LedgerLine): Uses => ({
  ...uses,
  ...Object.fromEntries(useKeysOf(line).map((key) => [key, (uses?.[key] ?? 0) + line.deltaTenths])),
});

const inYear = (score: YearScore, line: LedgerLine, year: string): YearScore => {
  const scoreTenths = score.scoreTenths + (yearOf(line.month) === year ? line.deltaTenths : 0);
  if (yearOf(line.effectiveOn) !== year) return { ...score, scoreTenths };
  const quarter = quarterOf(line.effectiveOn);
  return {
    scoreTenths,
    uses: added(score.uses, line),
    quarterUses: { ...score.quarterUses, [quarter]: added(score.quarterUses?.[quarter], line) },
  };
};

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

/** What limits a posting beside its own amount. */
export interface Limiting {
  readonly rule: RuleTerms;
  /** The cap over the rule's category on that day; null for none. */
  readonly categoryCap: CategoryCapTerms | null;
  readonly effectiveOn: string;
}

/** The caps that a rule meets on a day, with what is used of each. */
const limitsOf = (book: ScoreBook, { rule, categoryCap, effectiveOn }: Limiting): readonly Limit[] => {
  const isGiven = rule.deltaTenths > 0;
  const month = book.months[monthOfDate(effectiveOn)];
  const year = book.years[yearOf(effectiveOn)];
  const quarterUses = year?.quarterUses?.[quarterOf(effectiveOn)];
  const used = (tenths = 0): number => (isGiven ? tenths : -tenths);
  const limit = (reason: CutReason, capTenths: number | null, tenths: number | undefined): Limit => ({
    ...{ reason, capTenths, usedTenths: used(tenths) },
  });
  const key = ruleKey(rule.ruleId, isGiven);
  const ofRule = [
    limit('day', rule.capDayTenths, month?.uses[key]?.dayTenths[effectiveOn]),
    limit('month', rule.capMonthTenths, month?.uses[key]?.monthTenths),
    limit('quarter', rule.capQuarterTenths, quarterUses?.[key]),
    limit('year', rule.capYearTenths, year?.uses[key]),
  ];
  if (!isGiven || categoryCap === null) return ofRule;
  const ofCategory = categoryKey(rule.category);
  return [
    ...ofRule,
    limit('categoryMonth', categoryCap.capMonthTenths, month?.uses[ofCategory]?.monthTenths),
    limit('categoryQuarter', categoryCap.capQuarterTenths, quarterUses?.[ofCategory]),
    limit('categoryYear', categoryCap.capYearTenths, year?.uses[ofCategory]),
  ];
};

/** Tenths, by amount, that the caps still leave of a rule on a day; infinite without a cap. */
export const roomOf = (book: ScoreBook, limiting: Limiting): number =>
  cutTo({ amountTenths: Number.POSITIVE_INFINITY, cutBy: null }, limitsOf(book, limiting)).amountTenths;

export interface Posting extends Limiting {
  readonly quantity: number;
  readonly month: string;
}

export interface Posted {
  /** What the rule gives without caps and at its full worth, and what is left of it; 0 when the caps leave nothing. */
  readonly askedTenths: number;
  readonly deltaTenths: number;
  /** How many times of the rule it is. */
  readonly times: number;
  /** The narrowest of what cut it; null when nothing did. */
  readonly cutBy: CutReason | null;
  /** The scores after it; unchanged when nothing is left. */
  readonly book: ScoreBook;
}

/** Posts what a rule gives, less what its diminishing returns take and cut by its caps. */
export const postToScore = (book: ScoreBook, { quantity, month, ...limiting }: Posting): Posted => {
  const { rule, effectiveOn } = limiting;
  const { ruleId, category } = rule;
  const times = timesOf(rule, quantity);
  const askedTenths = times * rule.deltaTenths;
  const key = ruleKey(ruleId, rule.deltaTenths > 0);
  const timesBefore = book.months[monthOfDate(effectiveOn)]?.uses[key]?.times ?? 0;
  const { amountTenths, cutBy } = cutTo(diminished(rule, times, timesBefore), limitsOf(book, limiting));
  if (amountTenths === 0) return { askedTenths, deltaTenths: 0, times, cutBy, book };
  const deltaTenths = amountTenths * Math.sign(rule.deltaTenths);
  const line: LedgerLine = { ruleId, category, deltaTenths, times, effectiveOn, month };
  return { askedTenths, deltaTenths, times, cutBy, book: applyLine(book, line) };
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
