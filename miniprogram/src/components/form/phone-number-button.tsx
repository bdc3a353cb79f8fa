import { Button as TaroButton, View } from '@tarojs/components';
import { phoneAnswerOf, type PhoneAnswer } from '@/platform/phone-number';
import { privacyCopy } from '@/platform/privacy-copy';
import { Glyph } from '../content/glyph';
import { buttonClass } from './button';
import './phone-number-button.scss';

export interface PhoneNumberButtonProps {
  readonly word: string;
  /** Why the number is asked for, and what one can do without. */
  readonly why?: string;
  /** The answer is being looked at: no second press. */
  readonly isWorking?: boolean;
  readonly onAnswer: (answer: PhoneAnswer) => void;
}

/** WeChat shows its privacy guide, then the number it knows, and asks the person; browsers can ask the local runtime only (phone-number-button.h5.tsx). */
export function PhoneNumberButton(props: PhoneNumberButtonProps) {
  const { word, why = privacyCopy.why.phoneNumber, isWorking = false, onAnswer } = props;
  return (
    <View className="phone-number-button">
      <TaroButton
        className={buttonClass({ size: 'large', isDisabled: isWorking })}
        openType="getPhoneNumber"
        disabled={isWorking}
        onGetPhoneNumber={({ detail }) => onAnswer(phoneAnswerOf(detail))}
      >
        <Glyph name="phone" />
        <View className="button__word">{word}</View>
      </TaroButton>
      <View className="phone-number-button__why">{why}</View>
    </View>
  );
}
