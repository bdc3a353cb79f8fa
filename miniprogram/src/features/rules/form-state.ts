import { ruleLimits, type BookRule, type publish } from '@shared/contract/rules';
import type { InputOf } from '@shared/contract/method';
import type { RecorderKind, RuleCategory, RuleUnit, SubjectKind } from '@shared/domain/points-words';
import { changedFields, type RuleField, type RuleText } from '@shared/domain/rule-difference';
import { problemsOf as contradictions, type RuleProblem } from '@shared/domain/rule-problems';
import { comingText } from './book-state';
import { countOf, tenthsOf, typedTenths } from './tenths';

/** A rule as it is typed; kept on the phone until it is published. */
export interface RuleForm {
  readonly category: RuleCategory;
  readonly title: string;
  readonly words: string;
  readonly appliesTo: readonly SubjectKind[];
  readonly isTaking: boolean;
  readonly points: string;
  readonly unit: RuleUnit;
  readonly unitCount: string;
  readonly capDay: string;
  readonly capMonth: string;
  readonly capQuarter: string;
  readonly capYear: string;
  readonly fullTimes: string;
  readonly isEvidenceNeeded: boolean;
  readonly recorders: readonly RecorderKind[];
  readonly isConfirmationNeeded: boolean;
  readonly validFrom: string;
  /** The newest version there was when it was begun; null for a new rule. */
  readonly seenVersion: number | null;
}

export const blankForm = (today: string): RuleForm => ({
  ...{ category: 'voluntaryService', title: '', words: '', appliesTo: ['person'], isTaking: false },
  ...{ points: '', unit: 'time', unitCount: '1', capDay: '', capMonth: '', capQuarter: '', capYear: '' },
  ...{ fullTimes: '', isEvidenceNeeded: false, recorders: [], isConfirmationNeeded: false },
  ...{ validFrom: today, seenVersion: null },
});

/** The form with what a rule says now, or will say. */
export const formOf = (rule: BookRule, today: string): RuleForm => {
  const text = comingText(rule);
  const { category, title, words, appliesTo, unit, isEvidenceNeeded, recorders, isConfirmationNeeded } = text;
  return {
    ...{ category, title, words, appliesTo, unit, isEvidenceNeeded, recorders, isConfirmationNeeded },
    isTaking: text.deltaTenths < 0,
    points: typedTenths(Math.abs(text.deltaTenths)),
    unitCount: String(text.unitCount),
    capDay: typedTenths(text.capDayTenths),
    capMonth: typedTenths(text.capMonthTenths),
    capQuarter: typedTenths(text.capQuarterTenths),
    capYear: typedTenths(text.capYearTenths),
    fullTimes: text.fullTimesPerMonth === null ? '' : String(text.fullTimesPerMonth),
    validFrom: text.validFrom > today ? text.validFrom : today,
    seenVersion: text.version,
  };
};

export type FormProblem = RuleProblem | 'missing' | 'notPoints' | 'notCount' | 'tooMuch' | 'tooEarly';
export type FormField = RuleField | 'validFrom';
export type FormProblems = Readonly<Partial<Record<FormField, FormProblem>>>;

const capFields = {
  capDay: 'capDayTenths',
  capMonth: 'capMonthTenths',
  capQuarter: 'capQuarterTenths',
  capYear: 'capYearTenths',
} as const;

/** What the form says of a rule; what cannot be read counts as left empty. */
export const textOf = (form: RuleForm): RuleText => {
  const { category, title, words, appliesTo, unit, isEvidenceNeeded, recorders, isConfirmationNeeded } = form;
  const points = tenthsOf(form.points) ?? 0;
  const capOf = (typed: string) => tenthsOf(typed) ?? null;
  return {
    ...{ category, title: title.trim(), words: words.trim(), appliesTo, unit, isEvidenceNeeded, recorders },
    isConfirmationNeeded,
    unitCount: countOf(form.unitCount) ?? 1,
    // A zero has no sign: minus nothing is nothing.
    deltaTenths: form.isTaking && points > 0 ? -points : points,
    capDayTenths: capOf(form.capDay),
    capMonthTenths: capOf(form.capMonth),
    capQuarterTenths: capOf(form.capQuarter),
    capYearTenths: capOf(form.capYear),
    fullTimesPerMonth: countOf(form.fullTimes),
  };
};

const typedProblems = (form: RuleForm): FormProblems => {
  const problems: Partial<Record<FormField, FormProblem>> = {};
  if (form.title.trim() === '') problems.title = 'missing';
  const points = tenthsOf(form.points);
  if (points === null) problems.deltaTenths = 'notPoints';
  else if (points > ruleLimits.deltaTenthsMax) problems.deltaTenths = 'tooMuch';
  const unitCount = countOf(form.unitCount);
  if (unitCount === null || unitCount === 0) problems.unitCount = 'notCount';
  else if (unitCount > ruleLimits.unitCountMax) problems.unitCount = 'tooMuch';
  const fullTimes = countOf(form.fullTimes);
  if (form.fullTimes.trim() !== '' && (fullTimes === null || fullTimes === 0)) {
    problems.fullTimesPerMonth = 'notCount';
  } else if (fullTimes !== null && fullTimes > ruleLimits.fullTimesMax)
    problems.fullTimesPerMonth = 'tooMuch';
  for (const [typed, field] of Object.entries(capFields) as [keyof typeof capFields, RuleField][]) {
    const cap = tenthsOf(form[typed]);
    if (form[typed].trim() !== '' && (cap === null || cap === 0)) problems[field] = 'notPoints';
    else if (cap !== null && cap > ruleLimits.capTenthsMax) problems[field] = 'tooMuch';
  }
  return problems;
};

/** What is wrong, each beside its field; a slip of the finger comes before what contradicts itself. */
export const problemsOf = (form: RuleForm, today: string): FormProblems => ({
  ...contradictions(textOf(form)),
  ...typedProblems(form),
  ...(form.validFrom < today ? { validFrom: 'tooEarly' as const } : {}),
});

/** Whether the form says anything else than the rule does. */
export const isChanged = (form: RuleForm, rule: BookRule | null): boolean =>
  rule === null || changedFields(textOf(form), comingText(rule)).length > 0;

/** What is sent. */
export const inputOf = (
  form: RuleForm,
  { unitCode, ruleId }: { readonly unitCode: string; readonly ruleId: string | null },
): InputOf<typeof publish> => {
  const { appliesTo, recorders, ...text } = textOf(form);
  return {
    ...{ unitCode, ...text, appliesTo: [...appliesTo], recorders: [...recorders], validFrom: form.validFrom },
    ...(ruleId === null ? {} : { ruleId }),
    ...(form.seenVersion === null ? {} : { seenVersion: form.seenVersion }),
  };
};
