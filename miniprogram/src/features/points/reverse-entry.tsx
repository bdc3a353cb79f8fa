import { useState } from 'react';
import { pointsLimits } from '@shared/contract/points';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useOutboxSending } from '@/api/use-outbox-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { openPage } from '@/routes';
import { copy } from './copy';
import { useReverseEntry } from './post-api';
import { postCopy } from './post-copy';

/** Takes an entry back, with a reason that everybody can read. */
export function ReverseEntry({ entryId }: { readonly entryId: string }) {
  const draftKey = `reverse:${entryId}`;
  const [isOpen, setIsOpen] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const draft = useDraft(draftKey, { reason: '' });
  const reverse = useReverseEntry();
  const reason = draft.value.reason.trim();
  const close = () => setIsOpen(false);
  const wish = { title: postCopy.reverseWish(reason), draftKey };
  const { isSending, problem, send } = useOutboxSending(() => reverse({ entryId, reason }, wish), {
    onKept: draft.clear,
    deliveredWords: () => copy.reversedDone,
    onDelivered: close,
    onWaiting: () => {
      close();
      openPage('outbox');
    },
  });
  const confirm = () => {
    setIsChecked(true);
    if (reason !== '') void send();
  };
  return (
    <>
      <Button word={copy.reverse} kind="ghost" onPress={() => setIsOpen(true)} />
      <ConfirmDialog
        isOpen={isOpen}
        title={copy.reverse}
        sentence={copy.reverseSentence}
        confirmWord={copy.reverse}
        isWorking={isSending}
        onConfirm={confirm}
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
    </>
  );
}
