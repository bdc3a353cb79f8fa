import { View } from '@tarojs/components';
import { digitsOf, groupedCode } from '../content/code-words';
import { TextField } from './text-field';
import './code-input.scss';

export interface CodeInputProps {
  readonly label: string;
  /** Digits only, as many as were typed so far. */
  readonly value: string;
  readonly digits?: number;
  readonly placeholder?: string;
  readonly problem?: string | undefined;
  readonly onChange: (digits: string) => void;
  /** The last digit was typed; nobody has to look for a button. */
  readonly onComplete?: (code: string) => void;
}

/** One field for a whole code: it can be pasted, corrected and heard as one, which eight boxes cannot. */
export function CodeInput(props: CodeInputProps) {
  const { label, value, digits = 8, placeholder = '', problem, onChange, onComplete } = props;
  const groups = Math.ceil(digits / 4);
  return (
    <View className="code-input">
      <TextField
        label={label}
        value={groupedCode(value)}
        kind="digits"
        // Pasted words around the digits must not push digits out, so there is room for a few.
        charsMax={digits + groups - 1 + roomForPasted}
        placeholder={placeholder}
        problem={problem}
        onChange={(text) => {
          const typed = digitsOf(text, digits);
          if (typed === value) return;
          onChange(typed);
          if (typed.length === digits) onComplete?.(typed);
        }}
      />
    </View>
  );
}

const roomForPasted = 12;
