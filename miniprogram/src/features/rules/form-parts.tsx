import { View } from '@tarojs/components';
import { ruleLimits } from '@shared/contract/rules';
import { unitWords } from '@shared/domain/points-copy';
import { subjectKindWords } from '@shared/domain/points-copy';
import { ruleUnits, subjectKinds } from '@shared/domain/points-words';
import { Card } from '@/components/content/card';
import { Checkbox } from '@/components/form/checkbox';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { Segments } from '@/components/form/segments';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { CategoryField } from './category-field';
import { formCopy } from './form-copy';
import type { FormField } from './form-state';
import type { RuleFormState } from './use-rule-form';

export interface FormPartProps {
  readonly state: RuleFormState;
  /** What stands beside a field once somebody has tried to publish. */
  readonly problemOf: (field: FormField) => string | undefined;
}

export const tenthsCharsMax = 7;
export const countCharsMax = 5;

/** The list with `item` in it, or without it. */
export const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): readonly T[] =>
  isIn ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);

export function WhatPart({ state: { form, change, isSaved }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.what}>
      <View className="rule-form__fields">
        <CategoryField category={form.category} onPick={(category) => change({ category })} />
        <TextField
          label={formCopy.title}
          placeholder={formCopy.titlePlaceholder}
          value={form.title}
          charsMax={ruleLimits.titleCharsMax}
          hasCount
          isSaved={isSaved}
          problem={problemOf('title')}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label={formCopy.words}
          placeholder={formCopy.wordsPlaceholder}
          value={form.words}
          charsMax={ruleLimits.wordsCharsMax}
          isSaved={isSaved}
          problem={problemOf('words')}
          onChange={(words) => change({ words })}
        />
      </View>
    </Card>
  );
}

export function WhomPart({ state: { form, change }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.whom}>
      <Field isBare problem={problemOf('appliesTo')}>
        {subjectKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={subjectKindWords[kind]}
            state={form.appliesTo.includes(kind)}
            onChange={(isIn) => change({ appliesTo: toggled(form.appliesTo, kind, isIn) })}
          />
        ))}
      </Field>
    </Card>
  );
}

export function PointsPart({ state: { form, change }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.points}>
      <View className="rule-form__fields">
        <Segments
          label={formCopy.sign}
          chosen={form.isTaking ? 'take' : 'give'}
          onChoose={(sign) => change({ isTaking: sign === 'take' })}
          options={[
            { key: 'give', word: formCopy.signs.give },
            { key: 'take', word: formCopy.signs.take },
          ]}
        />
        <TextField
          label={formCopy.points}
          placeholder={formCopy.pointsPlaceholder}
          value={form.points}
          charsMax={tenthsCharsMax}
          problem={problemOf('deltaTenths')}
          onChange={(points) => change({ points })}
        />
        <Field label={formCopy.unit} isBare>
          <ChoiceGrid
            label={formCopy.unit}
            chosen={form.unit}
            onChoose={(unit) => change({ unit })}
            options={ruleUnits.map((key) => ({ key, word: formCopy.units[key] }))}
          />
        </Field>
        <TextField
          label={formCopy.unitCount(unitWords[form.unit])}
          value={form.unitCount}
          charsMax={countCharsMax}
          kind="digits"
          problem={problemOf('unitCount')}
          onChange={(unitCount) => change({ unitCount })}
        />
      </View>
    </Card>
  );
}
