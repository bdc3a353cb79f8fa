import { useState } from 'react';
import { pointsLimits, type Entry } from '@shared/contract/points';
import { sentenceFor } from '@/api/error-copy';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { TextArea } from '@/components/form/text-area';
import { entryCopy as copy } from './entry-copy';
import { ReplacementPart } from './replacement-part';
import { useReverseForm } from './use-reverse-form';

/** Takes an entry back, with a reason that everybody can read, and records what is due instead. */
export function ReverseEntry({ entry }: { readonly entry: Entry }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const close = () => setIsOpen(false);
  const { draft, rules, rule, reason, isComplete, isSending, problem, send } = useReverseForm(
    entry.entryId,
    close,
  );
  const confirm = () => {
    setIsChecked(true);
    if (isComplete) void send();
  };
  return (
    <>
      <Button word={copy.reverse} kind="ghost" onPress={() => setIsOpen(true)} />
      <ConfirmDialog
        isOpen={isOpen}
        title={copy.reverse}
        sentence={copy.reverseSentence}
        confirmWord={rule === undefined ? copy.reverse : copy.correct}
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
        <ReplacementPart entry={entry} draft={draft} rule={rule} rules={rules} isChecked={isChecked} />
      </ConfirmDialog>
    </>
  );
}
