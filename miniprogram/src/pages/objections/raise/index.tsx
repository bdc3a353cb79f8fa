import { objections } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetEntry } from '@/features/objections/api';
import { NoObjecting } from '@/features/objections/no-objecting';
import { RaiseForm } from '@/features/objections/raise-form';
import { OutboxStrip } from '@/features/outbox/outbox-strip';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Raise() {
  const { entryId = '' } = useRouteParams();
  const answer = useGetEntry(entryId);
  if (answer.data?.canObject === true) {
    return (
      <RaiseForm title={pageTitles.raiseObjection} entry={answer.data}>
        <ActingBanner />
        <OutboxStrip methods={[objections.raise]} />
      </RaiseForm>
    );
  }
  return (
    <Page title={pageTitles.raiseObjection}>
      <ActingBanner />
      <AnswerView answer={answer} skeleton={<Skeleton rows={4} shape="card" />}>
        {(entry) => <NoObjecting entry={entry} />}
      </AnswerView>
    </Page>
  );
}

export default function ObjectionsRaisePage() {
  return (
    <VillageGate title={pageTitles.raiseObjection}>
      <Raise />
    </VillageGate>
  );
}
