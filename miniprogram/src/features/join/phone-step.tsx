import { useEffect, useState } from 'react';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { PhoneNumberButton } from '@/components/form/phone-number-button';
import { askPrivacy, readPrivacyState } from '@/platform/privacy';
import { copy } from './copy';
import { JoinFrame } from './join-frame';
import type { Join } from './use-join';

/** WeChat's button opens nothing until its owner has agreed to WeChat's own guide, so that is asked first. */
function PhoneAsk({ isWorking, onPhone }: Pick<Join, 'isWorking' | 'onPhone'>) {
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    void readPrivacyState().then(({ needsConsent }) => setIsAllowed(!needsConsent));
  }, []);
  if (isAllowed === null) return <Skeleton rows={1} />;
  if (isAllowed) return <PhoneNumberButton word={copy.phoneAsk} isWorking={isWorking} onAnswer={onPhone} />;
  const ask = () => void askPrivacy('phoneNumber').then(setIsAllowed);
  return <Button word={copy.phoneAllow} size="large" onPress={ask} />;
}

export interface PhoneStepProps {
  readonly title: string;
  readonly join: Join;
}

/** Whose phone it is. */
export function PhoneStep({ title, join }: PhoneStepProps) {
  const { problem, isWorking, draft, onPhone } = join;
  return (
    <JoinFrame title={title} current={1} question={copy.phoneTitle} note={copy.phoneWhy} problem={problem}>
      <PhoneAsk isWorking={isWorking} onPhone={onPhone} />
      <Button word={copy.back} kind="quiet" onPress={() => draft.change({ step: 'consent' })} />
    </JoinFrame>
  );
}
