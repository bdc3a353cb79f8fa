import { useState } from 'react';
import { Card } from '@/components/content/card';
import { CodeBlock } from '@/components/content/code-block';
import { SealMark } from '@/components/content/seal-mark';
import { ExpiryCountdown } from '@/components/feedback/expiry-countdown';
import { showToast } from '@/components/feedback/toast-state';
import { CodeInput } from '@/components/form/code-input';
import { PhoneNumberButton } from '@/components/form/phone-number-button';
import { copy } from '../account-copy';
import { ignore, Sample } from '../section';

/** So far away that it never comes: a countdown shows all of its time, whatever the clock says. */
const never = Number.MAX_SAFE_INTEGER;

export function Codes() {
  const [typed, setTyped] = useState('39');
  return (
    <>
      <Sample state="normal">
        <Card>
          <CodeBlock code="39827461" note={copy.codeNote} canCopy />
          <ExpiryCountdown expiresAtMs={never} secondsTotal={120} />
        </Card>
        <Card>
          <ExpiryCountdown expiresAtMs={never} secondsTotal={25} />
        </Card>
        <Card>
          <SealMark seal={copy.seal} note={copy.sealNote} />
        </Card>
        <Card>
          <SealMark seal={copy.seal} note={copy.sealNote} size="large" />
        </Card>
      </Sample>
      <Sample state="done">
        <Card>
          <CodeBlock code="10293847" isExpired />
          <ExpiryCountdown expiresAtMs={0} secondsTotal={120} renew={{ word: copy.renew, onPress: ignore }} />
        </Card>
      </Sample>
      <Sample state="empty">
        <CodeInput
          label={copy.codeLabel}
          placeholder={copy.codePlaceholder}
          value={typed}
          onChange={setTyped}
          onComplete={(code) => showToast(code, 'good')}
        />
      </Sample>
      <Sample state="problem">
        <CodeInput label={copy.codeLabel} value="12345678" problem={copy.codeProblem} onChange={ignore} />
      </Sample>
      <Sample state="plain">
        <PhoneNumberButton
          word={copy.phoneWord}
          onAnswer={({ outcome }) => showToast(copy.answers[outcome])}
        />
      </Sample>
    </>
  );
}
