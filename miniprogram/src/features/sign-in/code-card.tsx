import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { accountLimits } from '@shared/contract/accounts';
import { requestIdOf, sentenceFor } from '@/api/error-copy';
import { startSession } from '@/api/session';
import { Card } from '@/components/content/card';
import { CodeBlock } from '@/components/content/code-block';
import { Picture } from '@/components/content/picture';
import { qrPicture } from '@/components/content/qr-picture';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorState } from '@/components/feedback/error-state';
import { ExpiryCountdown } from '@/components/feedback/expiry-countdown';
import { Skeleton } from '@/components/feedback/skeleton';
import { copy } from './copy';
import { signInText } from './sign-in-text';
import { useSignInCode, type SignInScreen } from './use-sign-in-code';
import './sign-in.scss';

function HowTo() {
  return (
    <View className="sign-in__how" role="list">
      {copy.howTo.map((words, index) => (
        <View key={words} className="sign-in__step" role="listitem">
          <View className="sign-in__number">{index + 1}</View>
          <View className="sign-in__words">{words}</View>
        </View>
      ))}
    </View>
  );
}

function Waiting({ code, expiresAtMs }: Extract<SignInScreen, { readonly phase: 'waiting' }>) {
  const picture = useMemo(() => qrPicture(signInText(code)), [code]);
  return (
    <View className="sign-in__code">
      <View className="sign-in__qr" role="img" ariaLabel={copy.qrLabel}>
        <Picture className="sign-in__picture" src={picture} mode="scaleToFill" />
      </View>
      <View className="sign-in__digits">
        <CodeBlock code={code} note={copy.orType} />
        <ExpiryCountdown
          key={expiresAtMs}
          expiresAtMs={expiresAtMs}
          secondsTotal={accountLimits.signInSeconds}
        />
      </View>
    </View>
  );
}

interface ScreenProps {
  readonly screen: SignInScreen;
  readonly onRenew: () => void;
}

function Screen({ screen, onRenew }: ScreenProps) {
  const renew = { word: copy.newCode, onPress: onRenew };
  switch (screen.phase) {
    case 'making':
      return <Skeleton rows={2} />;
    case 'waiting':
      return <Waiting {...screen} />;
    case 'refused':
      return <EmptyState title={copy.refused} advice={copy.refusedAdvice} icon="alert" action={renew} />;
    case 'resting':
      return <EmptyState title={copy.resting} advice={copy.restingAdvice} icon="clock" action={renew} />;
    case 'failed':
      return (
        <ErrorState
          sentence={sentenceFor(screen.error)}
          requestId={requestIdOf(screen.error)}
          onRetry={onRenew}
        />
      );
  }
}

/** The code that lets this browser in, with how to confirm it; once somebody has, the visit begins. */
export function CodeCard() {
  const { screen, renew } = useSignInCode(startSession);
  return (
    <Card title={copy.title}>
      <HowTo />
      <Screen screen={screen} onRenew={renew} />
    </Card>
  );
}
