import { useState } from 'react';
import { pointsLimits } from '@shared/contract/points';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { useReverseEntry } from './api';
import { copy } from './copy';

/** Takes an entry back, with a reason that everybody can read. */
export function ReverseEntry({ entryId }: { readonly entryId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const draft = useDraft(`reverse:${entryId}`, { reason: '' });
  const reverse = useReverseEntry(entryId);
  const reason = draft.value.reason.trim();
  const send = () => {
    setIsChecked(true);
    if (reason === '') return;
    reverse.mutate(
      { entryId, reason },
      {
        onSuccess: () => {
          draft.clear();
          setIsOpen(false);
          showToast(copy.reversedDone, 'good');
        },
        onError: (error) => {
          showToast(sentenceFor(error), 'bad');
        },
      },
    );
  };
  return (
    <>
      <Button word={copy.reverse} kind="ghost" onPress={() => setIsOpen(true)} />
      <ConfirmDialog
        isOpen={isOpen}
        title={copy.reverse}
        sentence={copy.reverseSentence}
        confirmWord={copy.reverse}
        isWorking={reverse.isPending}
        onConfirm={send}
        onClose={() => setIsOpen(false)}
      >
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
    </>
  );
}
