import { applicantParts } from './applicant-file';
import type { RuleField, RuleText } from './rule-difference';

/** What is wrong with a rule as it is written; each stands beside one field. */
export const ruleProblems = [
  'givesNothing',
  'nobody',
  'otherSubject',
  'capTooSmall',
  'capsCrossed',
  'diminishesTaking',
] as const;
export type RuleProblem = (typeof ruleProblems)[number];

export type RuleProblems = Readonly<Partial<Record<RuleField, RuleProblem>>>;

const caps = ['capDayTenths', 'capMonthTenths', 'capQuarterTenths', 'capYearTenths'] as const;

/** A cap below one time cuts every entry; one below the cap of a shorter period makes that one meaningless. */
const capProblems = (rule: RuleText): RuleProblems => {
  const problems: Partial<Record<RuleField, RuleProblem>> = {};
  let shorter = 0;
  for (const field of caps) {
    const cap = rule[field];
    if (cap === null) continue;
    if (cap < Math.abs(rule.deltaTenths)) problems[field] = 'capTooSmall';
    else if (cap < shorter) problems[field] = 'capsCrossed';
    shorter = Math.max(shorter, cap);
  }
  return problems;
};

const applicantCategories: readonly string[] = applicantParts.map(({ category }) => category);

/** The parts of an applicant's file are for applicants alone, and nothing else counts in it. */
const subjectProblem = ({ category, appliesTo }: RuleText): RuleProblem | null => {
  if (appliesTo.length === 0) return 'nobody';
  const isOfFile = applicantCategories.includes(category);
  return appliesTo.every((kind) => (kind === 'applicant') === isOfFile) ? null : 'otherSubject';
};

/** What is wrong with a rule beyond the shape of its fields; nothing when it can be published. */
export const problemsOf = (rule: RuleText): RuleProblems => {
  const subject = subjectProblem(rule);
  return {
    ...capProblems(rule),
    ...(rule.deltaTenths === 0 ? { deltaTenths: 'givesNothing' as const } : {}),
    ...(subject === null ? {} : { appliesTo: subject }),
    ...(rule.fullTimesPerMonth !== null && rule.deltaTenths < 0
      ? { fullTimesPerMonth: 'diminishesTaking' as const }
      : {}),
  };
};
