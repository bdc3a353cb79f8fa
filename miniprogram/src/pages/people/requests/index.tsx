import { people } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { RequestsView } from '@/features/requests/requests-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Requests() {
  const me = useMe();
  const { kind } = useRouteParams();
  return (
    <Page title={pageTitles.requests}>
      <AnswerView answer={me} isQuiet>
        {(person) => <RequestsView me={person} first={kind === 'corrections' ? 'corrections' : 'joins'} />}
      </AnswerView>
    </Page>
  );
}

export default function RequestsPage() {
  return (
    <OfficePage title={pageTitles.requests} roles={people.listJoinRequests.roles}>
      <VillageGate title={pageTitles.requests}>
        <Requests />
      </VillageGate>
    </OfficePage>
  );
}
