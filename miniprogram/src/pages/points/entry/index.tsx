import { AnswerView } from '@/api/answer-view';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetEntry } from '@/features/points/api';
import { EntryView } from '@/features/points/entry-view';
import { ActingBanner } from '@/features/proxy/acting-banner';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function OneEntry() {
  const { entryId = '' } = useRouteParams();
  const answer = useGetEntry(entryId);
  return (
    <Page title={pageTitles.entry}>
      <ActingBanner />
      <AnswerView answer={answer} skeleton={<Skeleton rows={6} shape="card" />}>
        {(entry) => <EntryView entry={entry} />}
      </AnswerView>
    </Page>
  );
}

export default function EntryPage() {
  return (
    <VillageGate title={pageTitles.entry}>
      <OneEntry />
    </VillageGate>
  );
}
