import { Button as TaroButton, View } from '@tarojs/components';
import { phoneAnswerOf, type PhoneAnswer } from '@/platform/phone-number';
import { accountCopy } from '../account-copy';
import { Glyph } from '../content/glyph';
import { buttonClass } from './button';
import './phone-number-button.scss';

export interface PhoneNumberButtonProps {
  readonly word: string;
  /** Why the number is asked for; what one can do without is the page's to say, beside this. */
  readonly why?: string;
  /** The answer is being looked at: no second press. */
  readonly isWorking?: boolean;
  readonly onAnswer: (answer: PhoneAnswer) => void;
}

/** WeChat shows the number it knows and asks the person; browsers can ask the local runtime only (phone-number-button.h5.tsx). */
export function PhoneNumberButton(props: PhoneNumberButtonProps) {
  const { word, why = accountCopy.phoneWhy, isWorking = false, onAnswer } = props;
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
