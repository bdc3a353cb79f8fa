import { Input } from '@tarojs/components';
import { Field } from './field';
import './text-field.scss';

export interface TextFieldProps {
  readonly label?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly charsMax: number;
  /** `digits` brings up the number pad. */
  readonly kind?: 'words' | 'digits';
  readonly problem?: string | undefined;
  readonly isSaved?: boolean;
  readonly hasCount?: boolean;
  readonly onChange: (value: string) => void;
  readonly onDone?: () => void;
}

/** One line of words or digits. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    placeholder = '',
    charsMax,
    kind = 'words',
    problem,
    isSaved,
    hasCount,
    onChange,
  } = props;
  return (
    <Field
      label={label}
      problem={problem}
      isSaved={isSaved}
      count={hasCount === true ? { value: value.length, max: charsMax } : undefined}
    >
      <Input
        className="text-field"
        value={value}
        type={kind === 'digits' ? 'number' : 'text'}
        maxlength={charsMax}
        placeholder={placeholder}
        placeholderClass="text-field__placeholder"
        ariaLabel={label ?? placeholder}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => props.onDone?.()}
      />
    </Field>
  );
}
