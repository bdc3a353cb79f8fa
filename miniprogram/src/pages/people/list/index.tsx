import { people } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { RosterView } from '@/features/roster/roster-view';
import { VillageGate } from '@/features/villages/village-gate';
import { pageTitles } from '@/pages/titles-copy';

function People() {
  const me = useMe();
  return (
    <Page title={pageTitles.people} width="wide">
      <AnswerView answer={me} isQuiet>
        {(person) => <RosterView me={person} />}
      </AnswerView>
    </Page>
  );
}

export default function PeoplePage() {
  return (
    <OfficePage title={pageTitles.people} roles={people.listPeople.roles}>
      <VillageGate title={pageTitles.people}>
        <People />
      </VillageGate>
    </OfficePage>
  );
}
