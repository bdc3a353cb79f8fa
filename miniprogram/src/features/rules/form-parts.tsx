import { View } from '@tarojs/components';
import { ruleLimits } from '@shared/contract/rules';
import { recorderKinds, ruleCategories, ruleUnits, subjectKinds } from '@shared/domain/points-words';
import { Card } from '@/components/content/card';
import { Checkbox } from '@/components/form/checkbox';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { Segments } from '@/components/form/segments';
import { Switch } from '@/components/form/switch';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { categoryWords, unitWords } from '@/words/rule-copy';
import { copy } from './copy';
import { formCopy } from './form-copy';
import type { FormField } from './form-state';
import { recorderWords, subjectWords } from './rule-sentence-copy';
import type { RuleFormState } from './use-rule-form';

export interface FormPartProps {
  readonly state: RuleFormState;
  /** What stands beside a field once somebody has tried to publish. */
  readonly problemOf: (field: FormField) => string | undefined;
}

const tenthsCharsMax = 7;
const countCharsMax = 5;

/** The list with `item` in it, or without it. */
const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): readonly T[] =>
  isIn ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item);

export function WhatPart({ state: { form, change, isSaved }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.what}>
      <View className="rule-form__fields">
        <Field label={formCopy.category} isBare>
          <ChoiceGrid
            label={formCopy.pickCategory}
            chosen={form.category}
            onChoose={(category) => change({ category })}
            options={ruleCategories.map((key) => ({ key, word: categoryWords[key] }))}
          />
        </Field>
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
            label={subjectWords[kind]}
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

const caps = [
  ['capDay', 'capDayTenths'],
  ['capMonth', 'capMonthTenths'],
  ['capQuarter', 'capQuarterTenths'],
  ['capYear', 'capYearTenths'],
] as const;

export function LimitsPart({ state: { form, change }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.limits}>
      <View className="rule-form__note">{formCopy.limitsNote}</View>
      <View className="rule-form__pairs">
        {caps.map(([typed, field]) => (
          <TextField
            key={field}
            label={copy.fields[field]}
            placeholder={copy.noLimit}
            value={form[typed]}
            charsMax={tenthsCharsMax}
            problem={problemOf(field)}
            onChange={(value) => change({ [typed]: value })}
          />
        ))}
      </View>
      <TextField
        label={formCopy.fullTimes(form.unit === 'hour' ? unitWords.hour : unitWords.time)}
        placeholder={copy.noLimit}
        value={form.fullTimes}
        charsMax={countCharsMax}
        kind="digits"
        problem={problemOf('fullTimesPerMonth')}
        onChange={(fullTimes) => change({ fullTimes })}
      />
    </Card>
  );
}

export function HowPart({ state: { form, change } }: Pick<FormPartProps, 'state'>) {
  return (
    <Card title={formCopy.parts.how}>
      <Switch
        title={formCopy.confirmation}
        note={formCopy.confirmationNote}
        isOn={form.isConfirmationNeeded}
        onChange={(isConfirmationNeeded) => change({ isConfirmationNeeded })}
      />
      <Switch
        title={formCopy.evidence}
        note={formCopy.evidenceNote}
        isOn={form.isEvidenceNeeded}
        onChange={(isEvidenceNeeded) => change({ isEvidenceNeeded })}
      />
      <Field label={formCopy.recorders} isBare>
        {recorderKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={recorderWords[kind]}
            note={formCopy.recorderNotes[kind]}
            state={form.recorders.includes(kind)}
            onChange={(isIn) => change({ recorders: toggled(form.recorders, kind, isIn) })}
          />
        ))}
      </Field>
    </Card>
  );
}

export function WhenPart({ state: { form, change, today }, problemOf }: FormPartProps) {
  return (
    <Card title={formCopy.parts.when}>
      <DateField
        label={formCopy.validFrom}
        value={form.validFrom}
        min={today}
        problem={problemOf('validFrom')}
        onChange={(validFrom) => change({ validFrom })}
      />
      <View className="rule-form__note">{formCopy.validFromNote}</View>
    </Card>
  );
}
