import { Picker, View } from '@tarojs/components';
import { Field } from './field';
import './date-field.scss';

export interface DateFieldProps {
  readonly label: string;
  /** `2026-11-20` for a date, `19:30` for a time, `2026-11` for a month; empty when not chosen. */
  readonly value: string;
  readonly kind?: 'date' | 'time' | 'month';
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The system's own wheel in WeChat (this file) and the browser's own field (date-field.h5.tsx): people know both. */
export function DateField(props: DateFieldProps) {
  const { label, value, kind = 'date', min = '', max = '', placeholder = '', problem, onChange } = props;
  const shown = <View className="date-field">{value === '' ? placeholder : value}</View>;
  return (
    <Field label={label} problem={problem}>
      {kind === 'time' ? (
        <Picker
          mode="time"
          value={value}
          start={min}
          end={max}
          onChange={(event) => onChange(event.detail.value)}
        >
          {shown}
        </Picker>
      ) : (
        <Picker
          mode="date"
          fields={kind === 'month' ? 'month' : 'day'}
          value={value}
          start={min}
          end={max}
          onChange={(event) => onChange(event.detail.value)}
        >
          {shown}
        </Picker>
      )}
    </Field>
  );
}
