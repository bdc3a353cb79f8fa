import { useState } from 'react';
import { ApiError } from '@/api/api-error';
import { AnswerView } from '@/api/answer-view';
import { EmptyState } from '@/components/feedback/empty-state';
import { Skeleton } from '@/components/feedback/skeleton';
import { Button } from '@/components/form/button';
import { Page } from '@/components/layout/page';
import { useGetApplicant } from '@/features/applicants/api';
import { copy } from '@/features/applicants/copy';
import { FileView } from '@/features/applicants/file-view';
import { ReviewSheet } from '@/features/applicants/review-sheet';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function File() {
  const { personId = null } = useRouteParams();
  const [isReviewing, setIsReviewing] = useState(false);
  const answer = useGetApplicant(personId);
  const { data: file, error } = answer;
  // Whoever looks for the own file and has none is no error.
  const hasNone =
    personId === null && file === undefined && error instanceof ApiError && error.code === 'NotFound';
  return (
    <Page
      title={pageTitles.applicant}
      footer={
        file?.canReview === true ? (
          <Button word={copy.review} size="large" onPress={() => setIsReviewing(true)} />
        ) : undefined
      }
    >
      {hasNone ? (
        <EmptyState title={copy.noFile} advice={copy.noFileAdvice} icon="file" />
      ) : (
        <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
          {(shown) => <FileView file={shown} />}
        </AnswerView>
      )}
      {isReviewing && file !== undefined && <ReviewSheet file={file} onClose={() => setIsReviewing(false)} />}
    </Page>
  );
}

export default function ApplicantPage() {
  return (
    <VillageGate title={pageTitles.applicant}>
      <File />
    </VillageGate>
  );
}
