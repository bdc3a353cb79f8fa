import type { CategoryCap } from '@shared/contract/rules';
import type { RuleCategory } from '@shared/domain/points-words';
import { tenthsOf, typedTenths } from './tenths';

/** A cap over a category as it is typed; empty is without limit. */
export interface CapForm {
  readonly month: string;
  readonly quarter: string;
  readonly year: string;
  readonly validFrom: string;
}

export const capPeriods = ['month', 'quarter', 'year'] as const;
export type CapPeriod = (typeof capPeriods)[number];
export type CapProblem = 'notNumber' | 'crossed' | 'tooEarly';

export const capFormOf = (cap: CategoryCap | null, today: string): CapForm => ({
  month: typedTenths(cap?.capMonthTenths ?? null),
  quarter: typedTenths(cap?.capQuarterTenths ?? null),
  year: typedTenths(cap?.capYearTenths ?? null),
  validFrom: cap !== null && cap.validFrom > today ? cap.validFrom : today,
});

export const capTermsOf = (category: RuleCategory, form: CapForm): Omit<CategoryCap, 'validFrom'> => ({
  category,
  capMonthTenths: tenthsOf(form.month),
  capQuarterTenths: tenthsOf(form.quarter),
  capYearTenths: tenthsOf(form.year),
});

/** What is wrong, each beside its field. */
export const capProblemsOf = (
  form: CapForm,
  today: string,
): Readonly<Partial<Record<CapPeriod | 'validFrom', CapProblem>>> => {
  const problems: Partial<Record<CapPeriod | 'validFrom', CapProblem>> = {};
  let shorter = 0;
  for (const period of capPeriods) {
    if (form[period].trim() === '') continue;
    const tenths = tenthsOf(form[period]);
    if (tenths === null || tenths === 0) problems[period] = 'notNumber';
    else if (tenths < shorter) problems[period] = 'crossed';
    shorter = Math.max(shorter, tenths ?? 0);
  }
  if (form.validFrom < today) problems.validFrom = 'tooEarly';
  return problems;
};
