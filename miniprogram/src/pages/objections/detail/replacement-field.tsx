import { useState, type ComponentProps } from 'react';
import { View } from '@tarojs/components';
import { pointsLimits } from '@shared/contract/points';
import { unitWords } from '@shared/domain/points-copy';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { Field } from '@/components/form/field';
import { Stepper } from '@/components/form/stepper';
import { decideCopy as copy } from '@/features/objections/decide-copy';
import type { ReplacementField as Props } from '@/features/objections/decide-sheet';
import { useListRules } from '@/features/points/api';
import { RulePicker } from '@/features/points/rule-picker';
import { givenWords } from '@/words/rule-copy';

/** The rule that gives what is due instead, and how many times. It opens in place: one panel over another loses people. */
export function ReplacementField({ subjectKind, value, problem, onChange }: ComponentProps<Props>) {
  const { rule, quantity } = value;
  const [isOpen, setIsOpen] = useState(rule === null);
  const rules = useListRules();
  return (
    <>
      <Field label={copy.dueRule} problem={problem}>
        <ListRow
          title={rule?.title ?? copy.pickRule}
          note={rule === null ? undefined : givenWords(rule)}
          isStrong={rule !== null}
          onPress={() => setIsOpen(!isOpen)}
        />
        {isOpen && (
          <View className="objection__rules">
            <AnswerView answer={rules}>
              {({ items }) => (
                <RulePicker
                  rules={items}
                  kind={subjectKind}
                  onPick={({ ruleId, title, unit, unitCount, deltaTenths }) => {
                    setIsOpen(false);
                    onChange({ rule: { ruleId, title, unit, unitCount, deltaTenths }, quantity: 1 });
                  }}
                />
              )}
            </AnswerView>
          </View>
        )}
      </Field>
      {rule !== null && (
        <Stepper
          label={copy.quantity(unitWords[rule.unit])}
          value={quantity}
          min={1}
          max={pointsLimits.quantityMax}
          onChange={(changed) => onChange({ rule, quantity: changed })}
        />
      )}
    </>
  );
}
