import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Entry } from '@shared/contract/points';
import type { Rule } from '@shared/contract/rules';
import { timesOf } from '@shared/domain/ledger-caps';
import { AnswerView } from '@/api/answer-view';
import type { Draft } from '@/api/drafts';
import { ListRow } from '@/components/content/list-row';
import { Button } from '@/components/form/button';
import { Field } from '@/components/form/field';
import { deltaPointsWords } from '@/words/number-copy';
import { entryCopy as copy } from './entry-copy';
import { pickedRule, worthOf } from './post-state';
import { QuantityField } from './quantity-field';
import { RulePicker } from './rule-picker';
import type { useRuleOf } from './use-rule-of';
import type { ReverseDraft } from './use-reverse-form';
import './post.scss';

export interface ReplacementPartProps {
  readonly entry: Entry;
  readonly draft: Draft<ReverseDraft>;
  readonly rule: Rule | undefined;
  readonly rules: ReturnType<typeof useRuleOf>['rules'];
  readonly isChecked: boolean;
}

/** What is due in its place. What there is to pick opens in place: one panel over another loses people. */
export function ReplacementPart({ entry, draft, rule, rules, isChecked }: ReplacementPartProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { quantity } = draft.value;
  const isTooLittle = rule !== undefined && timesOf(rule, quantity) < 1;
  return (
    <>
      <Field label={copy.replace}>
        <ListRow
          title={rule?.title ?? copy.pickRule}
          note={rule === undefined ? copy.replaceNote : undefined}
          isStrong={rule !== undefined}
          trail={rule && deltaPointsWords(worthOf(rule, quantity).tenths)}
          onPress={() => setIsOpen(!isOpen)}
        />
      </Field>
      {isOpen && (
        <View className="post__choices">
          <AnswerView answer={rules}>
            {(items) => (
              <RulePicker
                rules={items}
                kind={entry.subject.kind}
                onPick={(picked) => {
                  draft.change(pickedRule(picked));
                  setIsOpen(false);
                }}
              />
            )}
          </AnswerView>
        </View>
      )}
      {rule !== undefined && !isOpen && (
        <>
          <QuantityField
            rule={rule}
            value={quantity}
            problem={isChecked && isTooLittle ? copy.needQuantity : undefined}
            onChange={(chosen) => draft.change({ quantity: chosen })}
          />
          <Button
            word={copy.dropReplacement}
            kind="quiet"
            size="compact"
            onPress={() => draft.change({ ruleId: null, quantity: 1 })}
          />
        </>
      )}
    </>
  );
}
