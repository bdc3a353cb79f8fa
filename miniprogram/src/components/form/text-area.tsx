import { Textarea } from '@tarojs/components';
import { Field } from './field';
import './text-area.scss';

export interface TextAreaProps {
  readonly label?: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly charsMax: number;
  readonly problem?: string | undefined;
  readonly isSaved?: boolean;
  readonly size?: 'normal' | 'tall';
  readonly onChange: (value: string) => void;
}

/** Several lines of words with their count, and a mark once they are safe on the phone. */
export function TextArea(props: TextAreaProps) {
  const { label, value, placeholder = '', charsMax, problem, isSaved, size = 'normal', onChange } = props;
  return (
    <Field label={label} problem={problem} isSaved={isSaved} count={{ value: value.length, max: charsMax }}>
      <Textarea
        className={`text-area text-area--${size}`}
        value={value}
        maxlength={charsMax}
        placeholder={placeholder}
        placeholderClass="text-area__placeholder"
        ariaLabel={label ?? placeholder}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  );
}
