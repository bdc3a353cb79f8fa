import { useState } from 'react';
import { AnswerView } from '@/api/answer-view';
import { sentenceFor } from '@/api/error-copy';
import { PhotosField } from '@/api/photos-field';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { Button } from '@/components/form/button';
import { FormFooter } from '@/components/form/form-footer';
import { Segments } from '@/components/form/segments';
import { Page } from '@/components/layout/page';
import { deltaPointsWords } from '@/words/number-copy';
import { capsWords } from '@/words/rule-copy';
import { postCopy as copy } from './post-copy';
import { kindsOf, problemsOf, worthOf } from './post-state';
import { problemOf, problemWords, RulePart, WhenPart } from './record-parts';
import { SubjectField } from './subject-field';
import { evidenceMax, usePostForm, type PostForm } from './use-post-form';

interface AskingProps {
  readonly form: PostForm;
  readonly onClose: () => void;
  /** Sent or refused: a blank form is not blamed for being blank. */
  readonly onSent: () => void;
}

/** Reads back what will be recorded, and whether it counts at once. */
function Asking({ form, onClose, onSent }: AskingProps) {
  const { draft, rule, isSending, send } = form;
  const { subject, quantity } = draft.value;
  if (rule === undefined || subject === null) return null;
  const points = deltaPointsWords(worthOf(rule, quantity).tenths);
  const sentence = (rule.isConfirmationNeeded ? copy.confirmClaim : copy.confirm)(
    subject.name,
    rule.title,
    points,
  );
  return (
    <ConfirmDialog
      isOpen
      title={copy.confirmTitle}
      sentence={capsWords(rule) === '' ? sentence : `${sentence}${copy.mayBeCut}`}
      confirmWord={rule.isConfirmationNeeded ? copy.submitClaim : copy.submit}
      isWorking={isSending}
      onConfirm={() => void send().then(onSent)}
      onClose={onClose}
    />
  );
}

/** Records points at once, or lets a second person confirm them where the rule wants one. */
export function PostForm({ title }: { readonly title: string }) {
  const form = usePostForm();
  const [isAsking, setIsAsking] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const { today, draft, kind, isForAll, rules, rule, photos, problem } = form;
  const { subject } = draft.value;
  const missing = problemsOf({ ...draft.value, hasSubject: subject !== null }, rule);
  const problems = isChecked ? missing : [];
  const needsSecond = rule?.isConfirmationNeeded === true;
  const startAgain = () => {
    setIsAsking(false);
    setIsChecked(false);
  };
  const ask = () => {
    setIsChecked(true);
    const [first] = missing;
    if (first === undefined) setIsAsking(true);
    else showToast(problemWords[first], 'bad');
  };
  return (
    <Page
      title={title}
      footer={
        <FormFooter problem={problem === null ? null : sentenceFor(problem)}>
          <Button word={needsSecond ? copy.submitClaim : copy.submit} size="large" onPress={ask} />
        </FormFooter>
      }
    >
      {isForAll && (
        <AnswerView isQuiet answer={rules}>
          {(items) => (
            <Segments
              label={copy.kindLabel}
              chosen={kind}
              onChoose={(chosen) => draft.change({ kind: chosen, subject: null, ruleId: null })}
              options={kindsOf(items).map((key) => ({ key, word: copy.kinds[key] }))}
            />
          )}
        </AnswerView>
      )}
      <SubjectField
        kind={kind}
        isMine={!isForAll}
        subject={subject}
        problem={problemOf(problems, 'subject')}
        onPick={(picked) => draft.change({ subject: picked })}
      />
      <RulePart draft={draft} rules={rules} rule={rule} kind={kind} problems={problems} />
      {needsSecond && <Notice words={copy.needsSecond} icon="people" />}
      <WhenPart draft={draft} today={today} />
      <PhotosField
        label={rule?.isEvidenceNeeded === true ? copy.photosNeeded : copy.photos}
        photos={photos}
        photosMax={evidenceMax}
        problem={problemOf(problems, 'photo')}
      />
      {isAsking && <Asking form={form} onClose={() => setIsAsking(false)} onSent={startAgain} />}
    </Page>
  );
}
