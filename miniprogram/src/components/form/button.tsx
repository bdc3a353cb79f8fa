import { Button as TaroButton, View } from '@tarojs/components';
import { classNames } from '../theme/class-names';
import { Glyph, type GlyphName } from '../content/glyph';
import { Pressable } from '../content/pressable';
import './button.scss';

export type ButtonKind = 'primary' | 'ghost' | 'quiet';

export interface ButtonProps {
  readonly word: string;
  readonly kind?: ButtonKind;
  readonly size?: 'normal' | 'large' | 'compact';
  readonly icon?: GlyphName | undefined;
  /** Shows that work goes on and takes no second press. */
  readonly isLoading?: boolean;
  readonly isDisabled?: boolean;
  /** What is read out instead of the word, where the word alone says too little. */
  readonly label?: string | undefined;
  readonly onPress: () => void;
}

/** What makes something look like a Button; WeChat's own buttons need it, which alone can open some of its panels. */
export const buttonClass = ({
  kind = 'primary',
  size = 'normal',
  isDisabled,
}: Pick<ButtonProps, 'kind' | 'size' | 'isDisabled'>): string =>
  classNames('button', `button--${kind}`, `button--${size}`, isDisabled && 'button--off');

/** One main (`primary`) action a screen; everything else is `ghost` or `quiet`. */
export function Button(props: ButtonProps) {
  const { word, icon, isLoading = false, isDisabled = false, label, onPress } = props;
  return (
    <Pressable
      className={buttonClass(props)}
      label={label ?? word}
      isDisabled={isDisabled || isLoading}
      onPress={onPress}
    >
      {isLoading ? <View className="button__spinner" /> : icon && <Glyph name={icon} />}
      <View className="button__word">{word}</View>
    </Pressable>
  );
}

/** WeChat's own share sheet opens only from its own button; browsers use `share` of the platform. */
export function WechatShareButton(props: Omit<ButtonProps, 'onPress'>) {
  return (
    <TaroButton className={buttonClass(props)} openType="share">
      {props.icon && <Glyph name={props.icon} />}
      <View className="button__word">{props.word}</View>
    </TaroButton>
  );
}
