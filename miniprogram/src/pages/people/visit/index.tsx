import { checkIns } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetHousehold } from '@/features/households/api';
import { VisitPage } from '@/features/households/visit-page';
import { OutboxCard } from '@/features/outbox/outbox-card';
import { useOnTheWay } from '@/features/outbox/use-on-the-way';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Visit() {
  const { householdId = '' } = useRouteParams();
  const me = useMe();
  const onTheWay = useOnTheWay(checkIns.submitVisit).filter(
    ({ input }) => input['householdId'] === householdId,
  );
  const answer = useGetHousehold(householdId);
  if (me.data !== undefined && answer.data !== undefined) {
    return (
      <VisitPage
        household={answer.data}
        me={me.data}
        title={pageTitles.visit}
        onTheWay={<OutboxCard entries={onTheWay} />}
      />
    );
  }
  return (
    <Page title={pageTitles.visit}>
      <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
        {() => <Skeleton rows={3} shape="card" />}
      </AnswerView>
    </Page>
  );
}

export default function VisitHouseholdPage() {
  return (
    <OfficePage title={pageTitles.visit} roles={checkIns.listVisits.roles}>
      <VillageGate title={pageTitles.visit}>
        <Visit />
      </VillageGate>
    </OfficePage>
  );
}
