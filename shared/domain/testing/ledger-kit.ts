import { postToScore, type ScoreBook } from '../ledger';
import type { CategoryCapTerms, RuleTerms } from '../rule-book';

export const empty: ScoreBook = { months: {}, years: {} };

export const aRule = (terms: Partial<RuleTerms> = {}): RuleTerms => ({
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

export const aCategoryCap = (terms: Partial<CategoryCapTerms> = {}): CategoryCapTerms => ({
  ...{ category: 'voluntaryService', version: 1, validFrom: '2020-01-01' },
  ...{ capMonthTenths: null, capQuarterTenths: null, capYearTenths: null },
  ...terms,
});

export interface More {
  readonly quantity?: number;
  readonly month?: string;
  readonly categoryCap?: CategoryCapTerms;
}

export const post = (
  book: ScoreBook,
  rule: RuleTerms,
  effectiveOn: string,
  { quantity = 1, month = effectiveOn.slice(0, 7), categoryCap }: More = {},
) => postToScore(book, { rule, quantity, effectiveOn, month, categoryCap: categoryCap ?? null });
