import { sheets } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetPeriods } from '@/features/reports/api';
import { ExportsView } from '@/features/reports/exports-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function Exports() {
  const answer = useGetPeriods();
  return (
    <Page title={pageTitles.exports}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
        {(ranking) => <ExportsView periods={ranking} />}
      </AnswerView>
    </Page>
  );
}

export default function ExportsPage() {
  return (
    <VillageGate title={pageTitles.exports}>
      <OfficePage title={pageTitles.exports} roles={sheets.exportLedger.roles}>
        <Exports />
      </OfficePage>
    </VillageGate>
  );
}
