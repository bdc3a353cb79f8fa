import { View } from '@tarojs/components';
import type { Rule } from '@shared/contract/rules';
import { categoryWords } from '@shared/domain/points-copy';
import type { SubjectKind } from '@shared/domain/points-words';
import { Heading } from '@/components/content/heading';
import { ListRow } from '@/components/content/list-row';
import { EmptyState } from '@/components/feedback/empty-state';
import { deltaPointsWords } from '@/words/number-copy';
import { perUnitWords } from '@/words/rule-copy';
import { postCopy } from './post-copy';
import { rulesByCategory } from './post-state';
import './post.scss';

export interface RulePickerProps {
  readonly rules: readonly Rule[];
  readonly kind: SubjectKind;
  readonly onPick: (rule: Rule) => void;
}

/** What is counted comes first where it is not each time. */
const noteOf = ({ unit, unitCount, words }: Rule): string =>
  unit === 'time' && unitCount === 1 ? words : `${perUnitWords({ unit, unitCount })}。${words}`;

/** The rule book by category, with what each rule gives. */
export function RulePicker({ rules, kind, onPick }: RulePickerProps) {
  const groups = rulesByCategory(rules, kind);
  if (groups.length === 0) {
    return <EmptyState title={postCopy.noRules} advice={postCopy.noRulesAdvice} icon="pen" />;
  }
  return (
    <>
      {groups.map(({ category, rules: ofCategory }) => (
        <View key={category}>
          <Heading className="post__category" level={3}>
            {categoryWords[category]}
          </Heading>
          {ofCategory.map((rule) => (
            <ListRow
              key={rule.ruleId}
              title={rule.title}
              note={noteOf(rule)}
              trail={deltaPointsWords(rule.deltaTenths)}
              onPress={() => onPick(rule)}
            />
          ))}
        </View>
      ))}
    </>
  );
}
