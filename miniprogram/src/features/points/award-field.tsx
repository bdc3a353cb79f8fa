import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Rule } from '@shared/contract/rules';
import { AnswerView } from '@/api/answer-view';
import { ListRow } from '@/components/content/list-row';
import { Button } from '@/components/form/button';
import { Field } from '@/components/form/field';
import { deltaPointsWords } from '@/words/number-copy';
import { useListRules } from './api';
import { postCopy as copy } from './post-copy';
import { RulePicker } from './rule-picker';
import { SubjectPicker, type PickedSubject } from './subject-picker';
import './post.scss';

/** Who earns points and by which rule; each null until picked. */
export interface Award {
  readonly person: PickedSubject | null;
  readonly rule: Pick<Rule, 'ruleId' | 'title' | 'deltaTenths'> | null;
}

export interface AwardFieldProps {
  readonly value: Award;
  readonly problem: string | undefined;
  readonly onChange: (award: Award) => void;
}

/** A good deed never takes points away. */
const earns = ({ deltaTenths }: Rule): boolean => deltaTenths > 0;

function AwardRules({ onPick }: { readonly onPick: (rule: Rule) => void }) {
  const rules = useListRules();
  return (
    <AnswerView answer={rules}>
      {({ items }) => <RulePicker rules={items.filter(earns)} kind="person" onPick={onPick} />}
    </AnswerView>
  );
}

/**
 * Points on top of something else that is being decided. It mostly stands in a sheet, so what there is to pick opens in
 * place: one panel over another loses people.
 */
export function AwardField({ value, problem, onChange }: AwardFieldProps) {
  const [open, setOpen] = useState<'person' | 'rule' | null>(null);
  const { person, rule } = value;
  const toggle = (part: 'person' | 'rule') => () => setOpen(open === part ? null : part);
  const pick = (picked: Partial<Award>) => {
    setOpen(null);
    onChange({ ...value, ...picked });
  };
  return (
    <Field label={copy.award} problem={problem}>
      <ListRow
        title={person?.name ?? copy.pickPerson}
        isStrong={person !== null}
        trail={person === null ? undefined : copy.change}
        onPress={toggle('person')}
      />
      {open === 'person' && (
        <View className="post__choices">
          <SubjectPicker kind="person" onPick={(picked) => pick({ person: picked })} />
        </View>
      )}
      <ListRow
        title={rule?.title ?? copy.pickRule}
        isStrong={rule !== null}
        trail={rule === null ? undefined : deltaPointsWords(rule.deltaTenths)}
        onPress={toggle('rule')}
      />
      {open === 'rule' && (
        <View className="post__choices">
          <AwardRules
            onPick={({ ruleId, title, deltaTenths }) => pick({ rule: { ruleId, title, deltaTenths } })}
          />
        </View>
      )}
      {(person ?? rule) !== null && (
        <Button word={copy.dropAward} kind="quiet" onPress={() => pick({ person: null, rule: null })} />
      )}
    </Field>
  );
}
