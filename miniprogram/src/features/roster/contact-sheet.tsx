import { useState } from 'react';
import { View } from '@tarojs/components';
import { peopleLimits } from '@shared/contract/people';
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

/** Asks why before the number is shown: the answer is written down. */
export function ContactSheet({ personId, name, onShown, onClose }: ContactSheetProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { mutate, isPending, error } = useGetContact(personId);
  const reason = typed.trim() === '' ? (picked ?? '') : typed.trim();
  const ask = () => {
    setIsChecked(true);
    if (reason !== '') mutate(reason, { onSuccess: ({ phone }) => onShown(phone) });
  };
  return (
    <Sheet isOpen title={copy.contactTitle(name)} onClose={onClose}>
      <View>{copy.contactNote}</View>
      <Field label={copy.contactReason} isBare>
        <ChoiceGrid
          label={copy.contactReason}
          chosen={picked}
          onChoose={setPicked}
          options={copy.contactReasons.map((word) => ({ key: word, word }))}
        />
      </Field>
      <TextField
        label={copy.contactOther}
        value={typed}
        charsMax={peopleLimits.noteCharsMax}
        problem={isChecked && reason === '' ? copy.contactNeeded : undefined}
        onChange={setTyped}
      />
      {error !== null && <Notice words={sentenceFor(error)} tone="attention" icon="alert" />}
      <Button word={copy.contactSend} size="large" isLoading={isPending} onPress={ask} />
    </Sheet>
  );
}
