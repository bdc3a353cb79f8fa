import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { askPhoneCode, canAskPhoneCode } from '@/platform/local-phone-code.h5';
import { privacyCopy } from '@/platform/privacy-copy';
import { accountCopy } from '../account-copy';
import { digitsOf } from '../content/code-words';
import { EmptyState } from '../feedback/empty-state';
import { Button } from './button';
import type { PhoneNumberButtonProps } from './phone-number-button';
import { TextField } from './text-field';
import './phone-number-button.scss';

const phoneDigits = 11;

/** Beside the local runtime: any number may be typed, as the runtime plays WeChat. Elsewhere it says what to do instead. */
export function PhoneNumberButton(props: PhoneNumberButtonProps) {
  const [canAsk, setCanAsk] = useState<boolean | null>(null);
  useEffect(() => {
    void canAskPhoneCode().then(setCanAsk);
  }, []);
  if (canAsk === null)
    return <Button word={accountCopy.phoneChecking} size="large" isLoading onPress={stay} />;
  if (!canAsk) {
    return (
      <EmptyState
        title={accountCopy.phoneUnavailable}
        advice={accountCopy.phoneUnavailableAdvice}
        icon="phone"
      />
    );
  }
  return <NumberForm {...props} />;
}

const stay = (): void => undefined;

function NumberForm({
  word,
  why = privacyCopy.why.phoneNumber,
  isWorking = false,
  onAnswer,
}: PhoneNumberButtonProps) {
  const [number, setNumber] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isComplete = number.length === phoneDigits;
  const ask = () => {
    setIsChecked(true);
    if (isComplete) void askPhoneCode(number).then(onAnswer);
  };
  return (
    <View className="phone-number-button">
      <TextField
        label={accountCopy.phoneLabel}
        placeholder={accountCopy.phonePlaceholder}
        value={number}
        kind="digits"
        charsMax={phoneDigits}
        problem={isChecked && !isComplete ? accountCopy.phoneNeeded : undefined}
        onChange={(text) => setNumber(digitsOf(text, phoneDigits))}
        onDone={ask}
      />
      <Button word={word} size="large" icon="phone" isLoading={isWorking} onPress={ask} />
      <View className="phone-number-button__why">{why}</View>
    </View>
  );
}
