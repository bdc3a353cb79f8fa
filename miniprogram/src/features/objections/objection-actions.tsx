import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Objection } from '@shared/contract/objections';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { useWithdrawObjection } from './api';
import { copy } from './copy';
import { decideCopy } from './decide-copy';
import { DecideSheet, type ReplacementField } from './decide-sheet';
import type { Decision } from './state';

/** Takes the own objection back, after asking. */
function Withdraw({ objectionId }: Pick<Objection, 'objectionId'>) {
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useWithdrawObjection(objectionId);
  const { isSending, problem, send } = useSending(async () => {
    await withdraw.mutateAsync({ objectionId });
    showToast(copy.withdrawn, 'good');
    setIsOpen(false);
  });
  return (
    <>
      <Button word={copy.withdraw} kind="ghost" size="large" onPress={() => setIsOpen(true)} />
      <ConfirmDialog
        isOpen={isOpen}
        title={copy.withdraw}
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

export interface ObjectionActionsProps {
  readonly objection: Objection;
  readonly replacementField: ReplacementField;
}

/** What the caller may do now; the back end says what that is. */
export function ObjectionActions({ objection, replacementField }: ObjectionActionsProps) {
  const [decision, setDecision] = useState<Decision | null>(null);
  const { canDecide, canWithdraw } = objection;
  const open = (key: Decision) => () => setDecision(key);
  return (
    <View className="page__footer-row">
      {canWithdraw && <Withdraw objectionId={objection.objectionId} />}
      {canDecide && (
        <>
          <Button
            word={decideCopy.decisions.uphold.word}
            kind="ghost"
            size="large"
            onPress={open('uphold')}
          />
          <Button word={decideCopy.decisions.correct.word} size="large" onPress={open('correct')} />
        </>
      )}
      {decision !== null && (
        <DecideSheet
          key={decision}
          objection={objection}
          decision={decision}
          replacementField={replacementField}
          onClose={() => setDecision(null)}
        />
      )}
    </View>
  );
}
