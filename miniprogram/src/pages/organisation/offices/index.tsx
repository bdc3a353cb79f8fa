import { offices } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { GivePage } from '@/features/offices/give-page';
import { OfficesView } from '@/features/offices/offices-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

/** Who holds which office; with `give` or `personId` the form that gives one. */
export default function OfficesPage() {
  const me = useMe();
  const { give, personId } = useRouteParams();
  if (give !== undefined || personId !== undefined) {
    return <GivePage title={pageTitles.offices} personId={personId ?? null} />;
  }
  return (
    <OfficePage title={pageTitles.offices} roles={offices.list.roles}>
      <Page title={pageTitles.offices} width="wide">
        <AnswerView answer={me} isQuiet>
          {(person) => <OfficesView me={person} />}
        </AnswerView>
      </Page>
    </OfficePage>
  );
}
