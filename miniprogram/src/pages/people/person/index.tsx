import { people } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { useRefetchOnShow } from '@/api/use-refetch-on-show';
import { Skeleton } from '@/components/feedback/skeleton';
import { Page } from '@/components/layout/page';
import { useGetPerson } from '@/features/roster/api';
import { PersonView } from '@/features/roster/person-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

function Person() {
  const { personId = '' } = useRouteParams();
  const me = useMe();
  const answer = useGetPerson(personId);
  useRefetchOnShow(answer.refetch);
  return (
    <Page title={pageTitles.person}>
      <AnswerView answer={me} isQuiet skeleton={<Skeleton rows={3} shape="card" />}>
        {(caller) => (
          <AnswerView answer={answer} skeleton={<Skeleton rows={3} shape="card" />}>
            {(person) => <PersonView person={person} me={caller} />}
          </AnswerView>
        )}
      </AnswerView>
    </Page>
  );
}

export default function PersonPage() {
  return (
    <OfficePage title={pageTitles.person} roles={people.getPerson.roles}>
      <VillageGate title={pageTitles.person}>
        <Person />
      </VillageGate>
    </OfficePage>
  );
}
