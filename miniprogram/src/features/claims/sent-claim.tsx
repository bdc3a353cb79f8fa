import { useState } from 'react';
import type { Claim } from '@shared/contract/claims';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { listCopy } from '@/components/list-copy';
import { openPage } from '@/routes';
import { useWithdrawClaim } from './api';
import { ClaimCard } from './claim-card';
import { copy } from './copy';

/** Takes an own claim back, after asking: its photos and words go with it. */
function Withdraw({ claim }: { readonly claim: Claim }) {
  const { claimId, subjectName, ruleTitle } = claim;
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useWithdrawClaim(claimId);
  const { isSending, problem, send } = useSending(async () => {
    await withdraw.mutateAsync({ claimId });
    showToast(copy.withdrawn, 'good');
    setIsOpen(false);
  });
  return (
    <>
      <Button
        word={copy.withdraw}
        label={listCopy.actionOn(copy.who(subjectName, ruleTitle), copy.withdraw)}
        kind="ghost"
        size="compact"
        onPress={() => setIsOpen(true)}
      />
      <ConfirmDialog
        isOpen={isOpen}
        title={copy.withdrawTitle}
        sentence={copy.withdrawSentence}
        confirmWord={copy.withdraw}
        isWorking={isSending}
        onConfirm={() => void send()}
        onClose={() => setIsOpen(false)}
      >
        {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      </ConfirmDialog>
    </>
  );
}

/** A claim one has sent, or looks at: it can be taken back while it waits, and leads to its entry once it counts. */
export function SentClaim({ claim }: { readonly claim: Claim }) {
  const { entryId, canWithdraw, subjectName, ruleTitle } = claim;
  if (canWithdraw) {
    return (
      <ClaimCard isLarge={false} claim={claim}>
        <Withdraw claim={claim} />
      </ClaimCard>
    );
  }
  if (entryId === null) return <ClaimCard isLarge={false} claim={claim} />;
  return (
    <ClaimCard isLarge={false} claim={claim}>
      <Button
        word={copy.seeEntry}
        label={listCopy.actionOn(copy.who(subjectName, ruleTitle), copy.seeEntry)}
        kind="ghost"
        size="compact"
        onPress={() => openPage('entry', { entryId })}
      />
    </ClaimCard>
  );
}
