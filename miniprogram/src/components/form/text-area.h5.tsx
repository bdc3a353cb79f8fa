import { Field } from './field';
import type { TextAreaProps } from './text-area';
import './text-area.scss';

/** The browser's own field, for the same reason as in text-field.h5.tsx. */
export function TextArea(props: TextAreaProps) {
  const { label, value, placeholder, charsMax, problem, isSaved, size = 'normal', onChange } = props;
  return (
    <Field label={label} problem={problem} isSaved={isSaved} count={{ value: value.length, max: charsMax }}>
      <textarea
        className={`text-area text-area--${size}`}
        value={value}
        maxLength={charsMax}
        placeholder={placeholder}
        aria-label={label ?? placeholder}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
