import { View } from '@tarojs/components';
import type { Office } from '@shared/contract/offices';
import { peopleLimits } from '@shared/contract/people';
import { useState } from 'react';
import { useDraft } from '@/api/drafts';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { TextArea } from '@/components/form/text-area';
import { roleWords } from '@/words/role-copy';
import { useReverseOffice } from './api';
import { copy } from './copy';
import { problemWords } from './problem-words';

export interface OfficeDialogProps {
  readonly office: Office;
  readonly onClose: () => void;
}

/** Takes an office back at once, after saying what that leaves behind and asking why. */
export function TakeBackDialog({ office, onClose }: OfficeDialogProps) {
  const { officeId, personId, unitCode, name, role } = office;
  const draft = useDraft(`office-back:${officeId}`, { reason: '' });
  const [isChecked, setIsChecked] = useState(false);
  const reverse = useReverseOffice(officeId);
  const { reason } = draft.value;
  const { isSending, problem, send } = useSending(async () => {
    await reverse.mutateAsync({ unitCode, personId, officeId, reason });
    draft.clear();
    showToast(copy.takenBack(name, roleWords[role]), 'good');
    onClose();
  });
  return (
    <ConfirmDialog
      isOpen
      title={copy.takeBackTitle(name, roleWords[role])}
      sentence={copy.takeBackSentence(name) + copy.takeBackEffects[role]}
      confirmWord={copy.takeBack}
      isWorking={isSending}
      onConfirm={() => {
        setIsChecked(true);
        if (reason.trim() !== '') void send();
      }}
      onClose={onClose}
    >
      <View className="offices__dialog">
        <TextArea
          label={copy.reasonLabel}
          placeholder={copy.reasonPlaceholder}
          value={reason}
          charsMax={peopleLimits.noteCharsMax}
          isSaved={draft.isSaved}
          problem={isChecked && reason.trim() === '' ? copy.problems.reason : undefined}
          onChange={(words) => draft.change({ reason: words })}
        />
        {problem !== null && <Notice words={problemWords(problem)} tone="attention" icon="alert" />}
      </View>
    </ConfirmDialog>
  );
}
