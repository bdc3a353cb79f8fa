import type { DateFieldProps } from './date-field';
import { Field } from './field';
import './date-field.scss';

export function DateField({ label, value, kind = 'date', min, max, problem, onChange }: DateFieldProps) {
  return (
    <Field label={label} problem={problem}>
      <input
        className="date-field"
        type={kind}
        value={value}
        min={min}
        max={max}
        aria-label={label}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
