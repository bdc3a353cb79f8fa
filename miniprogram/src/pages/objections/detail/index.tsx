import { AnswerView } from '@/api/answer-view';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetObjection } from '@/features/objections/api';
import { ObjectionActions } from '@/features/objections/objection-actions';
import { ObjectionView } from '@/features/objections/objection-view';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';
import { ReplacementField } from './replacement-field';

function Detail() {
  const { objectionId = '' } = useRouteParams();
  const answer = useGetObjection(objectionId);
  useRefetchOnShow(answer.refetch);
  const { canDecide = false, canWithdraw = false } = answer.data ?? {};
  return (
    <Page
      title={pageTitles.objection}
      footer={
        answer.data && (canDecide || canWithdraw) ? (
          <ObjectionActions objection={answer.data} replacementField={ReplacementField} />
        ) : undefined
      }
    >
      <ActingBanner />
      <AnswerView answer={answer} skeleton={<Skeleton rows={5} shape="card" />}>
        {(objection) => <ObjectionView objection={objection} />}
      </AnswerView>
    </Page>
  );
}

export default function ObjectionsDetailPage() {
  return (
    <VillageGate title={pageTitles.objection}>
      <Detail />
    </VillageGate>
  );
}
