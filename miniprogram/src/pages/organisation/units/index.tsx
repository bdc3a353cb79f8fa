import { units } from '@shared/contract/index';
import { AnswerView } from '@/api/answer-view';
import { OfficePage } from '@/api/office-page';
import { useMe } from '@/api/use-me';
import { Page } from '@/components/layout/page';
import { UnitsView } from '@/features/units/units-view';
import { pageTitles } from '@/pages/titles-copy';
import { useRouteParams } from '@/routes';

export default function UnitsPage() {
  const me = useMe();
  const { unitCode } = useRouteParams();
  return (
    <OfficePage title={pageTitles.units} roles={units.list.roles}>
      <Page title={pageTitles.units} width="wide">
        <AnswerView answer={me} isQuiet>
          {(person) => <UnitsView me={person} unitCode={unitCode ?? null} />}
        </AnswerView>
      </Page>
    </OfficePage>
  );
}
