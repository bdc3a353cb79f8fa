import { useState } from 'react';
import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { Notice } from '@/components/feedback/notice';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { TextField } from '@/components/form/text-field';
import { useGetContact } from './api';
import { personCopy as copy } from './person-copy';

export interface ContactSheetProps {
  readonly personId: string;
  readonly name: string;
  readonly onShown: (phone: string) => void;
  readonly onClose: () => void;
}

interface Reason {
  /** One of those offered. */
  readonly picked: string | null;
  readonly typed: string;
}

const noReason: Reason = { picked: null, typed: '' };

/** Asks why before the number is shown: the answer is written down. */
export function ContactSheet({ personId, name, onShown, onClose }: ContactSheetProps) {
  const draft = useDraft(`contact:${personId}`, noReason);
  const { picked, typed } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const { mutate, isPending, error } = useGetContact(personId);
  const reason = typed.trim() === '' ? (picked ?? '') : typed.trim();
  const ask = () => {
    setIsChecked(true);
    if (reason === '') return;
    mutate(reason, {
      onSuccess: ({ phone }) => {
        draft.clear();
        onShown(phone);
      },
    });
  };
  return (
    <Sheet isOpen title={copy.contactTitle(name)} onClose={onClose}>
      <View>{copy.contactNote}</View>
      <Field label={copy.contactReason} isBare>
        <ChoiceGrid
          label={copy.contactReason}
          chosen={picked}
          onChoose={(word) => draft.change({ picked: word })}
          options={copy.contactReasons.map((word) => ({ key: word, word }))}
        />
      </Field>
      <TextField
        label={copy.contactOther}
        value={typed}
        charsMax={peopleLimits.noteCharsMax}
        isSaved={draft.isSaved}
        problem={isChecked && reason === '' ? copy.contactNeeded : undefined}
        onChange={(words) => draft.change({ typed: words })}
      />
      {error !== null && <Notice words={sentenceFor(error)} tone="attention" icon="alert" />}
      <Button word={copy.contactSend} size="large" isLoading={isPending} onPress={ask} />
    </Sheet>
  );
}
