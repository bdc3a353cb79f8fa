import type { Rule } from '@shared/contract/rules';
import { ruleCategories, type RuleCategory, type SubjectKind } from '@shared/domain/points-words';

/** What the secretary is about to record; kept on the phone until it is recorded. */
export interface PostDraft {
  readonly kind: SubjectKind;
  readonly subject: { readonly id: string; readonly name: string } | null;
  readonly ruleId: string | null;
  readonly quantity: number;
  /** `2026-11-20`, Asia/Shanghai. */
  readonly effectiveOn: string;
  readonly note: string;
  readonly photoKeys: readonly string[];
}

export const blankPost = (today: string): PostDraft => ({
  kind: 'person',
  subject: null,
  ruleId: null,
  quantity: 1,
  effectiveOn: today,
  note: '',
  photoKeys: [],
});

export type PostProblem = 'subject' | 'rule' | 'photo';

/** What is still missing, in the order of the page. */
export const problemsOf = (
  { subject, photoKeys }: Pick<PostDraft, 'subject' | 'photoKeys'>,
  rule: Rule | undefined,
): readonly PostProblem[] => [
  ...(subject === null ? (['subject'] as const) : []),
  ...(rule === undefined ? (['rule'] as const) : []),
  ...(rule?.isEvidenceNeeded === true && photoKeys.length === 0 ? (['photo'] as const) : []),
];

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
