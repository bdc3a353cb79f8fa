import type { FormEvent, ReactNode } from 'react';

/** Taro's components as plain elements, with Taro's event shapes, so that tests can press and read what people do. */
interface ViewProps {
  readonly className?: string;
  readonly role?: string;
  readonly ariaLabel?: string;
  readonly ariaHidden?: string;
  readonly ariaDisabled?: string;
  readonly ariaSelected?: string;
  readonly ariaChecked?: string;
  readonly onClick?: (event: { stopPropagation(): void }) => void;
  readonly children?: ReactNode;
}

const asBoolean = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'true';

export function View(props: ViewProps) {
  return (
    <div
      className={props.className}
      role={props.role}
      aria-label={props.ariaLabel}
      aria-hidden={asBoolean(props.ariaHidden)}
      aria-disabled={asBoolean(props.ariaDisabled)}
      aria-selected={asBoolean(props.ariaSelected)}
      aria-checked={asBoolean(props.ariaChecked)}
      onClick={props.onClick}
    >
      {props.children}
    </div>
  );
}

export const Text = View;
export const ScrollView = View;
export const Picker = View;
export const Button = View;

export function Image({ src, className }: { readonly src: string; readonly className?: string }) {
  return <img src={src} className={className} alt="" />;
}

interface InputProps {
  readonly value: string;
  readonly maxlength?: number;
  readonly placeholder?: string;
  readonly ariaLabel?: string;
  readonly onInput: (event: { detail: { value: string } }) => void;
}

const passOn =
  ({ onInput }: InputProps) =>
  (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onInput({ detail: { value: event.currentTarget.value } });

export function Input(props: InputProps) {
  const { value, maxlength, placeholder, ariaLabel } = props;
  return (
    <input
      value={value}
      maxLength={maxlength}
      placeholder={placeholder}
      aria-label={ariaLabel}
      onChange={passOn(props)}
    />
  );
}

export function Textarea(props: InputProps) {
  const { value, maxlength, placeholder, ariaLabel } = props;
  return (
    <textarea
      value={value}
      maxLength={maxlength}
      placeholder={placeholder}
      aria-label={ariaLabel}
      onChange={passOn(props)}
    />
  );
}
