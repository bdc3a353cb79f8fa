import type { RuleTerms } from './rule-book';

/** What a rule says, field by field, in the order in which a person reads it. */
export const ruleFields = [
  'category',
  'title',
  'words',
  'appliesTo',
  'unit',
  'unitCount',
  'deltaTenths',
  'capDayTenths',
  'capMonthTenths',
  'capQuarterTenths',
  'capYearTenths',
  'fullTimesPerMonth',
  'isEvidenceNeeded',
  'recorders',
  'isConfirmationNeeded',
] as const;
export type RuleField = (typeof ruleFields)[number];

/** A rule as it is written in a book, without its place, its version and its days. */
export interface RuleText extends Omit<RuleTerms, 'ruleId' | 'version' | 'validFrom' | 'validTo'> {
  readonly title: string;
  readonly words: string;
}

/** How a rule stands beside the one it was copied from. */
export const ruleDifferences = ['same', 'changed', 'own'] as const;
export type RuleDifference = (typeof ruleDifferences)[number];

const isSame = (one: unknown, other: unknown): boolean => {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  // Who may record, and for whom, are sets: in which order they were ticked says nothing.
  return one.length === other.length && one.every((item) => other.includes(item));
};

/** The fields in which two rules differ, in reading order. */
export const changedFields = (one: RuleText, other: RuleText): readonly RuleField[] =>
  ruleFields.filter((field) => !isSame(one[field], other[field]));

/** How a rule stands beside `above`, the one it was copied from; null when the unit has written it itself. */
export const differenceFrom = (rule: RuleText, above: RuleText | null): RuleDifference => {
  if (above === null) return 'own';
  return changedFields(rule, above).length === 0 ? 'same' : 'changed';
};

/** The text of a rule alone, whatever else its document carries. */
export const ruleTextOf = (rule: RuleText): RuleText => ({
  category: rule.category,
  title: rule.title,
  words: rule.words,
  appliesTo: rule.appliesTo,
  unit: rule.unit,
  unitCount: rule.unitCount,
  deltaTenths: rule.deltaTenths,
  capDayTenths: rule.capDayTenths,
  capMonthTenths: rule.capMonthTenths,
  capQuarterTenths: rule.capQuarterTenths,
  capYearTenths: rule.capYearTenths,
  fullTimesPerMonth: rule.fullTimesPerMonth,
  isEvidenceNeeded: rule.isEvidenceNeeded,
  recorders: rule.recorders,
  isConfirmationNeeded: rule.isConfirmationNeeded,
});
