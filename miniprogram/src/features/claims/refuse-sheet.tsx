import { useState } from 'react';
import { pointsLimits } from '@shared/contract/points';
import { sentenceFor } from '@/api/error-copy';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { TextArea } from '@/components/form/text-area';
import { copy } from './copy';
import type { Deciding } from './use-deciding';

/** A refusal is for somebody to read: it wants words. */
export function RefuseSheet({ deciding }: { readonly deciding: Deciding }) {
  const { draft, refusing, isSending, problem, refuse, close } = deciding;
  const [isChecked, setIsChecked] = useState(false);
  const reason = draft.value.reason.trim();
  const press = () => {
    setIsChecked(true);
    if (reason !== '') refuse();
  };
  return (
    <ConfirmDialog
      isOpen={refusing.length > 0}
      title={copy.refuseTitle}
      sentence={copy.refuseSentence}
      confirmWord={copy.refuse}
      isWorking={isSending}
      onConfirm={press}
      onClose={close}
    >
      {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      <TextArea
        label={copy.reasonLabel}
        placeholder={copy.reasonPlaceholder}
        value={draft.value.reason}
        charsMax={pointsLimits.noteCharsMax}
        isSaved={draft.isSaved}
        problem={isChecked && reason === '' ? copy.needReason : undefined}
        onChange={(words) => draft.change({ reason: words })}
      />
    </ConfirmDialog>
  );
}
