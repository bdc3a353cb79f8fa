import { Field } from './field';
import type { TextFieldProps } from './text-field';
import './text-field.scss';

/** The browser's own field: Taro's hides it in a shell that keeps the label from those who hear the page. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    placeholder,
    charsMax,
    kind = 'words',
    problem,
    isSaved,
    hasCount,
    onChange,
    onDone,
  } = props;
  return (
    <Field
      label={label}
      problem={problem}
      isSaved={isSaved}
      count={hasCount === true ? { value: value.length, max: charsMax } : undefined}
    >
      <input
        className="text-field"
        type="text"
        value={value}
        inputMode={kind === 'digits' ? 'numeric' : 'text'}
        maxLength={charsMax}
        placeholder={placeholder}
        aria-label={label ?? placeholder}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.();
        }}
      />
    </Field>
  );
}
