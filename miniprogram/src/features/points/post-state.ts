import type { Rule } from '@shared/contract/rules';
import { cutTo, diminished, timesOf } from '@shared/domain/ledger-caps';
import {
  ruleCategories,
  subjectKinds,
  type CutReason,
  type RuleCategory,
  type SubjectKind,
} from '@shared/domain/points-words';

/** What every record says, whoever gets the points; kept on the phone until it is sent. */
export interface RecordDraft {
  readonly ruleId: string | null;
  readonly quantity: number;
  /** `2026-11-20`, Asia/Shanghai. */
  readonly effectiveOn: string;
  readonly note: string;
  readonly photoKeys: readonly string[];
}

/** What the secretary is about to record. */
export interface PostDraft extends RecordDraft {
  readonly kind: SubjectKind;
  readonly subject: { readonly id: string; readonly name: string } | null;
}

export const blankRecord = (today: string): RecordDraft => ({
  ...{ ruleId: null, quantity: 1, effectiveOn: today, note: '', photoKeys: [] },
});

export const blankPost = (today: string): PostDraft => ({
  ...blankRecord(today),
  ...{ kind: 'person', subject: null },
});

export type RecordProblem = 'subject' | 'rule' | 'quantity' | 'photo';

/** What is still missing, in the order of the page. */
export const problemsOf = (
  { hasSubject, quantity, photoKeys }: Pick<RecordDraft, 'quantity' | 'photoKeys'> & { hasSubject: boolean },
  rule: Rule | undefined,
): readonly RecordProblem[] => [
  ...(hasSubject ? [] : (['subject'] as const)),
  ...(rule === undefined ? (['rule'] as const) : []),
  ...(rule !== undefined && timesOf(rule, quantity) < 1 ? (['quantity'] as const) : []),
  ...(rule?.isEvidenceNeeded === true && photoKeys.length === 0 ? (['photo'] as const) : []),
];

export interface Worth {
  /** By the rule alone. */
  readonly askedTenths: number;
  /** What one entry can bring at most. */
  readonly tenths: number;
  /** Which of the rule's own limits leaves less; null when none does. */
  readonly cutBy: CutReason | null;
}

/** What a rule gives for so much to somebody who has nothing of it yet; what was recorded before leaves less. */
export function worthOf(rule: Rule, quantity: number): Worth {
  const times = timesOf(rule, quantity);
  const { amountTenths, cutBy } = cutTo(diminished(rule, times, 0), [
    { reason: 'day', capTenths: rule.capDayTenths, usedTenths: 0 },
    { reason: 'month', capTenths: rule.capMonthTenths, usedTenths: 0 },
    { reason: 'quarter', capTenths: rule.capQuarterTenths, usedTenths: 0 },
    { reason: 'year', capTenths: rule.capYearTenths, usedTenths: 0 },
  ]);
  return {
    askedTenths: rule.deltaTenths * times,
    tenths: rule.deltaTenths < 0 ? -amountTenths : amountTenths,
    cutBy,
  };
}

/** A rule that is newly picked begins with the least it gives points for. */
export const pickedRule = ({ ruleId, unitCount }: Pick<Rule, 'ruleId' | 'unitCount'>) => ({
  ruleId,
  quantity: unitCount,
});

/** The rules that can be recorded for this kind of subject, by category, in the order of the rule book. */
export const rulesByCategory = (
  rules: readonly Rule[],
  kind: SubjectKind,
): readonly { readonly category: RuleCategory; readonly rules: readonly Rule[] }[] =>
  ruleCategories
    .map((category) => ({
      category,
      rules: rules.filter((rule) => rule.category === category && rule.appliesTo.includes(kind)),
    }))
    .filter((group) => group.rules.length > 0);

/** The kinds of subjects some rule is for; while the book is on its way, whom most are recorded for. */
export const kindsOf = (rules: readonly Rule[] | undefined): readonly SubjectKind[] =>
  rules === undefined || rules.length === 0
    ? ['person', 'household']
    : subjectKinds.filter((kind) => rules.some(({ appliesTo }) => appliesTo.includes(kind)));
