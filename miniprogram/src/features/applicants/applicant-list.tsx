import { Text, View } from '@tarojs/components';
import type { Applicant } from '@shared/contract/applicants';
import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Card } from '@/components/content/card';
import { Pressable } from '@/components/content/pressable';
import { EmptyState } from '@/components/feedback/empty-state';
import { LoadMore } from '@/components/feedback/load-more';
import { Skeleton } from '@/components/feedback/skeleton';
import { openPage } from '@/routes';
import { scoreWords } from '@/words/number-copy';
import { useListApplicants } from './api';
import { copy } from './copy';
import { ApplicantMark } from './applicant-mark';
import './applicants.scss';

function Row({ applicant }: { readonly applicant: Applicant }) {
  const { personId, name, gridName, state, scoreTenths, failedReviews } = applicant;
  return (
    <Pressable className="applicant__row" role="link" onPress={() => openPage('applicant', { personId })}>
      <View className="applicant__words">
        <View className="applicant__name">{name}</View>
        <View className="applicant__meta">
          <ApplicantMark state={state} />
          {gridName !== null && <Text>{gridName}</Text>}
          {failedReviews > 0 && <Text>{copy.failed(failedReviews)}</Text>}
        </View>
      </View>
      <View className="applicant__score">
        {scoreWords(scoreTenths)} <Text className="applicant__unit">{copy.unit}</Text>
      </View>
    </Pressable>
  );
}

/** The applicants of the village, best first. */
export function ApplicantList() {
  const answer = useListApplicants();
  useRefetchOnShow(answer.refetch);
  return (
    <AnswerView answer={answer} skeleton={<Skeleton rows={4} />}>
      {(applicants) =>
        applicants.length === 0 ? (
          <EmptyState title={copy.empty} advice={copy.emptyAdvice} icon="people" />
        ) : (
          <>
            <Card kind="list">
              {applicants.map((applicant) => (
                <Row key={applicant.personId} applicant={applicant} />
              ))}
            </Card>
            <LoadMore {...answer.more} />
          </>
        )
      }
    </AnswerView>
  );
}
