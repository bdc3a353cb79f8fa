import { View } from '@tarojs/components';
import { accountCopy } from '../account-copy';
import { Button } from '../form/button';
import { classNames } from '../theme/class-names';
import { useSecondsLeft } from './use-seconds-left';
import './expiry-countdown.scss';

export interface ExpiryCountdownProps {
  /** By this phone's clock: `Date.now()` when the answer came plus what the back end says is left. */
  readonly expiresAtMs: number;
  /** The whole time it was good for; the line is full then. */
  readonly secondsTotal: number;
  /** Told once, when the time is over. */
  readonly onExpire?: () => void;
  /** Offered once the time is over, such as a new code. */
  readonly renew?: { readonly word: string; readonly isLoading?: boolean; readonly onPress: () => void };
}

/** From here on the line is red: time to hurry, or to wait for the next. */
const hurrySeconds = 30;

/** How many seconds need no minutes. */
const wordsFor = (seconds: number): string =>
  seconds < 60 ? accountCopy.seconds(seconds) : accountCopy.minutes(Math.floor(seconds / 60), seconds % 60);

/** How long something still holds: a line that grows shorter, and the words. */
export function ExpiryCountdown({ expiresAtMs, secondsTotal, onExpire, renew }: ExpiryCountdownProps) {
  const left = Math.min(useSecondsLeft(expiresAtMs, onExpire), secondsTotal);
  if (left === 0) {
    return (
      <View className="expiry-countdown">
        <View className="expiry-countdown__words expiry-countdown__words--over" role="status">
          {accountCopy.expired}
        </View>
        {renew && (
          <Button
            word={renew.word}
            icon="refresh"
            kind="ghost"
            isLoading={renew.isLoading ?? false}
            onPress={renew.onPress}
          />
        )}
      </View>
    );
  }
  const words = accountCopy.timeLeft(wordsFor(left));
  return (
    <View className="expiry-countdown">
      <View className="expiry-countdown__words" role="timer" ariaLabel={words}>
        {words}
      </View>
      <View className="expiry-countdown__track">
        <View
          className={classNames(
            'expiry-countdown__line',
            left <= hurrySeconds && 'expiry-countdown__line--hurry',
          )}
          style={{ width: `${(left / secondsTotal) * 100}%` }}
        />
      </View>
    </View>
  );
}
