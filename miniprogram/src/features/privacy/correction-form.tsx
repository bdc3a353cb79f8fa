import { useState, type ReactNode } from 'react';
import { correctableFields, type CorrectableField } from '@shared/domain/consent';
import { peopleLimits } from '@shared/contract/people';
import { ApiError } from '@/api/api-error';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useOutboxSending } from '@/api/use-outbox-sending';
import type { Me } from '@/api/use-me';
import { Notice } from '@/components/feedback/notice';
import { Button } from '@/components/form/button';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { FormFooter } from '@/components/form/form-footer';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import { Page } from '@/components/layout/page';
import { openPage } from '@/routes';
import { useSubmitCorrection } from './api';
import { correctCopy as copy, fieldWords } from './copy';
import { rosterValue, wantedProblem } from './correction-state';

interface CorrectionDraft {
  readonly field: CorrectableField | null;
  readonly wanted: string;
  readonly words: string;
}

const wantedCharsMax = 60;
const inDigits: readonly CorrectableField[] = ['phone', 'householdNumber'];

const problemOf = (error: unknown): string =>
  error instanceof ApiError && error.code === 'AlreadyExists' ? copy.already : sentenceFor(error);

function useCorrectionForm(me: Me, first: CorrectableField | null) {
  const draftKey = `correction:${me.personId}`;
  const draft = useDraft<CorrectionDraft>(draftKey, {
    field: first,
    wanted: '',
    words: '',
  });
  const submit = useSubmitCorrection();
  const [isChecked, setIsChecked] = useState(false);
  const { field, wanted, words } = draft.value;
  const problem = field === null ? copy.needField : wantedProblem(me, field, wanted);
  const write = () => {
    if (field === null) throw new TypeError('only a form without problems is sent');
    return submit({ field, wanted, words }, { title: copy.wish(fieldWords[field], wanted), draftKey });
  };
  const sending = useOutboxSending(write, {
    onKept: () => {
      draft.clear();
      setIsChecked(false);
    },
    deliveredWords: () => copy.submitted,
    // The list below the form shows it.
    onDelivered: () => undefined,
    onWaiting: () => openPage('outbox'),
  });
  const send = () => {
    setIsChecked(true);
    if (problem === null) void sending.send();
  };
  return { draft, sending, send, problem: isChecked ? problem : null };
}

export interface CorrectionFormProps {
  readonly title: string;
  readonly me: Me;
  /** The field that a link named. */
  readonly first: CorrectableField | null;
  /** What stands above the form, such as for whom it is sent. */
  readonly head: ReactNode;
  /** What stands below it. */
  readonly children: ReactNode;
}

/** Asks the village to put one thing of the roster right. */
export function CorrectionForm({ title, me, first, head, children }: CorrectionFormProps) {
  const { draft, sending, send, problem } = useCorrectionForm(me, first);
  const { field, wanted, words } = draft.value;
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={sending.problem === null ? null : problemOf(sending.problem)}>
          <Button word={copy.submit} size="large" isLoading={sending.isSending} onPress={send} />
        </FormFooter>
      }
    >
      {head}
      <Notice words={copy.intro} icon="pen" />
      <Field
        label={copy.fieldLabel}
        isBare
        problem={field === null && problem !== null ? problem : undefined}
      >
        <ChoiceGrid
          label={copy.fieldLabel}
          chosen={field}
          options={correctableFields.map((key) => ({ key, word: fieldWords[key] }))}
          onChoose={(key) => draft.change({ field: key })}
        />
      </Field>
      {field !== null && (
        <>
          <Notice words={copy.now(rosterValue(me, field) || copy.nothing)} />
          <TextField
            label={copy.wantedLabel}
            placeholder={copy.wantedPlaceholders[field]}
            value={wanted}
            kind={inDigits.includes(field) ? 'digits' : 'words'}
            charsMax={wantedCharsMax}
            isSaved={draft.isSaved && wanted !== ''}
            problem={problem ?? undefined}
            onChange={(text) => draft.change({ wanted: text })}
          />
          <TextArea
            label={copy.wordsLabel}
            placeholder={copy.wordsPlaceholder}
            value={words}
            charsMax={peopleLimits.noteCharsMax}
            onChange={(text) => draft.change({ words: text })}
          />
        </>
      )}
      {children}
    </Page>
  );
}
