import { useState } from 'react';
import { accountLimits } from '@shared/contract/accounts';
import { peopleLimits } from '@shared/contract/people';
import { ApiError } from '@/api/api-error';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { Card } from '@/components/content/card';
import { KeyValueList } from '@/components/content/key-value-list';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { readDeviceLabel } from '@/platform/device-label';
import { useSubmitJoinRequest } from './api';
import { copy } from './copy';
import { JoinFrame } from './join-frame';
import { householdNumberOf, type JoinDraft } from './state';
import type { Join } from './use-join';

const householdDigits = 4;

const problemOf = (error: unknown): string => {
  if (error instanceof ApiError && error.code === 'TooManyRequests') return copy.tooMany;
  if (error instanceof ApiError && error.code === 'NotFound') return copy.notJoined;
  return sentenceFor(error);
};

/** Sends the request; what stands in its way is dealt with, or told. */
function useRequest({ draft, proveAgain, enter }: Join) {
  const submit = useSubmitJoinRequest();
  const { village, name, householdNumber, words, phoneProof } = draft.value;
  return useSending(async () => {
    if (village === null) return;
    try {
      await submit.mutateAsync({
        ...{ phoneProof, villageCode: village.unitCode, name, words, label: readDeviceLabel() },
        householdNumber: householdNumberOf(householdNumber) ?? null,
      });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'CodeInvalid') proveAgain();
      else if (error instanceof ApiError && error.code === 'AlreadyBound') enter();
      else throw error;
      return;
    }
    draft.clear();
    showToast(copy.submitted, 'good');
  });
}

interface FieldsProps {
  readonly draft: Join['draft'];
  readonly isChecked: boolean;
}

function Fields({ draft: { value, change, isSaved }, isChecked }: FieldsProps) {
  const { name, householdNumber, words } = value;
  const isBadHousehold = isChecked && householdNumberOf(householdNumber) === undefined;
  return (
    <>
      <TextField
        label={copy.nameLabel}
        placeholder={copy.namePlaceholder}
        value={name}
        charsMax={peopleLimits.nameCharsMax}
        problem={isChecked && name.trim() === '' ? copy.needName : undefined}
        onChange={(text) => change({ name: text })}
      />
      <TextField
        label={copy.householdLabel}
        placeholder={copy.householdPlaceholder}
        value={householdNumber}
        kind="digits"
        charsMax={householdDigits}
        problem={isBadHousehold ? copy.badHousehold : undefined}
        onChange={(text) => change({ householdNumber: text })}
      />
      <TextArea
        label={copy.wordsLabel}
        placeholder={copy.wordsPlaceholder}
        value={words}
        charsMax={accountLimits.joinWordsCharsMax}
        isSaved={isSaved}
        onChange={(text) => change({ words: text })}
      />
    </>
  );
}

const isComplete = ({ name, householdNumber }: JoinDraft): boolean =>
  name.trim() !== '' && householdNumberOf(householdNumber) !== undefined;

export interface RequestStepProps {
  readonly title: string;
  readonly join: Join;
}

/** Who one is, in one's own words, for the village to look at. */
export function RequestStep({ title, join }: RequestStepProps) {
  const { draft } = join;
  const { village, maskedPhone } = draft.value;
  const [isChecked, setIsChecked] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { isSending, problem, send } = useRequest(join);
  const villageName = village?.name ?? '';
  const ask = () => {
    setIsChecked(true);
    if (isComplete(draft.value)) setIsAsking(true);
  };
  return (
    <JoinFrame
      title={title}
      current={2}
      question={copy.formTitle}
      footer={
        <FormFooter problem={problem === null ? null : problemOf(problem)}>
          <Button word={copy.submit} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      <Card>
        <KeyValueList
          items={[
            {
              key: 'village',
              label: copy.village,
              value: villageName,
              action: {
                word: copy.changeVillage,
                onPress: () => draft.change({ village: null, step: 'place' }),
              },
            },
          ]}
        />
      </Card>
      <Fields draft={draft} isChecked={isChecked} />
      <ConfirmDialog
        isOpen={isAsking}
        title={copy.confirmTitle(villageName)}
        sentence={copy.confirmSentence(maskedPhone)}
        confirmWord={copy.submit}
        isWorking={isSending}
        onConfirm={() => void send().then(() => setIsAsking(false))}
        onClose={() => setIsAsking(false)}
      />
    </JoinFrame>
  );
}
