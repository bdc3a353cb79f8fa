import { useState } from 'react';
import { applicantLimits, type ApplicantFile } from '@shared/contract/applicants';
import { applicantFileRules } from '@shared/domain/applicant-file';
import { useDraft } from '@/api/drafts';
import { sentenceFor } from '@/api/error-copy';
import { useSending } from '@/api/use-sending';
import { ConfirmDialog } from '@/components/feedback/confirm-dialog';
import { Notice } from '@/components/feedback/notice';
import { showToast } from '@/components/feedback/toast-state';
import { ChoiceGrid } from '@/components/form/choice-grid';
import { Field } from '@/components/form/field';
import { TextArea } from '@/components/form/text-area';
import { useReviewApplicant } from './api';
import { copy } from './copy';

export interface ReviewDraft {
  readonly result: 'passed' | 'notPassed' | null;
  readonly words: string;
}

export interface ReviewSheetProps {
  readonly file: ApplicantFile;
  readonly onClose: () => void;
}

/** What somebody found of an applicant: passed or not, and in words. */
export function ReviewSheet({ file, onClose }: ReviewSheetProps) {
  const { personId, name, failedReviews } = file;
  const draft = useDraft<ReviewDraft>(`review:${personId}`, { result: null, words: '' });
  const [isChecked, setIsChecked] = useState(false);
  const review = useReviewApplicant(personId);
  const { result, words } = draft.value;
  const isLast = result === 'notPassed' && failedReviews + 1 >= applicantFileRules.failedReviewsMax;
  const { isSending, problem, send } = useSending(async () => {
    await review.mutateAsync({ personId, isPassed: result === 'passed', words });
    draft.clear();
    showToast(copy.reviewed, 'good');
    onClose();
  });
  const press = () => {
    setIsChecked(true);
    if (result !== null && words.trim() !== '') void send();
  };
  return (
    <ConfirmDialog
      isOpen
      title={copy.reviewTitle(name)}
      sentence={copy.reviewSentence}
      confirmWord={copy.review}
      isWorking={isSending}
      onConfirm={press}
      onClose={onClose}
    >
      {problem !== null && <Notice words={sentenceFor(problem)} tone="attention" icon="alert" />}
      <Field
        label={copy.resultLabel}
        problem={isChecked && result === null ? copy.needResult : undefined}
        isBare
      >
        <ChoiceGrid
          label={copy.resultLabel}
          chosen={result}
          onChoose={(chosen) => draft.change({ result: chosen })}
          options={[
            { key: 'passed', word: copy.passed },
            { key: 'notPassed', word: copy.notPassed },
          ]}
        />
      </Field>
      {isLast && <Notice words={copy.lastStrike} tone="attention" icon="alert" />}
      <TextArea
        label={copy.wordsLabel}
        placeholder={copy.wordsPlaceholder}
        value={words}
        charsMax={applicantLimits.reviewCharsMax}
        isSaved={draft.isSaved}
        problem={isChecked && words.trim() === '' ? copy.needWords : undefined}
        onChange={(typed) => draft.change({ words: typed })}
      />
    </ConfirmDialog>
  );
}
