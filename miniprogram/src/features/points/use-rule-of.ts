import type { Rule } from '@shared/contract/rules';
import { useListRules } from './api';
import type { RecordDraft } from './post-state';

const everyRule = (rules: readonly Rule[]): readonly Rule[] => rules;

/** The rules a record can be made under, and the one it is made under; undefined until picked, and once it is no longer in force. */
export function useRuleOf({ ruleId }: Pick<RecordDraft, 'ruleId'>, choose = everyRule) {
  const { data, ...answer } = useListRules();
  const found = data && choose(data.items);
  return {
    rules: { ...answer, data: found },
    rule: found?.find((candidate) => candidate.ruleId === ruleId),
  };
}
