import { View } from '@tarojs/components';
import { unitWords } from '@shared/domain/points-copy';
import { recorderKinds } from '@shared/domain/points-words';
import { Card } from '@/components/content/card';
import { Checkbox } from '@/components/form/checkbox';
import { DateField } from '@/components/form/date-field';
import { Field } from '@/components/form/field';
import { Switch } from '@/components/form/switch';
import { TextField } from '@/components/form/text-field';
import { copy } from './copy';
import { formCopy } from './form-copy';
import { countCharsMax, tenthsCharsMax, toggled, type FormPartProps } from './form-parts';
import { recorderWords } from './rule-sentence-copy';

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
