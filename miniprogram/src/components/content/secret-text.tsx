import { View } from '@tarojs/components';
import { accountCopy } from '../account-copy';
import { Button } from '../form/button';
import { listCopy } from '../list-copy';
import './secret-text.scss';

export interface SecretTextProps {
  /** What it is, such as the phone number. */
  readonly label: string;
  /** What may be seen without asking. */
  readonly masked: string;
  /** The whole, once it was asked for; null before, and after it was hidden again. */
  readonly shown: string | null;
  readonly isLoading?: boolean;
  /** Fetches the whole: looking is itself something that is recorded. */
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** A value that is shown in full only on request. */
export function SecretText({ label, masked, shown, isLoading = false, onShow, onHide }: SecretTextProps) {
  const isShown = shown !== null;
  const word = isShown ? accountCopy.hide : accountCopy.show;
  return (
    <View className="secret-text">
      <View
        className="secret-text__value"
        role="status"
        ariaLabel={isShown ? `${label} ${shown}` : accountCopy.hidden(label)}
      >
        {shown ?? masked}
      </View>
      <Button
        word={word}
        label={listCopy.actionOn(label, word)}
        icon={isShown ? undefined : 'eye'}
        kind="quiet"
        size="compact"
        isLoading={isLoading}
        onPress={isShown ? onHide : onShow}
      />
    </View>
  );
}
